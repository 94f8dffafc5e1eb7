// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

/**
 * A declaration, and what came of reading it.
 *
 * @param contribution what it declares, as far as it could be read
 * @param code         loads its class
 * @param files        reads files of its bundle
 * @param refusal      why it is never run, or {@code null} if it may be
 * @param duplicate    true if the reason is that its id was taken
 */
record Entry(Contribution contribution, Declaration.Code code, Declaration.Files files, String refusal, boolean duplicate) {

    Entry refused(String reason) {
        return new Entry(contribution, code, files, reason, false);
    }

    boolean runnable() {
        return refusal == null;
    }
}
