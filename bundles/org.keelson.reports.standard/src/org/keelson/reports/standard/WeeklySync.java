// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.keelson.analysis.rhythm.Agenda;
import org.keelson.api.Evaluation;
import org.keelson.api.Report;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.model.Review;
import org.keelson.model.TimelineEntry;

/** What was said in the weekly sync of the day, and what it is about; the agenda is that of the view. */
public final class WeeklySync implements Report {

    @Override
    public Document write(Evaluation evaluation) {
        AgendaText text = new AgendaText(evaluation);
        Agenda agenda = text.agenda();
        Level level = Level.of(evaluation);
        List<Block> blocks = new ArrayList<>();
        List<Agenda.Topic> topics = agenda.topics().stream().filter(topic -> level.topics.contains(topic.kind())).toList();
        blocks.add(Paragraph.of(Sentence.of(topics.isEmpty() ? nothing(agenda, level)
                : "As of " + agenda.on() + ": " + topics.stream().mapToInt(Agenda.Topic::minutes).sum()
                        + " minutes; what is new is so since " + agenda.since() + ".",
                Writing.fact(evaluation.portfolio(), "name", evaluation.portfolio().getName()))));
        Agenda.meeting(evaluation.portfolio(), agenda.on()).filter(meeting -> !meeting.getTimeline().isEmpty())
                .ifPresent(meeting -> blocks.add(minutes(meeting)));
        for (Agenda.Topic topic : topics) {
            blocks.add(new Section(topic.kind().title() + " (" + topic.minutes() + " min)", 1, text.bullets(topic, level.most)));
        }
        return new Document("Weekly sync of " + agenda.on() + ": " + Writing.name(evaluation.portfolio()), blocks);
    }

    /** Nothing to meet for, or nothing for those who read it: then the others still have to. */
    private static String nothing(Agenda agenda, Level level) {
        int points = agenda.topics().stream().mapToInt(topic -> topic.points().size()).sum();
        return points == 0 ? "Nothing is blocked, changed or due: nobody needs to meet for this portfolio."
                : "Nothing for " + level.name().toLowerCase(Locale.ROOT) + " is blocked, to be decided or due;"
                        + " the team's agenda has " + points + (points == 1 ? " point." : " points.");
    }

    /** Before what it was about: whoever reads it asks for that first. */
    private static Section minutes(Review meeting) {
        List<Paragraph> said = meeting.getTimeline().stream().map(TimelineEntry::getText).filter(line -> line != null)
                .map(line -> Paragraph.of(Sentence.of(Writing.sentence(line), Writing.fact(meeting, "timeline", line)))).toList();
        return new Section("Minutes", 1, List.of(new Bullets(said)));
    }
}
