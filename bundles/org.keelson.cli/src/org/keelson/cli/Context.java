// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

import org.keelson.engine.Engine;
import org.keelson.storage.PortfolioStore;

/**
 * What the command line works with; made by the application, or by a test.
 *
 * @param version   of the product
 * @param out       standard output: answers only
 * @param err       standard error: messages
 * @param folder    what relative paths are relative to
 * @param logFolder where the log of an internal error goes
 * @param engine    asked for by verbs that run contributions only, since it takes time to make
 */
record Context(String version, OutputStream out, PrintStream err, Path folder, Path logFolder, Clock clock,
        PortfolioStore store, Supplier<Engine> engine) {
}
