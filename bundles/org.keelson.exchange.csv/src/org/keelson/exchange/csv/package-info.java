// SPDX-License-Identifier: EPL-2.0
/**
 * Portfolios from and to tables of comma-separated values, the lowest common denominator.
 *
 * <h2>The table</h2>
 * One row for each work item, under a header. Headers are matched without regard to case, spaces, dashes
 * and underscores; see {@link org.keelson.exchange.csv.Column} for names and aliases. Any other column
 * becomes a custom field, as does every column whose header begins with {@code field:}, so that a field
 * may be called like one of our columns. An empty cell says nothing.
 * <ul>
 * <li>{@code id} is the key by which a re-import from a file of the same name finds an item again; in a
 * row without one it is the name. A key may come once. Whatever the file is called, a row whose key is
 * the own id of an item, or that has its key, name and program, means that item.
 * <li>{@code kind} is deliverable (also task, and empty), milestone or gate.
 * <li>{@code workstream} may be a path: {@code Client > Web}.
 * <li>A duration is {@code 90m}, {@code 16h}, {@code 5d}, {@code 2w} or a plain number of days; a day is
 * that of the calendar of the item's team. {@code duration} and {@code likely} are the same.
 * <li>A date is {@code 2026-03-15}, {@code 2026-03-15T12:00}, {@code March 15}, {@code 15 Mar 2026} and
 * the like; see {@link org.keelson.exchange.csv.CsvDates} for the time of day it stands for.
 * <li>{@code depends-on} is a list, see {@link org.keelson.exchange.csv.References}.
 * </ul>
 *
 * <h2>Measured values</h2>
 * Another table, another importer: one row for each value that was measured. {@code metric} is the id of a metric or words that
 * become one; {@code element} the id or the unique name of a team, program, workstream or item, or the word portfolio;
 * {@code date} a day or moment in ISO 8601; {@code value} a number with a decimal point; {@code unit} may be left out. Nothing but
 * values is imported: elements must be there. A series is found again by metric and element, whatever file it came from first;
 * a value of the same moment, or of the one moment of the same day, is replaced.
 *
 * <h2>The mapping file</h2>
 * Gives other people's headers our meaning: one line {@code THEIR HEADER = OUR COLUMN} each, where a dash
 * as column leaves theirs out. Empty lines and lines that begin with {@code #} are passed over; the last
 * equals sign of a line counts. A mapping goes before the names and aliases that we know.
 *
 * <pre>
 * # from the planning desk
 * Ticket = id
 * Summary = name
 * Squad = team
 * Internal remark = -
 * </pre>
 *
 * <h2>Formulas</h2>
 * A spreadsheet runs a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a
 * carriage return. The exporter puts an apostrophe before such text, and the importer takes it off again.
 */
package org.keelson.exchange.csv;
