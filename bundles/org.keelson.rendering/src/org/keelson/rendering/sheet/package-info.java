// SPDX-License-Identifier: EPL-2.0
/** Tables as files for spreadsheets. */
package org.keelson.rendering.sheet;
