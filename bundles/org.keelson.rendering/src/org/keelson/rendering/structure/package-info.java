// SPDX-License-Identifier: EPL-2.0
/** The program structure: who owns what, as nested boxes. */
package org.keelson.rendering.structure;
