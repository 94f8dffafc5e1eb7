// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui;

import java.nio.file.Path;

import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/** The input of an editor on a portfolio file, or on something in it. Comes back after a restart. */
public sealed interface PortfolioInput extends IEditorInput, IPersistableElement
        permits KeelsonEditorInput, ElementEditorInput {

    /** The absolute path of the file. */
    Path file();

    /** The same in another file, when the portfolio was saved under another name. */
    PortfolioInput in(Path other);
}
