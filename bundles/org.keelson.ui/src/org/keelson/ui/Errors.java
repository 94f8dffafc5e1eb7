// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.keelson.storage.StorageException;

/** Errors said in words: what, where, and what to do. */
public final class Errors {

    private Errors() {
    }

    /** The reason in one sentence, from the innermost cause that says something. */
    public static String reason(Throwable problem) {
        Throwable cause = problem;
        while (cause instanceof InvocationTargetException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }

    /**
     * Tells the user that something he asked for was not done. Expected trouble (a file that cannot be read) is
     * not logged, everything else is.
     *
     * @param what what was not done, such as "The portfolio could not be saved"
     */
    public static void show(Shell shell, String what, Throwable problem) {
        Throwable cause = problem instanceof InvocationTargetException && problem.getCause() != null
                ? problem.getCause() : problem;
        if (!(cause instanceof StorageException || cause instanceof java.io.IOException)) {
            Platform.getLog(Errors.class).error(what, cause);
        }
        MessageDialog.openError(shell, "Keelson", what + ".\n\n" + reason(cause));
    }
}
