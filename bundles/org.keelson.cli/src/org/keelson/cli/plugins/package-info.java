// SPDX-License-Identifier: EPL-2.0
/**
 * Plugins of a person's own: from a p2 repository into the installation that runs, and out of it without a trace.
 * Works on p2 alone and knows nothing of verbs.
 */
package org.keelson.cli.plugins;
