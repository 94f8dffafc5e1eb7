// SPDX-License-Identifier: EPL-2.0
/** Pictures as SVG. */
package org.keelson.rendering.svg;
