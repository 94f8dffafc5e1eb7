// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keelson.edit.DiagramEdits.Place;
import org.keelson.edit.DiagramEdits.Point;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyType;
import org.keelson.model.Element;
import org.keelson.model.ItemContainer;
import org.keelson.model.ModelPackage;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;

/** Random sequences of edits, undone to the start and done again. The seed is the test's argument. */
class RandomEditsTest {

    private static final int LENGTH = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void undoneToTheStartLeaveAllAsItWas(long seed) {
        Example example = new Example();
        PortfolioSession session = example.session;
        Random random = new Random(seed);
        List<String> states = new ArrayList<>(List.of(Dump.of(example.resource)));
        for (int i = 0; i < LENGTH; i++) {
            long revision = session.revision();
            attempt(session, next(example, random));
            if (session.revision() > revision) {
                states.add(Dump.of(example.resource));
            }
            if (random.nextInt(10) == 0 && session.canUndo()) {
                session.undo();
                states.removeLast();
                assertThat(Dump.of(example.resource)).isEqualTo(states.getLast());
            }
        }
        session.execute(Edits.rename(example.portfolio, "Last"));
        states.add(Dump.of(example.resource));
        assertThat(states).hasSizeGreaterThan(LENGTH / 3);
        undoAll(example, states);
        for (int i = 1; i < states.size(); i++) {
            session.redo();
            assertThat(Dump.of(example.resource)).as("redo %s", i).isEqualTo(states.get(i));
        }
        assertThat(session.canRedo()).isFalse();
        undoAll(example, states);
    }

    private static void undoAll(Example example, List<String> states) {
        for (int i = states.size() - 2; i >= 0; i--) {
            example.session.undo();
            assertThat(Dump.of(example.resource)).as("undo to %s", i).isEqualTo(states.get(i));
            assertThat(states.get(i)).doesNotContain("OUTSIDE");
        }
        assertThat(example.session.undoLabel()).isEmpty();
        assertThat(example.session.isDirty()).isFalse();
    }

    private static void attempt(PortfolioSession session, Edit edit) {
        try {
            session.execute(edit);
        } catch (IllegalEditException refused) {
            // Chance makes no difference between what is legal and what is not.
        }
    }

    private static Edit next(Example example, Random random) {
        List<Element> all = new ArrayList<>();
        example.resource.getAllContents().forEachRemaining(o -> {
            if (o instanceof Element element) {
                all.add(element);
            }
        });
        Element any = any(all, Element.class, random);
        return switch (random.nextInt(10)) {
            case 0 -> Edits.connect(any(all, WorkItem.class, random), any(all, WorkItem.class, random),
                    DependencyType.get(random.nextInt(4)), random.nextInt(100));
            case 1 -> random.nextInt(3) == 0 ? Edits.delete(List.of(any)) : Edits.rename(any, "N" + random.nextInt());
            case 2 -> Edits.move(any(all, WorkItem.class, random), any(all, ItemContainer.class, random),
                    random.nextInt(4) - 1);
            case 3 -> {
                List<EClass> types = Legality.creatable(any);
                yield types.isEmpty() ? Edits.rename(any, "x")
                        : Edits.create(any, types.get(random.nextInt(types.size())), "C" + random.nextInt(99));
            }
            case 4 -> Edits.set(any(all, WorkItem.class, random), ModelPackage.Literals.OWNED__OWNER_TEAM,
                    any(all, Team.class, random));
            case 5 -> all.stream().anyMatch(Dependency.class::isInstance)
                    ? Edits.reconnect(any(all, Dependency.class, random), any(all, WorkItem.class, random),
                            any(all, WorkItem.class, random))
                    : Edits.rename(any, "y");
            case 6 -> DiagramEdits.place(example.diagram, any(all, WorkItem.class, random),
                    new Place(random.nextInt(900), random.nextInt(900)));
            case 7 -> Edits.share(any(all, WorkItem.class, random), any(all, ItemContainer.class, random));
            case 8 -> Edits.set(any(all, WorkItem.class, random), ModelPackage.Literals.ELEMENT__TAGS,
                    List.of("a" + random.nextInt(3), "b" + random.nextInt(3)));
            default -> all.stream().anyMatch(Dependency.class::isInstance)
                    ? DiagramEdits.bend(example.diagram, any(all, Dependency.class, random),
                            random.nextBoolean() ? List.of() : List.of(new Point(1, random.nextInt(50))))
                    : Edits.rename(any, "z");
        };
    }

    /** One of that class; the portfolio never runs out of them, since it makes more than it deletes. */
    private static <T extends EObject> T any(List<Element> all, Class<T> type, Random random) {
        List<T> some = all.stream().filter(type::isInstance).map(type::cast).toList();
        return some.get(random.nextInt(some.size()));
    }
}
