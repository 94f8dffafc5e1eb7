// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.model.Review;
import org.keelson.model.TimelineEntry;
import org.keelson.rendering.document.DocumentRenderer;

/** Agenda and minutes of a weekly sync as a document, for a mail. */
final class SyncText {

    private SyncText() {
    }

    static String title(Agenda agenda) {
        return "Weekly sync of " + agenda.on();
    }

    /** What was said, before what it was about: whoever reads the mail asks for that first. */
    static Document document(Agenda agenda, Optional<Review> meeting) {
        List<Block> blocks = new ArrayList<>();
        meeting.filter(review -> !review.getTimeline().isEmpty()).ifPresent(review -> blocks.add(new Section("Minutes", 1,
                bullets(review.getTimeline().stream().map(TimelineEntry::getText).toList()))));
        for (Agenda.Topic topic : agenda.topics()) {
            blocks.add(new Section(topic.kind().title() + " (" + topic.minutes() + " min)", 1,
                    bullets(topic.points().stream().map(Agenda.Point::text).toList())));
        }
        return new Document(title(agenda), blocks);
    }

    private static List<Block> bullets(List<String> lines) {
        return List.of(new Bullets(lines.stream().map(line -> Paragraph.of(Sentence.of(line))).toList()));
    }

    static String markdown(Document document) {
        return renderer().markdown(document);
    }

    static String html(Document document) {
        return renderer().html(document);
    }

    /** There is no figure in such a document. */
    private static DocumentRenderer renderer() {
        return new DocumentRenderer(figure -> {
            throw new IllegalStateException("no figure was asked for: " + figure.kind());
        });
    }
}
