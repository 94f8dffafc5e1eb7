// SPDX-License-Identifier: EPL-2.0
/** Tables: many elements of a portfolio at a time, to sort, filter and change. */
package org.keelson.ui.tables.internal;
