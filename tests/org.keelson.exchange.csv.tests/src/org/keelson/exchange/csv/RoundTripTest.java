// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportSource;
import org.keelson.model.ConstraintKind;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.ItemContainer;
import org.keelson.model.LagKind;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** What is exported is what was there, and what is imported again is what was exported. */
class RoundTripTest {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private static final List<String> PIECES = List.of("A", "B", "SS", "FS", " ", "+", "-", "2d", ";", ",", "\"", "'", "=", "@",
            "\t", "\n", "None", ">", "%", "ä", "1");

    @Test
    void formulasAreNeutralised() throws Exception {
        Portfolio portfolio = Tables.read("name,description", "A,\"'=cmd|' /C calc'!A0\"", "'+1,'@x", "'-1,").fragment();
        assertThat(portfolio.getPrograms().getFirst().getItems()).extracting(WorkItem::getName).containsExactly("A", "+1", "-1");
        String text = Tables.export(portfolio);
        assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line).matches("[A-Za-z'].*"));
        assertThat(text).contains("'=cmd|' /C calc'!A0").contains(",'@x").doesNotContain(",=").doesNotContain(",@");
        assertThat(Tables.export(Tables.read(text).fragment())).isEqualTo(text);
    }

    @Test
    void aTableIsWrittenInPortfolioOrder() throws Exception {
        String text = """
                id,kind,name,program,workstream,team,owner,duration,optimistic,pessimistic,constraint,constraint-date,deadline,progress,depends-on,description,Region
                1,deliverable,A,P,,Core,Ann,1w,3d,12h,,,2026-03-13,40,,,EU
                2,milestone,B,P,Client > Web,,,,,,SNET,2026-03-02,2026-03-13T12:00,,1 SS+2d,"two
                lines",
                3,gate,C,Q,,,,90m,,,,,,,1; 2 FF-1h,,
                """;
        assertThat(Tables.export(Tables.read(text).fragment())).isEqualTo(text);
        assertThat(Tables.export(Tables.read(text).fragment(), "semicolon")).startsWith("id;kind;name;");
    }

    @Test
    void randomPortfoliosComeBackAsTheyWere() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            Portfolio before = random(new Random(seed));
            for (String separator : List.of("comma", "semicolon", "tab")) {
                String text = Tables.export(before, separator);
                ImportResult result = Tables.read(ImportRequest.of(ImportSource.of("x.csv", text), target(before), Tables.CLOCK));
                assertThat(result.skipped()).as("seed %d%n%s", seed, text).isEmpty();
                assertThat(facts(result.fragment())).as("seed %d%n%s", seed, text).isEqualTo(facts(before));
            }
        }
    }

    @Test
    void aTableThatWasExportedFindsItsItemsAgainUnderAnyName() throws Exception {
        Portfolio portfolio = Tables.read("id,name,program", "1,A,P", "2,B,P", "3,C,P").fragment();
        Tables.item(portfolio, "C").setKey(null);
        Tables.identify(portfolio);
        String edited = Tables.export(portfolio).replace(",B,", ",Renamed,");
        Portfolio again = Tables.read(ImportRequest.of(ImportSource.of("edited.csv", edited), portfolio, Tables.CLOCK)).fragment();
        assertThat(Tables.items(again)).extracting(WorkItem::getName, WorkItem::getId).containsExactly(
                tuple("A", Tables.item(portfolio, "A").getId()), tuple("Renamed", null),
                tuple("C", Tables.item(portfolio, "C").getId()));
    }

    /** The portfolio that is imported into: fields keep their types there. */
    private static Portfolio target(Portfolio before) {
        Portfolio target = Tables.target();
        target.getCustomFields().addAll(EcoreUtil.copyAll(before.getCustomFields()));
        return target;
    }

    private static List<String> facts(Portfolio portfolio) {
        List<String> facts = new ArrayList<>();
        for (WorkItem item : Tables.items(portfolio)) {
            List<String> links = item.getIncoming().stream().map(each -> each.getPredecessor().getKey() + "|" + each.getType()
                    + "|" + (each.getLag() == null ? 0 : each.getLag()) + "|" + each.getLagKind()).sorted().toList();
            List<String> values = item.getCustomValues().stream().map(each -> each.getField().getName() + "=" + each.getValue())
                    .sorted().toList();
            facts.add(String.join("|", item.eClass().getName(), item.getKey(), item.getName(), place(item),
                    item.getOwnerTeam() == null ? "" : item.getOwnerTeam().getName(),
                    item.getOwner() == null ? "" : item.getOwner().getName(), item.getOptimistic() + "",
                    item.getLikely() + "", item.getPessimistic() + "", item.getConstraint() + "", item.getConstraintDate() + "",
                    item.getDeadline() + "", item.getProgress() + "", item.getDescription(), links + "", values + ""));
        }
        return facts;
    }

    private static String place(WorkItem item) {
        ItemContainer container = (ItemContainer) item.eContainer();
        return container instanceof Workstream workstream
                ? ((Program) workstream.eContainer()).getName() + ">" + workstream.getName() : container.getName();
    }

    private static Portfolio random(Random random) {
        Portfolio portfolio = MODEL.createPortfolio();
        Set<String> taken = new HashSet<>();
        List<WorkItem> items = new ArrayList<>();
        CustomField field = MODEL.createCustomField();
        field.setName(random.nextBoolean() ? "Team" : "Region");
        field.setType(random.nextBoolean() ? CustomFieldType.DURATION : CustomFieldType.TEXT);
        portfolio.getCustomFields().add(field);
        Team team = MODEL.createTeam();
        team.setName(text(random, 3));
        portfolio.getTeams().add(team);
        Person person = MODEL.createPerson();
        person.setName(text(random, 2));
        portfolio.getPeople().add(person);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            Program program = MODEL.createProgram();
            program.setName("P" + count);
            portfolio.getPrograms().add(program);
            Workstream workstream = MODEL.createWorkstream();
            workstream.setName("W" + count);
            program.getWorkstreams().add(workstream);
            for (int each = 1 + random.nextInt(4); each > 0; each--) {
                String key = text(random, 4);
                if (taken.add(key)) {
                    WorkItem item = item(random, key);
                    item.setOwnerTeam(random.nextBoolean() ? team : null);
                    item.setOwner(random.nextBoolean() ? person : null);
                    if (random.nextBoolean()) {
                        CustomValue value = MODEL.createCustomValue();
                        value.setField(field);
                        value.setValue(String.valueOf(random.nextInt(5000)));
                        item.getCustomValues().add(value);
                    }
                    (random.nextBoolean() ? workstream : program).getItems().add(item);
                    items.add(item);
                }
            }
        }
        link(random, portfolio, items);
        return portfolio;
    }

    private static WorkItem item(Random random, String key) {
        WorkItem item = switch (random.nextInt(3)) {
            case 0 -> MODEL.createDeliverable();
            case 1 -> MODEL.createMilestone();
            default -> MODEL.createGate();
        };
        item.setKey(key);
        item.setName(random.nextBoolean() ? key : text(random, 3));
        item.setDescription(random.nextBoolean() ? text(random, 6) : null);
        item.setLikely(random.nextBoolean() ? random.nextInt(10_000) : null);
        item.setOptimistic(random.nextBoolean() ? 480 * random.nextInt(20) : null);
        item.setPessimistic(random.nextBoolean() ? 60 * random.nextInt(200) : null);
        item.setProgress(random.nextInt(101));
        if (random.nextBoolean()) {
            item.setDeadline(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)).atTime(random.nextInt(15, 19), 0));
        }
        if (random.nextBoolean()) {
            item.setConstraint(ConstraintKind.get(2 + random.nextInt(6)));
            item.setConstraintDate(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)).atTime(random.nextInt(8, 19), 0));
        }
        return item;
    }

    private static void link(Random random, Portfolio portfolio, List<WorkItem> items) {
        for (WorkItem successor : items) {
            for (WorkItem predecessor : items) {
                if (predecessor != successor && random.nextInt(3) == 0) {
                    Dependency dependency = MODEL.createDependency();
                    dependency.setPredecessor(predecessor);
                    dependency.setSuccessor(successor);
                    dependency.setType(DependencyType.get(random.nextInt(4)));
                    if (random.nextBoolean()) {
                        dependency.setLag(1 + random.nextInt(10_000) * (random.nextBoolean() ? 1 : -1));
                        dependency.setLagKind(LagKind.get(random.nextInt(3)));
                    }
                    portfolio.getDependencies().add(dependency);
                }
            }
        }
    }

    /** Text that begins and ends with a letter, or with what a spreadsheet would run. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder(List.of("A", "=", "+", "-", "@", "'", "\"", "None", "X").get(random.nextInt(9)));
        for (int each = 0; each < length; each++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.append(random.nextBoolean() ? "Z" : "Z SS").toString();
    }
}
