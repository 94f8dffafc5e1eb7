// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a portfolio in a foreign format. Implemented by plugins, at the extension point
 * {@code org.keelson.api.exporters}.
 *
 * @since 0.1
 */
public interface Exporter {

    /**
     * Writes the portfolio of the evaluation. The same portfolio gives the same bytes: order and
     * formatting depend neither on hash codes nor on the default locale and zone.
     *
     * @param out takes the bytes; the caller closes it, and keeps nothing of it if the call fails
     * @throws IOException if writing fails
     */
    void write(Evaluation evaluation, OutputStream out) throws IOException;
}
