// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.io.Closeable;
import java.util.List;

/**
 * Where declarations come from: the extension registry in the product, a list in tests.
 *
 * @see RegistryContributionSource
 */
@FunctionalInterface
public interface ContributionSource {

    /**
     * The declarations, those of the bundle that was installed first in front: if two declare one id,
     * the first keeps it.
     */
    List<Declaration> declarations();

    /**
     * Tells when declarations have come or gone, from any thread, until what is answered is closed. A source that never changes
     * never tells.
     */
    default Closeable onChange(Runnable changed) {
        return () -> { };
    }
}
