// SPDX-License-Identifier: EPL-2.0
/** The roadmap: items on a time axis, laid out and drawn. */
package org.keelson.rendering.roadmap;
