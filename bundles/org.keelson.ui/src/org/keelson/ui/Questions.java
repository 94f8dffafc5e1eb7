// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/** What must be asked of the user, in one place; tests answer in his stead. */
public class Questions {

    /**
     * Asks before work is lost.
     *
     * @param yes the word on the button that goes on; the other one is Cancel
     */
    public boolean ask(Shell shell, String title, String question, String yes) {
        return MessageDialog.open(MessageDialog.QUESTION, shell, title, question, SWT.SHEET, yes,
                IDialogConstants.CANCEL_LABEL) == 0;
    }

    /** As {@link #ask}, where Enter alone must lose nothing: the button it presses is Cancel. */
    public boolean askCarefully(Shell shell, String title, String question, String yes) {
        return new MessageDialog(shell, title, null, question, MessageDialog.WARNING, 1, yes, IDialogConstants.CANCEL_LABEL)
                .open() == 0;
    }

    /** Says that something was not done, and why. */
    public void tell(Shell shell, String what, Throwable problem) {
        Errors.show(shell, what, problem);
    }

    /** Says what has to be done first; that nothing was done is nobody's error. */
    public void inform(Shell shell, String what) {
        MessageDialog.openInformation(shell, "Keelson", what);
    }

    /**
     * Asks for a portfolio file.
     *
     * @param style {@link SWT#OPEN} or {@link SWT#SAVE}; saving over another file is asked about
     * @param near  a file or folder to start at, or {@code null}
     * @return {@code null} if none was chosen
     */
    public Path file(Shell shell, int style, Path near) {
        FileDialog dialog = new FileDialog(shell, style);
        dialog.setText(style == SWT.SAVE ? "Save Portfolio As" : "Open Portfolio");
        dialog.setFilterNames(new String[] { "Keelson portfolios (*.keelson)", "All files" });
        dialog.setFilterExtensions(new String[] { "*" + PortfolioFiles.EXTENSION, "*" });
        dialog.setOverwrite(true);
        if (near != null && near.getParent() != null) {
            dialog.setFilterPath(near.getParent().toString());
            if (style == SWT.SAVE) {
                dialog.setFileName(near.getFileName().toString());
            }
        }
        String chosen = dialog.open();
        return chosen == null ? null : Path.of(chosen);
    }
}
