// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Keeps a picture of the workbench as a test that failed left it. */
final class PictureOfFailure implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        if (context.getRequiredTestInstance() instanceof WorkbenchTest test && !(thrown instanceof TestAbortedException)) {
            try {
                test.picture("failed");
            } catch (RuntimeException | AssertionError another) {
                thrown.addSuppressed(another);
            }
        }
        throw thrown;
    }
}
