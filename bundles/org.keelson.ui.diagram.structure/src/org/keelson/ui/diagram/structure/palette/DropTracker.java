// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure.palette;

import org.eclipse.draw2d.Cursors;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.commands.Command;
import org.eclipse.gef.tools.SelectEditPartTracker;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.graphics.Cursor;
import org.keelson.ui.diagram.commands.RefusedCommand;
import org.keelson.ui.diagram.commands.StatusLine;
import org.keelson.ui.diagram.raw.GefLists;

/** Drags what is selected onto something else. The diagram's policy says what that does, and why it may not be done. */
public final class DropTracker extends SelectEditPartTracker {

    private final StatusLine refusals;
    private DropRequest drop;

    /** A tracker for one press on a part. */
    public DropTracker(EditPart part, StatusLine refusals) {
        super(part);
        this.refusals = refusals;
    }

    private EditPart board() {
        return getCurrentViewer().getContents();
    }

    @Override
    protected Cursor getDefaultCursor() {
        return !isInState(STATE_DRAG_IN_PROGRESS) ? super.getDefaultCursor()
                : getCurrentCommand() instanceof RefusedCommand ? Cursors.NO : Cursors.SIZEALL;
    }

    @Override
    protected boolean handleDragStarted() {
        if (getSourceEditPart().getSelected() == EditPart.SELECTED_NONE) {
            performSelection();
        }
        if (!stateTransition(STATE_DRAG, STATE_DRAG_IN_PROGRESS)) {
            return false;
        }
        drop = new DropRequest(GefLists.selected(getCurrentViewer()));
        return true;
    }

    @Override
    protected boolean handleDragInProgress() {
        if (isInState(STATE_DRAG_IN_PROGRESS) && drop != null) {
            setTargetEditPart(board());
            drop.setLocation(getLocation());
            setCurrentCommand(board().getCommand(drop));
            board().showTargetFeedback(drop);
            updateAutoexposeHelper();
            refreshCursor();
        }
        return true;
    }

    @Override
    protected void handleAutoexpose() {
        handleDragInProgress();
    }

    @Override
    protected boolean handleButtonUp(int button) {
        if (!isInState(STATE_DRAG_IN_PROGRESS)) {
            return super.handleButtonUp(button);
        }
        Command command = getCurrentCommand();
        end();
        setState(STATE_TERMINAL);
        if (command instanceof RefusedCommand refused) {
            refusals.say(refused.reason());
        } else if (command != null && command.canExecute()) {
            executeCommand(command);
        }
        return true;
    }

    private void end() {
        setAutoexposeHelper(null);
        if (drop != null) {
            board().eraseTargetFeedback(drop);
            setCurrentCommand(null);
        }
        drop = null;
    }

    @Override
    protected boolean handleKeyDown(KeyEvent event) {
        if (event.character == SWT.ESC && isInState(STATE_DRAG_IN_PROGRESS)) {
            end();
            setState(STATE_INVALID);
            return true;
        }
        return super.handleKeyDown(event);
    }

    @Override
    public void deactivate() {
        end();
        super.deactivate();
    }

    @Override
    protected String getCommandName() {
        return DropRequest.DROP;
    }
}
