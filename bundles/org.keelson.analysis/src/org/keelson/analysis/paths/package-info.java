// SPDX-License-Identifier: EPL-2.0
/** Which chains of dependencies lead to an item, and how much room each has. */
package org.keelson.analysis.paths;
