// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/**
 * A feature: what is installed and uninstalled as one.
 *
 * @param id      as its author called it, without p2's ending
 * @param version in full, with its qualifier
 * @param name    for people; the id where there is no other
 */
public record Feature(String id, String version, String name) {

    /** What p2 puts behind the id of a feature. */
    static final String GROUP = ".feature.group";

    static Feature of(IInstallableUnit unit) {
        String id = idOf(unit);
        String name = unit.getProperty(IInstallableUnit.PROP_NAME, null);
        return new Feature(id, unit.getVersion().toString(), name == null || name.isBlank() || name.startsWith("%") ? id : name);
    }

    static String idOf(IInstallableUnit unit) {
        return shortened(unit.getId());
    }

    /** The id without p2's ending, which a person may give as well. */
    static String shortened(String id) {
        return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
