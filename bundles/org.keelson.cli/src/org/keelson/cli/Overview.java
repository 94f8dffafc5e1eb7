// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import picocli.CommandLine.Command;

/** The help that lists the verbs. */
@Command(name = "keelson", synopsisHeading = "Usage: ", customSynopsis = "keelson VERB [ARGUMENT …]",
        description = {"", "Programs of a portfolio: who delivers what to whom by when, and why each date is where it is.", ""},
        commandListHeading = "Verbs:%n",
        footer = {"", "keelson VERB --help says more, keelson --version which one this is.",
            "Every verb takes --json (one object on standard output) and --quiet.",
            "Dates are ISO 8601, 2026-03-02. Messages go to standard error.",
            "", "Exit status: 0 done, 1 findings at or above the asked severity, 2 wrong usage,",
            "3 a file that cannot be read or written, 4 a contribution failed and the rest was done, 70 an internal error."})
final class Overview {
}
