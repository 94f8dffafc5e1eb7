// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

/** Why a plugin was not installed or uninstalled. The installation is as it was. */
public final class PluginException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isUsage;
    private final String right;

    private PluginException(boolean isUsage, String wrong, String right, Throwable cause) {
        super(wrong, cause);
        this.isUsage = isUsage;
        this.right = right;
    }

    /** @param right what to ask for instead */
    static PluginException usage(String wrong, String right) {
        return new PluginException(true, wrong, right, null);
    }

    /** What was given, or where it was to go, will not do. */
    static PluginException input(String wrong) {
        return new PluginException(false, wrong, "", null);
    }

    static PluginException input(String wrong, Throwable cause) {
        return new PluginException(false, wrong, "", cause);
    }

    /** True if something else should have been asked for. */
    public boolean isUsage() {
        return isUsage;
    }

    /** What to ask for instead; empty where there is nothing. */
    public String right() {
        return right;
    }
}
