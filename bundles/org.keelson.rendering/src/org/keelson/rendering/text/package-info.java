// SPDX-License-Identifier: EPL-2.0
/** Text made fit to be drawn, and its width without a display. */
package org.keelson.rendering.text;
