// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportSource;
import org.keelson.api.Importer;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.NotApplicableException;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.problems.Problem;
import org.keelson.model.problems.ProblemSeverity;

class CheckedTest {

    private final Portfolio portfolio = PortfolioBuilder.portfolio("P").teams("web", "mobile").people("ann").build();
    private final Evaluation evaluation = EvaluationBuilder.of(portfolio).build();

    private static void refused(ThrowingCallable call, String why) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(call).withMessageContaining(why);
    }

    private void refused(Metric metric, String why) {
        refused(() -> Checked.metric(metric, evaluation), why);
    }

    @Test
    void whatIsSoundIsGivenInOrder() {
        Metric metric = given -> List.of(Measurement.of("web", 1.5, "because"), Measurement.none("mobile", "no"));
        assertThat(Checked.metric(metric, evaluation)).extracting(Measurement::element).containsExactly("mobile", "web");
        assertThat(Checked.rule(given -> List.of(new Finding(ProblemSeverity.INFO, null, "a", List.of()),
                new Finding(ProblemSeverity.ERROR, "web", "b", List.of())), evaluation)).extracting(Finding::message)
                .containsExactly("b", "a");
        assertThat(Checked.validation(given -> List.of(Problem.info("", null, "a"), Problem.error("", "web", "b")), evaluation))
                .extracting(Problem::message).containsExactly("b", "a");
        assertThat(portfolio.eAdapters()).isEmpty();
        assertThat(portfolio.getTeams().getFirst().eAdapters()).isEmpty();
    }

    @Test
    void measurementsThatCannotBeUsed() {
        refused(given -> null, "it answered null");
        refused(given -> new ArrayList<>(Arrays.asList((Measurement) null)), "one of its measurements is null");
        refused(given -> List.of(Measurement.of("nobody", 1)), "it measures 'nobody', which is neither");
        refused(given -> List.of(Measurement.none("ann", "why")), "it measures 'ann', which is neither");
        refused(given -> List.of(Measurement.of("web", 1), Measurement.of("web", 1)), "it measures 'web' twice");
        refused(given -> List.of(Measurement.of("web", Double.NaN)), "its value for 'web' is NaN");
        refused(given -> List.of(Measurement.of("web", 1.0 / 0)), "Infinity");
    }

    @Test
    void theSnapshotIsNotChangedAndAsAnsweredOnceAnswersAgain() {
        refused(given -> {
            given.portfolio().getTeams().getFirst().setName("Mine");
            return List.of();
        }, "it changed name of Team 'web'");
        refused(given -> {
            given.portfolio().getTeams().add(ModelFactory.eINSTANCE.createTeam());
            return List.of();
        }, "it changed teams of Portfolio 'portfolio'");
        refused(given -> {
            given.portfolio().eAdapters().clear();
            return List.of();
        }, "it changed its adapters of Portfolio 'portfolio'");
        AtomicInteger calls = new AtomicInteger();
        refused(given -> List.of(Measurement.of("web", calls.incrementAndGet())), "it answered differently");
    }

    @Test
    void whatIsThrownIsThrownOn() {
        assertThatThrownBy(() -> Checked.metric(given -> {
            throw new NotApplicableException("no teams");
        }, evaluation)).isInstanceOf(NotApplicableException.class);
        assertThatThrownBy(() -> Checked.exporter((given, out) -> {
            throw new java.io.IOException("full");
        }, evaluation)).isInstanceOf(java.io.IOException.class);
        assertThatThrownBy(() -> Checked.importer(request -> {
            throw new ImportException("no plan");
        }, request())).isInstanceOf(ImportException.class);
        assertThat(portfolio.eAdapters()).isEmpty();
    }

    @Test
    void findingsAndProblemsThatCannotBeUsed() {
        refused(() -> Checked.rule(given -> null, evaluation), "it answered null");
        refused(() -> Checked.rule(given -> List.of(new Finding(ProblemSeverity.INFO, "x", "a", List.of())), evaluation), "'x'");
        refused(() -> Checked.rule(given -> List.of(new Finding(ProblemSeverity.INFO, null, "a\nb", List.of())), evaluation),
                "several lines");
        refused(() -> Checked.validation(given -> Arrays.asList((Problem) null), evaluation), "one of its problems is null");
        refused(() -> Checked.validation(given -> List.of(Problem.info("", "x", "a")), evaluation), "'x'");
    }

    @Test
    void factsOfReportsAreHeldAgainstThePortfolio() {
        Sentence good = Sentence.of("Web", new Fact("web", "name", "web"));
        Sentence bad = Sentence.of("Nobody", new Fact("nobody", "name", "x"));
        Figure figure = new Figure(Figure.Kind.ROADMAP, "Roadmap", Map.of());
        Document document = new Document("D", List.of(new Section("S", 1, List.of(Paragraph.of(good), figure))));
        assertThat(Checked.report(given -> document, evaluation)).isEqualTo(document);
        for (Block block : List.of(Paragraph.of(bad), new Bullets(List.of(Paragraph.of(bad))),
                new TableBlock(List.of(TableBlock.Column.text("c")), List.of(List.of(bad))),
                new Section("S", 2, List.of(Paragraph.of(bad))))) {
            refused(() -> Checked.report(given -> new Document("D", List.of(block)), evaluation), "'nobody'");
        }
        refused(() -> Checked.report(given -> null, evaluation), "it answered null");
        assertThat(Checked.section(given -> new Section("S", 1, List.of(Paragraph.of(good))), evaluation).title()).isEqualTo("S");
        refused(() -> Checked.section(given -> new Section("S", 2, List.of()), evaluation), "of level 2, not 1");
        refused(() -> Checked.section(given -> new Section("S", 1, List.of(Paragraph.of(bad))), evaluation), "'nobody'");
    }

    private ImportRequest request() {
        return ImportRequest.of(ImportSource.of("plan.acme", "text"), portfolio, evaluation.clock());
    }

    private static ImportResult result(Portfolio fragment) {
        return new ImportResult(fragment, List.of(), List.of(), List.of());
    }

    @Test
    void fragmentsStandOnTheirOwn() throws Exception {
        assertThat(Checked.importer(request -> result(PortfolioBuilder.portfolio("F").teams("new").build()), request()).fragment()
                .getTeams()).hasSize(1);
        refused(() -> Checked.importer(request -> null, request()), "it answered null");
        refused(() -> Checked.importer(request -> result(PortfolioBuilder.portfolio("F")
                .with(each -> each.setOwnerTeam(request.target().getTeams().getFirst())).build()), request()),
                "its fragment refers to a Team outside itself, as ownerTeam");
        refused(() -> Checked.importer(request -> {
            ResourceImpl resource = new ResourceImpl(URI.createURI("memory:/f"));
            resource.getContents().add(PortfolioBuilder.portfolio("F").build());
            return result((Portfolio) resource.getContents().getFirst());
        }, request()), "its fragment is not detached");
        Importer takes = request -> {
            Team team = request.target().getTeams().getFirst();
            return result(PortfolioBuilder.portfolio("F").with(each -> each.getTeams().add(team)).build());
        };
        refused(() -> Checked.importer(takes, request()), "it changed teams of Portfolio 'portfolio'");
    }

    @Test
    void anImporterReadsTheSameAgain() {
        AtomicInteger calls = new AtomicInteger();
        Importer other = request -> result(PortfolioBuilder.portfolio("F" + calls.incrementAndGet()).build());
        refused(() -> Checked.importer(other, request()), "it answered differently");
    }

    @Test
    void anExporterWritesTheSameAgain() throws Exception {
        Exporter exporter = (given, out) -> out.write(given.portfolio().getName().getBytes(StandardCharsets.UTF_8));
        assertThat(Checked.exporter(exporter, evaluation)).asString(StandardCharsets.UTF_8).isEqualTo("P");
        AtomicInteger calls = new AtomicInteger();
        Exporter other = (given, out) -> out.write(calls.incrementAndGet());
        refused(() -> Checked.exporter(other, evaluation), "it answered differently");
    }
}
