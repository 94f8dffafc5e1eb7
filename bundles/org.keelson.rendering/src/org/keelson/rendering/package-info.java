// SPDX-License-Identifier: EPL-2.0
/** The colours and signs that diagrams, views, reports and icons share. */
package org.keelson.rendering;
