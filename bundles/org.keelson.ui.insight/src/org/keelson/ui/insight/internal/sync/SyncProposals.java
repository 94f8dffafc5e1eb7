// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;
import org.keelson.edit.Choices;
import org.keelson.edit.Fold;
import org.keelson.edit.Labels;
import org.keelson.edit.SyncLine;
import org.keelson.model.Portfolio;

/** Completes a line of the minutes: who will do it, which dependency is promised, and for which day. */
final class SyncProposals implements IContentProposalProvider {

    private static final int MOST = 30;
    private static final List<String> DAYS = List.of("friday", "+7d", "+14d", "+28d");

    private final Supplier<Portfolio> portfolio;
    private final Supplier<LocalDate> today;

    SyncProposals(Supplier<Portfolio> portfolio, Supplier<LocalDate> today) {
        this.portfolio = portfolio;
        this.today = today;
    }

    /** Each replaces the whole line. Nothing is offered in the middle of one. */
    @Override
    public IContentProposal[] getProposals(String line, int position) {
        Portfolio now = portfolio.get();
        if (now == null || position < line.length()) {
            return new IContentProposal[0];
        }
        return lines(line, now).distinct().limit(MOST).map(ContentProposal::new).toArray(IContentProposal[]::new);
    }

    private Stream<String> lines(String line, Portfolio now) {
        String kind = line.stripLeading().toUpperCase(Locale.ROOT);
        if (kind.startsWith("A:") && line.contains("@")) {
            return people(line, now);
        }
        if (kind.startsWith("P:")) {
            return dependencies(line, now);
        }
        return kind.startsWith("A:") && line.toLowerCase(Locale.ROOT).endsWith(" by ") ? days(line) : Stream.empty();
    }

    private Stream<String> people(String line, Portfolio now) {
        int at = line.indexOf('@') + 1;
        String begun = Fold.of(line.substring(at));
        if (line.toLowerCase(Locale.ROOT).endsWith(" by ")) {
            return days(line);
        }
        Choices names = Choices.of(SyncLine.parties(now).toList());
        return SyncLine.parties(now).map(names::text).filter(name -> Fold.of(name).startsWith(begun)
                && name.length() > begun.length() || words(name, begun)).map(name -> line.substring(0, at) + name + " ");
    }

    /** Whether a later word of the name begins so. */
    private static boolean words(String name, String begun) {
        return !begun.isEmpty() && Fold.of(name).contains(" " + begun) && !Fold.of(name).equals(begun);
    }

    private Stream<String> dependencies(String line, Portfolio now) {
        int colon = line.indexOf(':') + 1;
        String begun = Fold.of(line.substring(colon).strip());
        boolean isNamed = SyncLine.promisable(now).anyMatch(each -> Fold.of(Labels.text(each) + " →").equals(begun));
        return isNamed ? days(line.stripTrailing() + " ")
                : SyncLine.promisable(now).map(Labels::text)
                        .filter(text -> Fold.of(text).contains(begun)).sorted()
                        .map(text -> line.substring(0, colon) + " " + text + " → ");
    }

    private Stream<String> days(String line) {
        return DAYS.stream().map(day -> line + SyncLine.day(day, today.get()).orElseThrow());
    }
}
