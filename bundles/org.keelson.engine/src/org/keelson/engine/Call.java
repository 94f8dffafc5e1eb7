// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.time.Duration;

/**
 * One call of one contribution.
 *
 * @param contribution what was called
 * @param elapsed      how long the caller waited for it; zero if it was not run
 * @param output       what it wrote to standard output, at most a few thousand characters; always empty
 *                     where no {@link OutputGuard} is installed
 */
public record Call(Contribution contribution, Duration elapsed, String output) {
}
