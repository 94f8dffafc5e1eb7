// SPDX-License-Identifier: EPL-2.0
/** The dependency map: what is on it, and where. The editor and the pictures of reports share this. */
package org.keelson.rendering.map;
