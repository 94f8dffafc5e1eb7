// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.commands;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.gef.commands.Command;
import org.eclipse.gef.commands.CommandStack;
import org.eclipse.gef.commands.CompoundCommand;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.PortfolioSession;

/**
 * The portfolio's one undo stack, as GEF sees it. A command is executed as a recorded edit of the session,
 * so undo never asks the command; stack events follow the session's, whoever caused them. User-interface
 * thread only.
 */
public final class SessionCommandStack extends CommandStack {

    private final PortfolioSession session;
    private final Consumer<String> refused;
    private final Runnable unhook;

    /**
     * A stack over a session; {@link #dispose()} lets go of it.
     *
     * @param refused told why an edit was not legal after all; nothing has changed then
     */
    public SessionCommandStack(PortfolioSession session, Consumer<String> refused) {
        this.session = session;
        this.refused = refused;
        this.unhook = session.addListener(event -> notifyListeners());
    }

    @Override
    public void execute(Command command) {
        if (command != null && command.canExecute()) {
            try {
                session.execute(Edit.of(labelOf(command), command::execute));
            } catch (IllegalEditException e) {
                refused.accept(e.getMessage());
            }
        }
    }

    @Override
    public boolean canUndo() {
        return session.canUndo();
    }

    @Override
    public boolean canRedo() {
        return session.canRedo();
    }

    @Override
    public void undo() {
        if (canUndo()) {
            session.undo();
        }
    }

    @Override
    public void redo() {
        if (canRedo()) {
            session.redo();
        }
    }

    @Override
    public Command getUndoCommand() {
        return named(session.undoLabel());
    }

    @Override
    public Command getRedoCommand() {
        return named(session.redoLabel());
    }

    @Override
    public Object[] getCommands() {
        return new Object[0];
    }

    @Override
    public boolean isDirty() {
        return session.isDirty();
    }

    /** Does nothing: the portfolio is marked as saved by whoever saves it. */
    @Override
    public void markSaveLocation() {
        // see above
    }

    /** Does nothing: closing a diagram must not empty the portfolio's stack. */
    @Override
    public void flush() {
        // see above
    }

    @Override
    public void dispose() {
        unhook.run();
    }

    private static String labelOf(Command command) {
        String label = command.getLabel();
        int more = command instanceof CompoundCommand all ? all.size() - 1 : 0;
        return label == null || label.isBlank() ? "Change diagram" : more > 0 ? label + " and " + more + " more" : label;
    }

    private static Command named(Optional<String> label) {
        return label.map(text -> new Command(text) { }).orElse(null);
    }
}
