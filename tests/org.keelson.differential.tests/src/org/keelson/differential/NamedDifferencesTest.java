// SPDX-License-Identifier: EPL-2.0
package org.keelson.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * For each {@link Difference} a network, shrunk from a random one, that shows what we say and what MPXJ says. Working time is
 * Monday to Friday, 09:00 to 17:00, where none is given.
 */
class NamedDifferencesTest {

    private static void differ(Difference difference, String text, int item, String ours, String theirs) {
        Net net = NetText.read(text);
        Comparison comparison = MpxjDifferentialTest.compare(net);
        if (difference == null) {
            assertThat(comparison.differences()).isEmpty();
        } else {
            assertThat(comparison.differences()).containsExactly(difference);
        }
        assertThat(comparison.mismatches()).isEmpty();
        assertThat(NetText.write(NetText.read(NetText.write(net)))).isEqualTo(NetText.write(net));
        List<Dates> our = KeelsonSide.dates(KeelsonSide.schedule(net), net.items().size());
        assertThat(our.get(item).toString().replace("2026-", "")).as("ours").isEqualTo(ours);
        assertThat(MpxjSide.dates(net).get(item).toString().replace("2026-", "")).as("MPXJ").isEqualTo(theirs);
    }

    @Test
    void percentOfAMinute() {
        // 10 % of 15 minutes are a minute and a half.
        differ(Difference.PERCENT_OF_A_MINUTE, """
                start 2026-03-02
                i0 15
                i1 0
                i0 > i1 FS 10 percent
                """, 1, "03-02T09:17..03-02T09:17 late 03-02T09:17..03-02T09:17 float 0 free 0",
                "03-02T09:16:30..03-02T09:16:30 late 03-02T09:16:30..03-02T09:16:30 float 0 free 0");
    }

    @Test
    void elapsedLagToAFinish() {
        // Monday 09:00 and 48 hours of the clock are Wednesday 09:00; work ends just before that on Tuesday 17:00.
        differ(Difference.ELAPSED_LAG_TO_FINISH, """
                start 2026-03-02
                i0 60
                i1 60
                i0 > i1 SF 2880 elapsed
                """, 1, "03-03T16:00..03-03T17:00 late 03-03T16:00..03-03T17:00 float 0 free 0",
                "03-02T09:00..03-02T10:00 late 03-02T09:00..03-02T10:00 float 0 free 0");
    }

    @Test
    void elapsedLagBackFromAStart() {
        // i1 can start on Friday 16:00 at the latest. i0 would start at 08:00, when nobody works, so a minute before Thursday's end.
        differ(Difference.ELAPSED_LAG_BACK, """
                start 2026-03-02
                i0 60
                i1 60
                i2 2400
                i0 > i1 SS 480 elapsed
                """, 0, "03-02T09:00..03-02T10:00 late 03-05T16:59..03-06T09:59 float 1919 free 479",
                "03-02T09:00..03-02T10:00 late 03-06T09:00..03-06T10:00 float 1920 free 480");
    }

    @Test
    void elapsedLagBackFromAMilestone() {
        // The milestone stands on Tuesday 09:00; MPXJ counts back from Monday 17:00, which is the same but for the night.
        differ(Difference.ELAPSED_LAG_BACK, """
                start 2026-03-02
                i0 60
                i1 0
                i0 > i1 FS 480 elapsed
                """, 0, "03-02T09:00..03-02T10:00 late 03-02T16:00..03-02T17:00 float 420 free 420",
                "03-02T09:00..03-02T10:00 late 02-27T16:00..02-27T17:00 float -60 free 0");
    }

    @Test
    void calendarsMeetInALead() {
        // i0 drives i1 and nothing else does, so that it has no float.
        differ(Difference.CALENDARS_MEET, """
                start 2026-03-02
                calendar Mo-Fr 09:00-17:00
                calendar Mo-Su 06:00-14:00
                i0 480
                i1 480 c1
                i0 > i1 FS -120
                """, 0, "03-02T09:00..03-02T17:00 late 03-02T09:00..03-02T17:00 float 0 free 0",
                "03-02T09:00..03-02T17:00 late 02-27T14:00..03-02T14:00 float -180 free 0");
    }

    @Test
    void calendarsMeetInAMilestone() {
        // The milestone stands at 13:00, after the lunch of its own calendar, through which i0 may work.
        differ(Difference.CALENDARS_MEET, """
                start 2026-03-02
                calendar Mo-Fr 08:00-16:00
                calendar Mo-Fr 08:00-12:00 13:00-17:00
                i0 725
                i1 0 c1
                i0 > i1 FS
                """, 0, "03-02T08:00..03-03T12:05 late 03-02T08:55..03-03T13:00 float 55 free 55",
                "03-02T08:00..03-03T12:05 late 02-27T15:55..03-03T12:00 float -5 free 0");
    }

    @Test
    void overridden() {
        differ(Difference.OVERRIDDEN, """
                start 2026-03-02 override
                i0 60
                i1 720 started 2026-03-23T09:00 remaining 480
                i0 > i1 FS
                """, 0, "03-02T09:00..03-02T10:00 late 03-24T12:00..03-24T13:00 float 7860 free 7860",
                "03-02T09:00..03-02T10:00 late 03-23T12:00..03-23T13:00 float 7380 free 7380");
    }

    @Test
    void retained() {
        // i1 began too early; the half of it that is left waits for i0.
        differ(Difference.RETAINED, """
                start 2026-03-02
                i0 2400
                i1 480 started 2026-03-02T09:00 remaining 240
                i0 > i1 FS
                """, 1, "03-02T09:00..03-09T13:00 late 03-02T09:00..03-09T13:00 float 0 free 0",
                "03-02T09:00..03-02T17:00 late 03-02T09:00..03-06T17:00 float 1920 free 1920");
    }

    @Test
    void startToStarted() {
        differ(Difference.START_TO_STARTED, """
                start 2026-03-02
                i0 60
                i1 1200 started 2026-03-16T09:00 remaining 720
                i0 > i1 SS
                """, 0, "03-02T09:00..03-02T10:00 late 03-17T09:00..03-17T10:00 float 5280 free 5280",
                "03-02T09:00..03-02T10:00 late 03-18T12:00..03-18T13:00 float 5940 free 4800");
    }

    @Test
    void startedToFinish() {
        differ(Difference.STARTED_TO_FINISH, """
                start 2026-03-02
                i0 1680 started 2026-04-03T16:00 remaining 1600
                i1 30
                i2 2400
                i0 > i1 SF
                i1 > i2 FS
                """, 0, "04-03T16:00..04-09T12:00 late 04-03T16:00..04-10T16:00 float 720 free 720",
                "04-03T16:00..04-09T12:00 late 04-03T16:00..04-09T12:00 float 0 free 0");
    }

    @Test
    void constraintOutsideWork() {
        differ(Difference.CONSTRAINT_OUTSIDE_WORK, """
                start 2026-03-02
                i0 60 MSO 2026-03-21T02:13
                """, 0, "03-23T09:00..03-23T10:00 late 03-23T09:00..03-23T10:00 float 0 free 0",
                "03-21T02:13..03-23T10:00 late 03-23T09:00..03-23T10:00 float 0 free 0");
    }

    @Test
    void constraintOfStarted() {
        differ(Difference.CONSTRAINT_OF_STARTED, """
                start 2026-03-02
                i0 1440 SNLT 2026-03-03T09:00 started 2026-03-03T09:00 remaining 480
                i1 4800
                """, 0, "03-03T09:00..03-05T17:00 late 03-03T09:00..03-13T17:00 float 2880 free 2880",
                "03-03T09:00..03-05T17:00 late 03-03T09:00..03-05T17:00 float 0 free 0");
        // Nothing has float beyond the plan's finish, but for MPXJ.
        differ(Difference.CONSTRAINT_OF_STARTED, """
                start 2026-03-02
                i0 960 MFO 2026-03-20T17:00 started 2026-03-09T09:00 remaining 60
                """, 0, "03-09T09:00..03-10T17:00 late 03-09T09:00..03-10T17:00 float 0 free 0",
                "03-09T09:00..03-10T17:00 late 03-09T09:00..03-20T17:00 float 3840 free 3840");
    }

    @Test
    void startedAlap() {
        differ(Difference.STARTED_ALAP, """
                start 2026-03-02
                i0 960 ALAP started 2026-03-03T09:00 remaining 480
                i1 2400
                """, 0, "03-03T09:00..03-04T17:00 late 03-03T09:00..03-06T17:00 float 960 free 960",
                "03-03T09:00..03-06T17:00 late 03-03T09:00..03-06T17:00 float 0 free 0");
    }

    @Test
    void lateAlap() {
        // Monday 09:00 is the first thing it can do, on whatever day its successor must start.
        differ(Difference.LATE_ALAP, """
                start 2026-03-02
                i0 480 ALAP
                i1 0 MSO 2026-03-02T15:00
                i0 > i1 FS
                """, 0, "03-02T09:00..03-02T17:00 late 02-27T15:00..03-02T15:00 float -120 free 0",
                "02-27T15:00..03-02T15:00 late 02-27T15:00..03-02T15:00 float 0 free 0");
    }

    @Test
    void dataDate() {
        differ(Difference.DATA_DATE, """
                start 2026-03-02 data 2026-03-09T12:00
                i0 60
                """, 0, "03-09T12:00..03-09T13:00 late 03-09T12:00..03-09T13:00 float 0 free 0",
                "03-02T09:00..03-02T10:00 late 03-02T09:00..03-02T10:00 float 0 free 0");
    }

    @Test
    void aMilestoneWithoutFloatIsWhereItIs() {
        // The same but for a weekend in which nobody works, and compared as the same.
        differ(null, """
                start 2026-03-02
                i0 0
                """, 0, "03-02T09:00..03-02T09:00 late 03-02T09:00..03-02T09:00 float 0 free 0",
                "03-02T09:00..03-02T09:00 late 02-27T17:00..02-27T17:00 float 0 free 0");
    }
}
