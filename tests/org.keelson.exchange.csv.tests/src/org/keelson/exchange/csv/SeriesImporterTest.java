// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportResult.Loss;
import org.keelson.api.ImportResult.Skipped;
import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.Milestone;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Sample;
import org.keelson.model.Team;
import org.keelson.model.Workstream;

/** Measured values into a portfolio with a team, a program, a workstream in a workstream and a milestone. */
class SeriesImporterTest {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;
    private static final String HEADER = "metric,element,date,value,unit";

    private final Portfolio target = Tables.target();
    private final Team team = named(MODEL.createTeam(), "t1", "Mobile Team");
    private final Program program = named(MODEL.createProgram(), "p1", "Launch");
    private final Workstream inner = named(MODEL.createWorkstream(), "w2", "Inner");
    private final Milestone milestone = named(MODEL.createMilestone(), "m1", "Live");

    SeriesImporterTest() {
        target.setId("portfolio-1");
        target.setName("All of it");
        target.getTeams().add(team);
        target.getPrograms().add(program);
        Workstream outer = named(MODEL.createWorkstream(), "w1", "Outer");
        program.getWorkstreams().add(outer);
        outer.getWorkstreams().add(inner);
        inner.getItems().add(milestone);
    }

    private static <T extends Element> T named(T element, String id, String name) {
        element.setId(id);
        element.setName(name);
        return element;
    }

    private ImportRequest request(String... lines) {
        return Tables.request(lines).withTarget(target);
    }

    private ImportResult read(String... lines) throws Exception {
        return read(request(lines));
    }

    private static ImportResult read(ImportRequest request) throws Exception {
        return new SeriesImporter().read(request);
    }

    private MetricSeries known(String definition, Element element, String unit, LocalDateTime... dates) {
        MetricSeries series = named(MODEL.createMetricSeries(), "known" + target.getMetrics().size(), "Known");
        series.setDefinition(definition);
        series.setElement(element);
        series.setUnit(unit);
        for (LocalDateTime date : dates) {
            Sample sample = MODEL.createSample();
            sample.setDate(date);
            series.getSamples().add(sample);
        }
        target.getMetrics().add(series);
        return series;
    }

    private static List<Skipped> skipped(ImportResult result) {
        return result.skipped();
    }

    @Test
    void valuesBecomeSeriesInTheOrderOfTheirDates() throws Exception {
        ImportResult result = read(HEADER, "velocity,Mobile Team,2026-03-16,44,points", "velocity,t1,2026-03-02,40.5,points",
                "Lead Time,launch,2026-03-02T12:30,2e1,h", "com.acme.Vendors,portfolio,2026-03-02,-3,");
        assertThat(result.skipped()).isEmpty();
        assertThat(result.problems()).isEmpty();
        assertThat(result.losses()).isEmpty();
        assertThat(result.fragment().getMetrics()).extracting(MetricSeries::getDefinition, MetricSeries::getName,
                MetricSeries::getKey, MetricSeries::getSource, MetricSeries::getUnit, MetricSeries::getId).containsExactly(
                        tuple("velocity", "velocity, Mobile Team", "velocity of t1", "metrics-csv:plan.csv", "points", null),
                        tuple("lead-time", "Lead Time, Launch", "lead-time of p1", "metrics-csv:plan.csv", "h", null),
                        tuple("com.acme.Vendors", "com.acme.Vendors", "com.acme.Vendors of portfolio", "metrics-csv:plan.csv",
                                null, null));
        assertThat(result.fragment().getMetrics().getFirst().getSamples()).extracting(Sample::getDate, Sample::getValue)
                .containsExactly(tuple(LocalDateTime.of(2026, 3, 2, 0, 0), 40.5),
                        tuple(LocalDateTime.of(2026, 3, 16, 0, 0), 44.0));
        assertThat(result.fragment().getMetrics().get(1).getSamples().getFirst().getDate()).isEqualTo("2026-03-02T12:30");
        assertThat(result.fragment().getMetrics().getLast().getElement()).isSameAs(result.fragment());
        assertThat(result.fragment().getMetrics().getLast().getSamples().getFirst().getValue()).isEqualTo(-3);
    }

    @Test
    void theFragmentStandsOnItsOwnAndOnlyMentionsWhatIsMeasured() throws Exception {
        Portfolio before = EcoreUtil.copy(target);
        Portfolio fragment = read(HEADER, "a,Live,2026-03-02,1,", "b,inner,2026-03-02,1,", "c,p1,2026-03-02,1,").fragment();
        assertThat(EcoreUtil.equals(target, before)).isTrue();
        for (var all = EcoreUtil.<EObject>getAllContents(fragment, false); all.hasNext();) {
            EObject each = all.next();
            each.eCrossReferences().forEach(to -> assertThat(EcoreUtil.getRootContainer(to)).isSameAs(fragment));
            if (each instanceof Element element && !(element instanceof MetricSeries)) {
                element.eClass().getEAllAttributes().stream().filter(element::eIsSet)
                        .forEach(attribute -> assertThat(attribute.getName()).isIn("id", "name"));
            }
        }
        Program mentioned = fragment.getPrograms().getFirst();
        assertThat(mentioned.getId()).isEqualTo("p1");
        Workstream deep = mentioned.getWorkstreams().getFirst().getWorkstreams().getFirst();
        assertThat(deep.getId()).isEqualTo("w2");
        assertThat(deep.getItems()).singleElement().isInstanceOf(Milestone.class).extracting("id").isEqualTo("m1");
        assertThat(fragment.getMetrics()).extracting(each -> each.getElement().getId()).containsExactly("m1", "w2", "p1");
    }

    @Test
    void aSeriesThatIsThereIsFoundByMetricAndElement() throws Exception {
        known("lead-time", program, "h");
        known("velocity", team, "points", LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 3, 9, 9, 0),
                LocalDateTime.of(2026, 3, 9, 17, 0));
        ImportResult result = read("metric,element,date,value", "Velocity,mobile team,2026-03-02,1", "velocity,t1,2026-03-09,2",
                "VELOCITY,t1,2026-03-16,3", "velocity,t1,2026-03-17T08:00:59,4");
        assertThat(result.skipped()).isEmpty();
        assertThat(result.fragment().getTeams()).as("nothing to mention").isEmpty();
        assertThat(result.fragment().getMetrics()).singleElement().satisfies(series -> {
            assertThat(series.getId()).isEqualTo("known1");
            assertThat(series.getKey()).isNull();
            assertThat(series.getDefinition()).isNull();
            assertThat(series.getUnit()).isNull();
            assertThat(series.getSamples()).extracting(Sample::getDate).as("the moment of that day, where there is one")
                    .containsExactly(LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 3, 9, 0, 0),
                            LocalDateTime.of(2026, 3, 16, 0, 0), LocalDateTime.of(2026, 3, 17, 8, 0));
        });
    }

    @Test
    void aSeriesWithoutADefinitionIsFoundByItsName() throws Exception {
        known(null, team, null);
        ImportResult result = read(HEADER, "known,t1,2026-03-02,1,points");
        assertThat(result.fragment().getMetrics()).singleElement().satisfies(series -> {
            assertThat(series.getId()).isEqualTo("known0");
            assertThat(series.getUnit()).isEqualTo("points");
        });
    }

    @Test
    void unitsAreNotMixed() throws Exception {
        known("lead-time", program, "h");
        ImportResult result = read(HEADER, "lead-time,p1,2026-03-02,1,d", "lead-time,p1,2026-03-03,1,",
                "lead-time,p1,2026-03-04,1,h",
                "velocity,t1,2026-03-02,1,", "velocity,t1,2026-03-03,1,points", "velocity,t1,2026-03-04,1,hours");
        assertThat(skipped(result)).containsExactly(
                new Skipped("line 2", "unit: 'd', but 'lead-time, Launch' is in 'h'"),
                new Skipped("line 7", "unit: 'hours', but 'velocity, Mobile Team' is in 'points' since line 6"));
        assertThat(result.fragment().getMetrics()).extracting(series -> series.getSamples().size()).containsExactly(2, 2);
        known("lead-time", program, "d");
        assertThat(read(HEADER, "lead-time,p1,2026-03-02,1,d").fragment().getMetrics().getFirst().getId())
                .as("of two series the one in that unit").isEqualTo("known1");
    }

    @Test
    void badRowsAreListedAndGoodOnesKept() throws Exception {
        target.getTeams().add(named(MODEL.createTeam(), "t2", "launch"));
        ImportResult result = read(HEADER, "velocity,t1,2026-03-02,1,", ",,,,", ",t1,2026-03-02,,",
                "velocity,nobody,2026-13-01,1;5,",
                "velocity,Launch,2026-03-02,1,", "velocity,t1,2026-03-02,2,", "velocity,t1,2026-03-03,1,,more",
                "velocity,\"t1,2026-03-04,1,", "velocity,t1,2026-03-05,5,");
        assertThat(skipped(result)).containsExactly(new Skipped("line 4", "it has no metric; it has no value"),
                new Skipped("line 5", "element: 'nobody' is neither the id nor the name of a team, program, workstream or item of"
                        + " the portfolio; value: '1;5' is not a number; write 12 or 0.5; date: '2026-13-01' is not a date; write"
                        + " 2026-03-15 or 2026-03-15T09:00"),
                new Skipped("line 6", "element: 'Launch' is the name of several; write one of the ids p1, t2"),
                new Skipped("line 7", "the value of 'velocity, Mobile Team' at 2026-03-02 was given in line 2 already"),
                new Skipped("line 8", "it has 6 cells where the header has 5"),
                new Skipped("line 9", "its quotes do not match, or it is too long to be a row"));
        assertThat(result.fragment().getMetrics()).singleElement()
                .satisfies(series -> assertThat(series.getSamples()).extracting(Sample::getValue).containsExactly(1.0, 5.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e999", "0x10", "1f", "1,5", "12%", "ten", "1 000", "--1"})
    void onlyNumbersAreValues(String value) throws Exception {
        ImportResult result = read(HEADER, "velocity,t1,2026-03-02,\"" + value + "\",");
        assertThat(result.skipped()).hasSize(1);
        assertThat(result.fragment().getMetrics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"March 15", "03/04/2026", "2026-02-30", "2026-3-5", "+12026-03-02", "2026-03-02T25:00",
        "2026-03-02T09:00Z", "20260302"})
    void onlyIsoDatesAreDates(String date) throws Exception {
        assertThat(read(HEADER, "velocity,t1,\"" + date + "\",1,").skipped()).singleElement()
                .satisfies(bad -> assertThat(bad.reason()).startsWith("date: '" + date + "' is not a date;"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Metric;Team;Day;VALUE | velocity;t1;2026-03-02;1.5",
        "sep=\\t | metric\\telement\\tdate\\tvalue\\nvelocity\\tt1\\t2026-03-02\\t1.5",
        "\uFEFFmetric,element,date,value | \"velocity\",\"t1\",\"2026-03-02\",\"1.5\"",
        "unit,value,date,element,metric | ,'+1.5,2026-03-02,t1,velocity"})
    void tablesAreReadAsTheSiblingReadsThem(String first, String second) throws Exception {
        String text = (first + "\n" + second).replace("\\t", "\t").replace("\\n", "\n");
        ImportResult result = read(request(text));
        assertThat(result.skipped()).isEmpty();
        assertThat(result.fragment().getMetrics().getFirst().getSamples().getFirst().getValue()).isEqualTo(1.5);
    }

    @Test
    void otherColumnsAreCountedAsLost() throws Exception {
        assertThat(read("metric,element,date,value,who,", "velocity,t1,2026-03-02,1,Ann,", "velocity,t1,2026-03-03,1,Ben,x")
                .losses())
                .containsExactly(new Loss("who", 2, "Ann"), new Loss("column 6", 1, "x"));
    }

    @Test
    void aMappingNamesTheColumns() throws Exception {
        ImportResult result = read(request("Kennzahl,Wer,Tag,Wert,unit", "velocity,t1,2026-03-02,1,points")
                .withMapping("Kennzahl = metric\nWer = element\nTag = date\nWert = value\nunit = -\nFehlt = unit"));
        assertThat(result.fragment().getMetrics().getFirst().getUnit()).isNull();
        assertThat(result.losses()).containsExactly(new Loss("unit", 1, "points"));
        assertThat(result.problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("'Fehlt', which the file does not have"));
        assertThatThrownBy(() -> read(request(HEADER).withMapping("x = nothing"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("there are metric, element, date, value, unit, and -");
    }

    @Test
    void withoutItsColumnsATableIsNone() {
        assertThatThrownBy(() -> read("metric,element,date,result", "velocity,t1,2026-03-02,1"))
                .isInstanceOf(ImportException.class)
                .hasMessageStartingWith("No column is called value; there are: metric, element, date, result");
        assertThatThrownBy(() -> read("")).isInstanceOf(ImportException.class);
    }

    @Test
    void aLongTableCanBeCancelled() {
        assertThatThrownBy(() -> read(request(HEADER, "velocity,t1,2026-03-02,1,").withCancel(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aHundredThousandRowsAreRead() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 100_000; row++) {
            text.append("\nmetric-").append(row % 20).append(row % 2 == 0 ? ",Mobile Team," : ",m1,")
                    .append(LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(row)).append(',').append(row).append(",u");
        }
        ImportResult result = read(request(text.toString()));
        assertThat(result.skipped()).isEmpty();
        assertThat(result.fragment().getMetrics()).hasSize(20).allMatch(series -> series.getSamples().size() == 5_000);
    }
}
