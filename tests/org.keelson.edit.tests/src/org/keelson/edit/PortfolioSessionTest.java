// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.resource.impl.ResourceImpl;
import org.junit.jupiter.api.Test;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;

class PortfolioSessionTest {

    private final Example example = new Example();
    private final PortfolioSession session = example.session;

    @Test
    void needsAPortfolio() {
        assertThatThrownBy(() -> new PortfolioSession(new ResourceImpl()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void undoesAndRedoes() {
        session.execute(Edits.rename(example.api, "API v3"));
        assertThat(session.undoLabel()).contains("Rename API v2");
        assertThat(session.canRedo()).isFalse();

        session.undo();
        assertThat(example.api.getName()).isEqualTo("API v2");
        assertThat(session.redoLabel()).contains("Rename API v2");
        assertThat(session.canUndo()).isFalse();

        session.redo();
        assertThat(example.api.getName()).isEqualTo("API v3");
    }

    @Test
    void aNewEditForgetsWhatWasUndone() {
        session.execute(Edits.rename(example.api, "A"));
        session.undo();
        session.execute(Edits.rename(example.app, "B"));
        assertThat(session.canRedo()).isFalse();
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        session.execute(Edits.rename(example.api, "A"));
        session.undo();
        List<SessionEvent> events = listen();
        session.execute(Edits.rename(example.api, example.api.getName()));
        session.execute(Edit.of("There and back", () -> {
            example.api.setName("X");
            example.stream.getItems().move(0, 1);
            example.stream.getItems().move(0, 1);
            example.api.setName("API v2");
        }));
        assertThat(session.canUndo()).isFalse();
        assertThat(session.canRedo()).as("redo is still there").isTrue();
        assertThat(events).isEmpty();
    }

    @Test
    void anExceptionTakesBackWhatWasDone() {
        String before = Dump.of(example.resource);
        List<SessionEvent> events = listen();
        IllegalArgumentException failure = new IllegalArgumentException("no");
        assertThatThrownBy(() -> session.execute(Edit.of("Half", () -> {
            example.api.setName("X");
            session.execute(Edits.delete(List.of(example.program, example.web)));
            throw failure;
        }))).isSameAs(failure);
        assertThat(Dump.of(example.resource)).isEqualTo(before);
        assertThat(session.canUndo()).isFalse();
        assertThat(session.find("app")).contains(example.app);
        assertThat(events).isEmpty();
        assertThat(session.revision()).isZero();
    }

    @Test
    void anEditWithinAnEditIsPartOfIt() {
        session.execute(Edits.edit("Both", s -> {
            s.execute(Edits.rename(example.api, "A"));
            s.execute(Edits.rename(example.app, "B"));
        }));
        assertThat(session.undoLabel()).contains("Both");
        session.undo();
        assertThat(example.api.getName()).isEqualTo("API v2");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void aFailedInnerEditCannotBeSwallowed() {
        String before = Dump.of(example.resource);
        assertThatIllegalStateException().isThrownBy(() -> session.execute(Edits.edit("Outer", s -> {
            example.api.setName("X");
            try {
                s.execute(Edits.rename(example.app, " "));
            } catch (IllegalEditException swallowed) {
                // as careless code would
            }
        }))).withMessageContaining("Outer");
        assertThat(Dump.of(example.resource)).isEqualTo(before);
    }

    @Test
    void isDirtyWhereItDiffersFromWhatWasSaved() {
        assertThat(session.isDirty()).isFalse();
        session.execute(Edits.rename(example.api, "A"));
        assertThat(session.isDirty()).isTrue();
        session.undo();
        assertThat(session.isDirty()).isFalse();
        session.redo();
        session.markSaved();
        assertThat(session.isDirty()).isFalse();
        session.undo();
        assertThat(session.isDirty()).isTrue();
        session.execute(Edits.rename(example.api, "B"));
        session.undo();
        assertThat(session.isDirty()).as("the saved one is no longer on the stack").isTrue();
    }

    @Test
    void tellsWhatChanged() {
        List<SessionEvent> events = listen();
        session.execute(Edits.create(example.stream, ModelPackage.Literals.DELIVERABLE, "New"));
        SessionEvent done = events.getLast();
        Deliverable created = (Deliverable) example.stream.getItems().getLast();
        assertThat(done.kind()).isEqualTo(SessionEvent.Kind.EXECUTED);
        assertThat(done.label()).isEqualTo("Create deliverable New");
        assertThat(done.changed()).containsExactly(example.stream);
        assertThat(done.attached()).containsExactly(created);
        assertThat(done.detached()).isEmpty();
        assertThat(done.touchesPortfolio()).isTrue();

        session.undo();
        SessionEvent undone = events.getLast();
        assertThat(undone.kind()).isEqualTo(SessionEvent.Kind.UNDONE);
        assertThat(undone.attached()).isEmpty();
        assertThat(undone.detached()).containsExactly(created);

        session.redo();
        assertThat(events.getLast().kind()).isEqualTo(SessionEvent.Kind.REDONE);
        assertThat(events.getLast().attached()).containsExactly(created);

        session.execute(Edits.move(created, example.other, Edits.LAST));
        assertThat(events.getLast().attached()).as("a move attaches nothing").isEmpty();
        assertThat(events.getLast().changed()).contains(example.stream, example.other);

        session.execute(DiagramEdits.place(example.diagram, example.app, new DiagramEdits.Place(1, 2)));
        assertThat(events.getLast().touchesPortfolio()).isFalse();

        session.markSaved();
        assertThat(events.getLast().kind()).isEqualTo(SessionEvent.Kind.SAVED);
        assertThat(events).extracting(SessionEvent::revision).containsExactly(1L, 2L, 3L, 4L, 5L, 5L);
    }

    @Test
    void aListenerMayNotChangeWhatItIsToldOf() {
        AtomicReference<Throwable> refused = new AtomicReference<>();
        session.addListener(event -> {
            try {
                session.execute(Edits.rename(example.app, "X"));
            } catch (IllegalStateException e) {
                refused.set(e);
            }
        });
        session.execute(Edits.rename(example.api, "A"));
        assertThat(refused.get()).hasMessageContaining("listener");
        assertThat(example.app.getName()).isEqualTo("Mobile app");
    }

    @Test
    void aBrokenListenerHarmsNobody() {
        session.addListener(event -> {
            throw new UnsupportedOperationException("a broken listener, thrown by a test");
        });
        List<SessionEvent> events = listen();
        session.execute(Edits.rename(example.api, "A"));
        assertThat(events).hasSize(1);
        session.undo();
        assertThat(example.api.getName()).isEqualTo("API v2");
    }

    @Test
    void aRemovedListenerHearsNothing() {
        List<SessionEvent> events = new ArrayList<>();
        Runnable remove = session.addListener(events::add);
        remove.run();
        session.execute(Edits.rename(example.api, "A"));
        assertThat(events).isEmpty();
    }

    @Test
    void belongsToOneThread() throws InterruptedException {
        AtomicReference<Throwable> read = new AtomicReference<>();
        AtomicReference<Throwable> write = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            read.set(thrownBy(session::portfolio));
            write.set(thrownBy(() -> example.api.setName("X")));
        }, "elsewhere");
        thread.start();
        thread.join();
        assertThat(read.get()).isInstanceOf(IllegalStateException.class).hasMessageContaining("elsewhere");
        assertThat(write.get()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWritesFromOutside() {
        assertThatIllegalStateException().isThrownBy(() -> example.api.setName("X"))
                .withMessageContaining("outside");
        assertThatIllegalStateException().isThrownBy(session::undo).withMessage("Nothing to undo");
        assertThatIllegalStateException().isThrownBy(session::redo).withMessage("Nothing to redo");
    }

    @Test
    void takesBackWhatIsWrittenFromOutside() {
        session.execute(Edits.rename(example.docs, "Handbook"));
        String before = Dump.of(example.resource);
        long revision = session.revision();
        List<SessionEvent> events = listen();
        List<Runnable> writes = List.of(() -> example.api.setName("X"), () -> example.api.setOwnerTeam(null),
                () -> example.apiApp.setPredecessor(example.schema), () -> example.apiApp.setSuccessor(null),
                () -> example.portfolio.getTeams().add(example.factory.createTeam()),
                () -> example.portfolio.getTeams().remove(example.web), () -> example.portfolio.getTeams().clear(),
                () -> example.stream.getItems().move(0, 1), () -> example.other.getItems().add(example.api),
                () -> example.api.getTags().addAll(List.of("a", "b")), () -> example.api.setLikely(480),
                () -> example.portfolio.getPrograms().set(0, example.factory.createProgram()),
                () -> example.resource.getContents().clear());
        for (Runnable write : writes) {
            assertThatIllegalStateException().as("write " + writes.indexOf(write)).isThrownBy(write::run)
                    .withMessageContaining("outside");
            assertThat(Dump.of(example.resource)).as("write " + writes.indexOf(write)).isEqualTo(before);
        }
        assertThat(session.find("web")).contains(example.web);
        assertThat(session.referrers(example.web)).contains(example.api);
        assertThat(session.revision()).isEqualTo(revision);
        assertThat(events).isEmpty();
        session.undo();
        session.redo();
        assertThat(Dump.of(example.resource)).isEqualTo(before);
    }

    @Test
    void refusesToUndoWithinAnEdit() {
        session.execute(Edits.rename(example.api, "A"));
        assertThatIllegalStateException()
                .isThrownBy(() -> session.execute(Edits.edit("Odd", PortfolioSession::undo)));
        assertThat(example.api.getName()).isEqualTo("A");
    }

    @Test
    void findsElementsAtAnyTime() {
        assertThat(session.find("api")).contains(example.api);
        assertThat(session.find("nobody")).isEmpty();
        Creation<?> creation = Edits.create(example.stream, ModelPackage.Literals.DELIVERABLE, "New");
        String id = ((Deliverable) creation.created()).getId();
        session.execute(Edits.edit("Create", s -> {
            creation.apply(s);
            assertThat(s.find(id)).as("within the edit").isPresent();
        }));
        session.undo();
        assertThat(session.find(id)).isEmpty();
        session.redo();
        assertThat(session.find(id)).isPresent();
        session.execute(Edits.move(example.stream, example.other, 0));
        assertThat(session.find("schema")).as("moved with its workstream").contains(example.schema);
        session.execute(Edits.delete(List.of(example.other)));
        assertThat(session.find("schema")).isEmpty();
        assertThat(session.contains(example.schema)).isFalse();
        session.undo();
        assertThat(session.find("schema")).contains(example.schema);
        session.execute(Edit.of("Change id", () -> example.schema.setId("schema2")));
        assertThat(session.find("schema")).isEmpty();
        assertThat(session.find("schema2")).contains(example.schema);
    }

    @Test
    void findsTheOtherOfTwoWithOneId() {
        session.execute(Edit.of("Make a mess", () -> example.docs.setId("api")));
        assertThat(session.find("api")).contains(example.api);
        session.execute(Edits.delete(List.of(example.api)));
        assertThat(session.find("api")).contains(example.docs);
    }

    @Test
    void referrersAreLearntPieceByPieceWhatEverChangesMeanwhile() {
        session.execute(Edit.of("Fill", () -> IntStream.range(0, 500).forEach(
                each -> example.portfolio.getTeams().addFirst(ModelFactory.eINSTANCE.createTeam()))));
        assertThat(session.indexReferrers(() -> true)).as("there is more than one piece").isFalse();
        session.execute(Edits.delete(List.of(example.docs)));
        session.undo();
        while (!session.indexReferrers(() -> true)) {
            session.execute(Edits.rename(example.app, "App " + session.revision()));
        }
        assertThat(session.referrers(example.mobile)).containsExactlyInAnyOrder(example.share, example.app);
    }

    @Test
    void knowsWhoRefers() {
        assertThat(session.referrers(example.mobile)).containsExactlyInAnyOrder(example.share, example.app);
        session.execute(Edits.set(example.docs, ModelPackage.Literals.OWNED__OWNER_TEAM, example.mobile));
        session.execute(Edits.set(example.app, ModelPackage.Literals.OWNED__OWNER_TEAM, null));
        assertThat(session.referrers(example.mobile)).containsExactlyInAnyOrder(example.share, example.docs);
        session.undo();
        session.undo();
        assertThat(session.referrers(example.mobile)).containsExactlyInAnyOrder(example.share, example.app);
        assertThat(session.referrers(example.app)).contains(example.risk, example.decision,
                example.diagram.getNodes().get(0), example.diagram.getTexts().get(0), example.apiApp);
    }

    @Test
    void letsGoOfTheModel() {
        session.dispose();
        example.api.setName("X");
        PortfolioSession next = new PortfolioSession(example.resource);
        next.execute(Edits.rename(example.api, "Y"));
        assertThat(next.undoLabel()).contains("Rename X");
        assertThatIllegalStateException().isThrownBy(() -> session.execute(Edits.rename(example.api, "Z")));
    }

    private List<SessionEvent> listen() {
        List<SessionEvent> events = new ArrayList<>();
        session.addListener(events::add);
        return events;
    }

    private static Throwable thrownBy(Runnable code) {
        try {
            code.run();
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }
}
