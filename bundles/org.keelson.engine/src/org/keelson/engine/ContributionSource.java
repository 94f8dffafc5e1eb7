// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

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
}
