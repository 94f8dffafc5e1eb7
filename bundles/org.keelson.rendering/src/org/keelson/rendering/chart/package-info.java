// SPDX-License-Identifier: EPL-2.0
/** Charts of computed numbers, drawn as pictures are: on screen, in SVG and on paper. */
package org.keelson.rendering.chart;
