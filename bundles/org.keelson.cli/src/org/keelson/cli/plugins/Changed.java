// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.util.List;

/**
 * What an installation became.
 *
 * @param added     features that are in it now and were not
 * @param removed   features that were in it and are no longer; a feature that was updated is in both, by version
 * @param unchanged features that were asked for and had been installed before, with the version installed
 * @param unsigned  plugins taken although nobody vouches for them by a signature that this machine knows; id and version
 */
public record Changed(List<Feature> added, List<Feature> removed, List<Feature> unchanged, List<String> unsigned) {
}
