// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.api.EscalationRule;
import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.Finding;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;
import org.keelson.api.Report;
import org.keelson.api.ReportSection;
import org.keelson.api.Validation;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/**
 * Runs a contribution as the engine would, and refuses what the engine would refuse: an answer that is {@code null}, holds
 * {@code null}, names an element that does not exist, or is no finite number; and a change to the portfolio that it was given.
 * It asks twice, and refuses another answer the second time, since the same portfolio and clock are to give the same.
 *
 * <pre>{@code
 * List<Measurement> shares = Checked.metric(new VendorShare(), evaluation);
 * }</pre>
 *
 * <p>What is refused is an {@link AssertionError}. What the contribution throws is thrown on, so that a test can expect it.
 *
 * @since 0.1
 */
public final class Checked {

    /** What a contribution does, whatever it may throw. */
    @FunctionalInterface
    private interface Call<T, X extends Exception> {
        T run() throws X, IOException;
    }

    private final String name;
    private final Portfolio portfolio;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> measurable = new HashSet<>();

    private Checked(Object contribution, Portfolio portfolio) {
        this.name = contribution.getClass().getSimpleName();
        this.portfolio = portfolio;
        add(portfolio);
        portfolio.eAllContents().forEachRemaining(each -> {
            if (each instanceof Element element && element.getId() != null) {
                add(element);
            }
        });
    }

    private void add(Element element) {
        ids.add(element.getId());
        if (element instanceof Portfolio || element instanceof ItemContainer || element instanceof WorkItem
                || element instanceof Team) {
            measurable.add(element.getId());
        }
    }

    /** What a metric measures, by id of the element. */
    public static List<Measurement> metric(Metric metric, Evaluation evaluation) {
        Checked checked = new Checked(metric, evaluation.portfolio());
        List<Measurement> answer = checked.list("measurements", () -> metric.measure(evaluation));
        Set<String> seen = new HashSet<>();
        for (Measurement each : answer) {
            checked.require(checked.measurable.contains(each.element()), "it measures '" + each.element()
                    + "', which is neither the portfolio nor a program, workstream, team or item");
            checked.require(seen.add(each.element()), "it measures '" + each.element() + "' twice");
            if (each instanceof Measurement.Value value) {
                checked.require(Double.isFinite(value.value()),
                        "its value for '" + each.element() + "' is " + value.value());
            }
        }
        return answer.stream().sorted(Comparator.comparing(Measurement::element)).toList();
    }

    /** What a rule finds, the worst first. */
    public static List<Finding> rule(EscalationRule rule, Evaluation evaluation) {
        Checked checked = new Checked(rule, evaluation.portfolio());
        List<Finding> answer = checked.list("findings", () -> rule.evaluate(evaluation));
        answer.forEach(each -> checked.about(each.element(), each.message()));
        return answer.stream().sorted(Finding.ORDER).toList();
    }

    /** What a validation finds wrong, the worst first. */
    public static List<Problem> validation(Validation validation, Evaluation evaluation) {
        Checked checked = new Checked(validation, evaluation.portfolio());
        List<Problem> answer = checked.list("problems", () -> validation.validate(evaluation));
        answer.forEach(each -> checked.about(each.element(), each.message()));
        return answer.stream().sorted(Problem.ORDER).toList();
    }

    /** What a report says. */
    public static Document report(Report report, Evaluation evaluation) {
        Checked checked = new Checked(report, evaluation.portfolio());
        Document answer = checked.pure(() -> report.write(evaluation), Object::equals);
        checked.blocks(answer.blocks());
        return answer;
    }

    /** What a section of a report says. */
    public static Section section(ReportSection section, Evaluation evaluation) {
        Checked checked = new Checked(section, evaluation.portfolio());
        Section answer = checked.pure(() -> section.write(evaluation), Object::equals);
        checked.require(answer.level() == 1, "its section is of level " + answer.level() + ", not 1");
        checked.blocks(answer.blocks());
        return answer;
    }

    /**
     * What an importer reads. The portfolio that is imported into must stay as it is.
     *
     * @throws ImportException if the importer does
     * @throws IOException     if the importer does
     */
    public static ImportResult importer(Importer importer, ImportRequest request) throws ImportException, IOException {
        Checked checked = new Checked(importer, request.target());
        Call<ImportResult, ImportException> call = () -> importer.read(request);
        ImportResult answer = checked.observed(call);
        checked.fragment(answer.fragment());
        checked.same(same(answer, checked.observed(call)));
        return answer;
    }

    /**
     * What an exporter writes.
     *
     * @throws IOException if the exporter does
     */
    public static byte[] exporter(Exporter exporter, Evaluation evaluation) throws IOException {
        Checked checked = new Checked(exporter, evaluation.portfolio());
        Call<byte[], IOException> call = () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exporter.write(evaluation, out);
            return out.toByteArray();
        };
        byte[] answer = checked.observed(call);
        checked.same(Arrays.equals(answer, checked.observed(call)));
        return answer;
    }

    private static boolean same(ImportResult one, ImportResult other) {
        return EcoreUtil.equals(one.fragment(), other.fragment()) && one.skipped().equals(other.skipped())
                && one.losses().equals(other.losses()) && one.problems().equals(other.problems());
    }

    private <T> List<T> list(String what, Call<List<T>, RuntimeException> call) {
        List<T> answer = pure(() -> {
            List<T> given = call.run();
            return given == null ? null : new ArrayList<>(given);
        }, Object::equals);
        require(!answer.contains(null), "one of its " + what + " is null");
        return answer;
    }

    private <T> T pure(Call<T, RuntimeException> call, BiPredicate<T, T> same) {
        try {
            T answer = observed(call);
            same(same.test(answer, observed(call)));
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T, X extends Exception> T observed(Call<T, X> call) throws X, IOException {
        try (Watch watch = new Watch(portfolio)) {
            T answer = call.run();
            require(watch.change() == null, watch.change());
            require(answer != null, "it answered null");
            return answer;
        }
    }

    private void fragment(Portfolio fragment) {
        require(fragment.eContainer() == null && fragment.eResource() == null, "its fragment is not detached");
        for (Map.Entry<EObject, ?> outside : EcoreUtil.ExternalCrossReferencer.find(fragment).entrySet()) {
            String feature = outside.getValue() instanceof Iterable<?> all && all.iterator().hasNext()
                    && all.iterator().next() instanceof EStructuralFeature.Setting setting
                            ? setting.getEStructuralFeature().getName()
                            : "a reference";
            fail("its fragment refers to a " + outside.getKey().eClass().getName() + " outside itself, as " + feature);
        }
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Section section -> blocks(section.blocks());
                case Paragraph paragraph -> sentences(paragraph.sentences());
                case Bullets bullets -> bullets.items().forEach(item -> sentences(item.sentences()));
                case TableBlock table -> table.rows().forEach(this::sentences);
                case Figure figure -> {
                    // A figure's parameters are words between report and renderer.
                }
            }
        }
    }

    private void sentences(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            for (Fact fact : sentence.facts()) {
                known(fact.element());
            }
        }
    }

    private void about(String element, String message) {
        if (element != null) {
            known(element);
        }
        require(message.lines().count() <= 1, "its message has several lines: " + message);
    }

    private void known(String id) {
        require(ids.contains(id), "it names the element '" + id + "', which does not exist");
    }

    private void same(boolean same) {
        require(same, "it answered differently when it was asked again");
    }

    private void require(boolean met, String otherwise) {
        if (!met) {
            fail(otherwise);
        }
    }

    private void fail(String why) {
        throw new AssertionError(name + ": " + why);
    }
}
