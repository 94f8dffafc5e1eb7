// SPDX-License-Identifier: EPL-2.0
package org.keelson.reports.standard;

import static org.keelson.reports.standard.Writing.blank;
import static org.keelson.reports.standard.Writing.count;
import static org.keelson.reports.standard.Writing.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.keelson.analysis.Standing;
import org.keelson.api.document.Block;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.api.document.TableBlock.Column;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.WorkItem;

/** Dependencies that are late, blocked, not agreed although needed soon, or whose interface has changed. */
final class DependencySection {

    private static final int SOON_DAYS = 28;
    private static final int MOST = 20;
    private static final Set<DependencyState> NOT_AGREED = EnumSet.of(DependencyState.PROPOSED, DependencyState.REQUESTED,
            DependencyState.OFFERED);

    /** A dependency, why it is at risk, and how urgent that is: the smaller, the more. */
    private record AtRisk(Dependency dependency, String why, int urgency) {
    }

    private final Reading reading;

    DependencySection(Reading reading) {
        this.reading = reading;
    }

    List<Block> blocks() {
        List<AtRisk> found = new ArrayList<>();
        for (Dependency dependency : reading.portfolio().getDependencies()) {
            if (dependency.getId() != null && dependency.getPredecessor() != null && dependency.getSuccessor() != null) {
                judge(dependency, found);
            }
        }
        found.sort(Comparator.comparingInt(AtRisk::urgency).thenComparing(a -> a.dependency.getId()));
        if (found.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new TableBlock(List.of(Column.text("Provider"), Column.text("Consumer"), Column.text("State"),
                Column.text("Needed by"), Column.text("Promised"), Column.text("What is wrong")),
                found.stream().limit(MOST).map(this::row).toList()));
        if (found.size() > MOST) {
            int more = found.size() - MOST;
            blocks.add(Paragraph.of(Sentence.of("Besides these, " + count(more, "more dependency") + (more == 1 ? " is" : " are")
                    + " at risk.", found.stream().skip(MOST).map(a -> fact(a.dependency, "state", a.dependency.getState()))
                            .toArray(Fact[]::new))));
        }
        return blocks;
    }

    private void judge(Dependency dependency, List<AtRisk> found) {
        if (Standing.isDelivered(dependency) || Standing.isFinished(dependency.getSuccessor())) {
            return;
        }
        int late = Standing.lateDays(dependency);
        if (dependency.getState() == DependencyState.REJECTED) {
            found.add(new AtRisk(dependency, "Rejected.", 0));
        } else if (reading.standing().blocks(dependency).isPresent()) {
            found.add(new AtRisk(dependency, "Due, and not there.", 1));
        } else if (late > 0) {
            found.add(new AtRisk(dependency, "Promised " + count(late, "day") + " too late.", 1_000 - Math.min(late, 900)));
        } else if (isChanged(dependency)) {
            found.add(new AtRisk(dependency, "The interface was agreed in version "
                    + dependency.getInterfaceVersion() + " and is now " + dependency.getInterfaceCurrentVersion() + ".", 1_000));
        } else if (NOT_AGREED.contains(dependency.getState()) && isBetweenTeams(dependency)) {
            LocalDate need = need(dependency);
            long days = need == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(reading.asOf(), need);
            if (days <= SOON_DAYS) {
                found.add(new AtRisk(dependency, days <= 0 ? "Not agreed, and needed now."
                        : "Not agreed, and needed in " + count(days, "day") + ".", 2_000 + (int) Math.max(0, days)));
            }
        }
    }

    private static boolean isChanged(Dependency dependency) {
        return dependency.getInterfaceVersion() != null && dependency.getInterfaceCurrentVersion() != null
                && !dependency.getInterfaceVersion().equals(dependency.getInterfaceCurrentVersion());
    }

    private static boolean isBetweenTeams(Dependency dependency) {
        WorkItem provider = dependency.getPredecessor();
        WorkItem consumer = dependency.getSuccessor();
        return !Objects.equals(provider.getOwnerTeam(), consumer.getOwnerTeam());
    }

    /** The day on which the consumer needs it: as said, else when the consumer is planned to start. */
    private LocalDate need(Dependency dependency) {
        if (dependency.getNeedBy() != null) {
            return dependency.getNeedBy().toLocalDate();
        }
        return reading.dates(dependency.getSuccessor()).map(d -> d.start().toLocalDate()).orElse(null);
    }

    private List<Sentence> row(AtRisk risk) {
        Dependency dependency = risk.dependency;
        return List.of(party(dependency.getPredecessor()), party(dependency.getSuccessor()),
                Sentence.of(Writing.word(dependency.getState()), fact(dependency, "state", dependency.getState())),
                dependency.getNeedBy() == null ? blank() : Sentence.of(Writing.day(dependency.getNeedBy()).toString(),
                        fact(dependency, "needBy", dependency.getNeedBy())),
                dependency.getPromised() == null ? blank() : Sentence.of(Writing.day(dependency.getPromised()).toString(),
                        fact(dependency, "promised", dependency.getPromised())),
                Sentence.of(risk.why, fact(dependency, "state", dependency.getState())));
    }

    private static Sentence party(WorkItem item) {
        String owner = Writing.owner(item);
        return Sentence.of(Writing.name(item) + (owner.isEmpty() ? "" : " (" + owner + ")"),
                fact(item, "name", item.getName()));
    }
}
