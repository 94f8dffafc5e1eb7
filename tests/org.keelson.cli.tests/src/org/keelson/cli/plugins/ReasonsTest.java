// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static IStatus error(String message, IStatus... children) {
        return children.length == 0 ? new Status(IStatus.ERROR, "p2", message) : new MultiStatus("p2", 1, children, message, null);
    }

    @Test
    void whatRequiresWhat() {
        assertThat(Reasons.ofPlan(error("Cannot complete the install because one or more required items could not be found.",
                error("Software being installed: Acme 1.0.0 (acme.feature.feature.group 1.0.0)"),
                error("Missing requirement: Acme Rules 1.0.0 (acme.rules 1.0.0) requires 'osgi.bundle; org.nowhere [1.0.0,2.0.0)' but it could not be found"),
                error("Missing requirement: acme.rules 1.0.0 (acme.rules 1.0.0) requires 'java.package; org.there 0.0.0' but it could not be found"),
                error("Cannot satisfy dependency:", error("From: Acme 1.0.0 (acme.feature.feature.group 1.0.0)"), error("To: acme.rules")))))
                        .isEqualTo("acme.rules 1.0.0 requires the bundle org.nowhere [1.0.0,2.0.0), which is neither in the repository nor in Keelson; "
                                + "acme.rules 1.0.0 requires the package org.there, which is neither in the repository nor in Keelson");
    }

    @Test
    void whatCannotBeTogether() {
        assertThat(Reasons.ofPlan(error("Cannot complete the install because of a conflicting dependency.",
                error("Only one of the following can be installed at once: ", error("A 1.0.0 (a 1.0.0)"), error("A 2.0.0 (a 2.0.0)")))))
                        .isEqualTo("only one of these can be installed: a 1.0.0, a 2.0.0");
        assertThat(Reasons.ofPlan(error("Another\nreason"))).isEqualTo("Another reason");
    }

    @Test
    void theInnermostReasons() {
        assertThat(Reasons.of(error("An error occurred", error("No repository found",
                new Status(IStatus.ERROR, "p2", "Cannot read", new IOException("disk on fire"))), Status.OK_STATUS)))
                        .isEqualTo("Cannot read (disk on fire)");
    }
}
