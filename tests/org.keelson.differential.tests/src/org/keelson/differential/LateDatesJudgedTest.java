// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.keelson.differential.Net.Item;
import org.keelson.differential.Net.Week;
import org.keelson.model.ConstraintKind;
import org.keelson.model.LagKind;

/**
 * Where our late dates and MPXJ's differ, MPXJ's own forward pass decides: an item that starts at its late start leaves the finish
 * of the plan where it is, and one that starts a working minute later moves it. Ours keep that, to the minute; MPXJ's do not.
 */
class LateDatesJudgedTest {

    private static final int NETWORKS = 2500;
    private static final int ITEMS = 3;

    @Test
    void mpxjsForwardPassAgreesWithOurLateDates(TestReporter reporter) {
        int judged = 0;
        int theirsMissed = 0;
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < NETWORKS; seed++) {
            Net net = plain(Nets.of(seed));
            if (net.calendars().size() == 1 || net.items().size() > 60) {
                continue;
            }
            List<Dates> ours = KeelsonSide.dates(KeelsonSide.schedule(net), net.items().size());
            List<Dates> theirs = MpxjSide.dates(net);
            int left = ITEMS;
            for (int i = 0; i < ours.size() && left > 0; i++) {
                if (ours.get(i).totalFloat() != theirs.get(i).totalFloat() && net.items().get(i).minutes() > 0) {
                    left--;
                    judged++;
                    if (!isLatest(net, i, ours.get(i).lateStart(), finish(theirs))) {
                        wrong.add("i" + i + " of seed " + seed);
                    }
                    theirsMissed += isLatest(net, i, theirs.get(i).lateStart(), finish(theirs)) ? 0 : 1;
                }
            }
        }
        reporter.publishEntry("late dates", judged + " judged by MPXJ's forward pass: ours wrong in " + wrong.size()
                + ", MPXJ's in " + theirsMissed);
        assertThat(judged).isGreaterThan(300);
        assertThat(wrong).isEmpty();
    }

    /** Without what has other effects on late dates than the finish of the plan, or on early dates than MPXJ's own. */
    static Net plain(Net net) {
        return net.dataDate(null)
                .items(net.items().stream().map(item -> Item.plain(item.minutes(), item.calendar())).toList())
                .links(net.links().stream().filter(link -> !Difference.ELAPSED_LAG_TO_FINISH.at(net, link))
                        .filter(link -> link.kind() != LagKind.PERCENT).toList());
    }

    static LocalDateTime finish(List<Dates> dates) {
        return dates.stream().map(Dates::finish).max(LocalDateTime::compareTo).orElseThrow();
    }

    static boolean isLatest(Net net, int at, LocalDateTime start, LocalDateTime finish) {
        Week week = net.calendars().get(net.items().get(at).calendar());
        LocalDateTime next = Clock.workStart(week, Clock.workStart(week, start).plusMinutes(1));
        return finishWith(net, at, start).equals(finish) && finishWith(net, at, next).isAfter(finish);
    }

    private static LocalDateTime finishWith(Net net, int at, LocalDateTime start) {
        return finish(MpxjSide.dates(net.item(at, net.items().get(at).constraint(ConstraintKind.SNET, start))));
    }
}
