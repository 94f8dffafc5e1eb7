// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.api.Finding;
import org.keelson.api.ImportResult;
import org.keelson.api.Measurement;
import org.keelson.api.document.Block;
import org.keelson.api.document.Bullets;
import org.keelson.api.document.Document;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Figure;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.engine.GuardedCall.UnusableAnswer;
import org.keelson.model.problems.Problem;

/** Looks at what contributions answer, so that nobody behind the engine has to. */
final class Answers {

    private Answers() {
    }

    /** Findings, sorted; each is about an element that exists. */
    static List<Finding> findings(List<Finding> answer, Set<String> ids) throws UnusableAnswer {
        present(answer);
        List<Finding> copy = new ArrayList<>(answer);
        for (Finding finding : copy) {
            if (finding == null) {
                throw new UnusableAnswer("one of its findings is null");
            }
            if (finding.element() != null) {
                known(finding.element(), ids);
            }
        }
        copy.sort(Finding.ORDER);
        return List.copyOf(copy);
    }

    /** Measurements, by element: finite, none twice, of what exists and can be measured. */
    static List<Measurement> measurements(List<Measurement> answer, Map<String, Integer> places) throws UnusableAnswer {
        present(answer);
        Measurement[] inOrder = new Measurement[places.size()];
        int count = 0;
        for (Measurement measurement : new ArrayList<>(answer)) {
            if (measurement == null) {
                throw new UnusableAnswer("one of its measurements is null");
            }
            Integer place = places.get(measurement.element());
            if (place == null) {
                throw new UnusableAnswer("it measures '" + measurement.element()
                        + "', which is neither the portfolio nor a program, workstream, team or item");
            }
            if (inOrder[place] != null) {
                throw new UnusableAnswer("it measures '" + measurement.element() + "' twice");
            }
            if (measurement instanceof Measurement.Value value && !Double.isFinite(value.value())) {
                throw new UnusableAnswer("its value for '" + measurement.element() + "' is " + value.value());
            }
            inOrder[place] = measurement;
            count++;
        }
        return count == inOrder.length ? List.of(inOrder) : Arrays.stream(inOrder).filter(Objects::nonNull).toList();
    }

    /** Problems, sorted, under the name of the validation; each is about an element that exists. */
    static List<Problem> problems(List<Problem> answer, String rule, Set<String> ids) throws UnusableAnswer {
        present(answer);
        List<Problem> copy = new ArrayList<>();
        for (Problem problem : answer) {
            if (problem == null) {
                throw new UnusableAnswer("one of its problems is null");
            }
            if (problem.element() != null) {
                known(problem.element(), ids);
            }
            copy.add(new Problem(problem.severity(), rule, problem.element(), problem.message()));
        }
        copy.sort(Problem.ORDER);
        return List.copyOf(copy);
    }

    /** A section that stands right below the title of a report. */
    static Section section(Section answer, Set<String> ids) throws UnusableAnswer {
        present(answer);
        if (answer.level() != 1) {
            throw new UnusableAnswer("its section is of level " + answer.level() + ", not 1");
        }
        blocks(List.of(answer), ids);
        return answer;
    }

    /** A document; each fact is about an element that exists. */
    static Document document(Document answer, Set<String> ids) throws UnusableAnswer {
        present(answer);
        blocks(answer.blocks(), ids);
        return answer;
    }

    private static void blocks(List<Block> blocks, Set<String> ids) throws UnusableAnswer {
        for (Block block : blocks) {
            switch (block) {
                case Section section -> blocks(section.blocks(), ids);
                case Paragraph paragraph -> sentences(paragraph.sentences(), ids);
                case Bullets bullets -> {
                    for (Paragraph item : bullets.items()) {
                        sentences(item.sentences(), ids);
                    }
                }
                case TableBlock table -> {
                    for (List<Sentence> row : table.rows()) {
                        sentences(row, ids);
                    }
                }
                case Figure figure -> {
                    // A figure's parameters are words between report and renderer.
                }
            }
        }
    }

    private static void sentences(List<Sentence> sentences, Set<String> ids) throws UnusableAnswer {
        for (Sentence sentence : sentences) {
            for (Fact fact : sentence.facts()) {
                known(fact.element(), ids);
            }
        }
    }

    /** An import whose fragment stands on its own. */
    static ImportResult fragment(ImportResult answer) throws UnusableAnswer {
        present(answer);
        if (answer.fragment().eContainer() != null || answer.fragment().eResource() != null) {
            throw new UnusableAnswer("its fragment is not detached");
        }
        Map<EObject, ?> outside = EcoreUtil.ExternalCrossReferencer.find(answer.fragment());
        for (Map.Entry<EObject, ?> entry : outside.entrySet()) {
            throw new UnusableAnswer("its fragment refers to a " + entry.getKey().eClass().getName()
                    + " outside itself, as " + features(entry.getValue()));
        }
        return answer;
    }

    private static String features(Object settings) {
        if (settings instanceof Iterable<?> all) {
            for (Object each : all) {
                if (each instanceof EStructuralFeature.Setting setting) {
                    return setting.getEStructuralFeature().getName();
                }
            }
        }
        return "a reference";
    }

    private static void present(Object answer) throws UnusableAnswer {
        if (answer == null) {
            throw new UnusableAnswer("it answered null");
        }
    }

    private static void known(String id, Set<String> ids) throws UnusableAnswer {
        if (!ids.contains(id)) {
            throw new UnusableAnswer("it names the element '" + id + "', which does not exist");
        }
    }
}
