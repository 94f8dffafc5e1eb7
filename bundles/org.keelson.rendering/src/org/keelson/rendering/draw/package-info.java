// SPDX-License-Identifier: EPL-2.0
/** Pictures apart from what they are drawn on, so that SVG and PDF show the same. */
package org.keelson.rendering.draw;
