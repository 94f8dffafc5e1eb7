// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

/** Exit status of the process. The numbers are for ever: scripts depend on them. */
enum Status {
    DONE(0),
    /** There are findings at or above the asked severity. */
    FINDINGS(1),
    /** Wrong usage; the right one is said. */
    USAGE(2),
    /** A file that cannot be read, or not be written. */
    INPUT(3),
    /** A contribution failed; the rest was done. */
    CONTRIBUTION(4),
    /** Our own fault; there is a log file. */
    INTERNAL(70);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
