// SPDX-License-Identifier: EPL-2.0
/** Tables of a portfolio without their screen: columns, values, queries, sorting, grouping, and what is kept of a view. */
package org.keelson.edit.table;
