// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The lines of the table, and the goals that the engine is held to. */
final class Figures {

    private static final String FULL = "FullPass.keelson";
    private static final String FLAT = "FullPass.flatArrays";
    private static final String FLAT_CALENDARS = "FullPass.flatArraysWithCalendars";
    private static final String JGRAPHT = "FullPassOfPeers.jgrapht";
    private static final String MPXJ = "FullPassOfPeers.mpxj";

    private Figures() {
    }

    static List<Figure> all() {
        List<Figure> all = new ArrayList<>();
        all.addAll(passes());
        all.addAll(networks());
        all.addAll(simulations());
        all.addAll(analyses());
        all.addAll(contributions());
        return all;
    }

    private static Figure pass(String items, int number) {
        return Figure.of("full pass, 8 calendars, " + items + " items", FULL, number).beside("flat arrays", FLAT)
                .beside("with calendars", FLAT_CALENDARS);
    }

    private static List<Figure> passes() {
        return List.of(pass("1,000", 1000).beside("JGraphT", JGRAPHT).beside("MPXJ", MPXJ),
                pass("10,000", 10_000).beside("JGraphT", JGRAPHT).beside("MPXJ", MPXJ),
                pass("100,000", 100_000).atMost(15).beside("JGraphT", JGRAPHT, 20).beside("MPXJ", MPXJ + "Large", 500),
                pass("1,000,000", 1_000_000).atMost(250).beside("JGraphT", JGRAPHT + "Large"));
    }

    private static List<Figure> networks() {
        Figure memory = Figure.of("", "Memory.network", 1_000_000);
        Figure edit = Figure.of("one random edit rescheduled, 100,000 items, median", "OneEdit.rescheduled", 100_000)
                .beside("full pass", FULL);
        return List.of(
                memory.bytes("memory of the network, 1,000,000 items, beside its model", "bytesBesideModel").atMost(250)
                        .besideBytes("flat arrays", "bytesOfFlatArrays").besideBytes("JGraphT", "bytesOfJGraphT")
                        .besideBytes("the model", "bytesOfModel"),
                memory.bytes("the same, with the ids and names that it shares with the model", "bytesAlone"),
                edit.atMost(0.5),
                edit.p95("the same, 95th percentile").atMost(5),
                Figure.of("network built from the model, 100,000 items", "FromModel.network", 100_000).atMost(300)
                        .beside("loading the model", "FromModel.load"));
    }

    private static List<Figure> simulations() {
        String work = "simulation, 10,000 iterations, 10,000 items, ";
        String plain = "one thread, plain loop";
        return List.of(
                Figure.of(work + "one calendar, percentiles", "Simulations.oneCalendar", 10_000).atMost(250)
                        .beside("blocks, nothing drawn", "Simulations.floorOneCalendar")
                        .beside(plain, "Simulations.plainOneCalendar"),
                Figure.of("the same, 8 calendars", "Simulations.eightCalendars", 10_000).atMost(1500)
                        .beside(plain, "Simulations.plainEightCalendars"),
                Figure.of("one calendar, with criticality and 50 risks", "Simulations.criticalityAndRisks", 10_000).atMost(1000)
                        .beside(plain, "Simulations.plainCriticalityAndRisks"),
                Figure.of("as `simulate` does: 8 calendars, criticality, correlation, 50 risks, 100 milestones",
                        "Simulations.asTheVerbDoes", 10_000));
    }

    private static List<Figure> analyses() {
        Figure slip = Figure.of("impact of a slip, 100,000 items, median", "Analyses.slipImpact", 100_000);
        return List.of(slip.atMost(10), slip.p95("the same, 95th percentile"),
                Figure.of("all teams ranked by blocking, 10,000 items, 200 teams", "Analyses.blockingTeams", 10_000).atMost(200),
                Figure.of("the same, with 1,000 items and the best 10 dependencies", "Analyses.blockers", 10_000),
                Figure.of("load of 200 teams by week, 10,000 items", "Analyses.load", 10_000),
                Figure.of("leveling of 200 teams of one, 10,000 items", "Analyses.leveling", 10_000));
    }

    private static List<Figure> contributions() {
        return List.of(
                Figure.of("60 metrics that measure each of 10,000 items, guarded", "Contributions.sixtyMetrics", 10_000).atMost(1000)
                        .beside("not guarded, no status or trend", "Contributions.sixtyMetricsUnguarded"),
                Figure.of("the same of an open portfolio, copied and scheduled first", "Contributions.sixtyMetricsOfAnOpenPortfolio",
                        10_000),
                Figure.of("one guarded call of a metric that does nothing, 10,000 items", "Contributions.guardedCall", 10_000));
    }
}
