// SPDX-License-Identifier: EPL-2.0
/**
 * What a plugin sees. Everything in this package and in {@code org.keelson.api.document} is API: it
 * keeps its name and meaning, and grows only by addition.
 *
 * <p>A plugin implements one of these interfaces and names the class in its {@code plugin.xml}:
 * {@link org.keelson.api.Metric}, {@link org.keelson.api.EscalationRule}, {@link org.keelson.api.Validation},
 * {@link org.keelson.api.Report}, {@link org.keelson.api.ReportSection}, {@link org.keelson.api.Importer} or
 * {@link org.keelson.api.Exporter}. Custom fields are declared there without a class. The other types are given to a plugin or
 * answered by it.
 *
 * <p>The rules are the same for all. The class is public, with a public constructor without
 * parameters. Every call gets a new instance on a thread of its own, so fields need no locks and keep
 * nothing from call to call. What is passed in is never {@code null} unless its documentation says so,
 * and is never changed: a call that changes the portfolio it was given counts as failed. A call has a budget of time, 5 seconds
 * in the background and 200 milliseconds where a person waits, and should ask its {@link org.keelson.api.Cancel} in long loops.
 * Whatever is thrown, errors included, becomes a failed outcome that names the contribution, and everybody else's work goes on;
 * to say that there is nothing to answer, throw {@link org.keelson.api.NotApplicableException}. Nothing is printed: standard
 * output belongs to the person who runs the program.
 *
 * @since 0.1
 */
package org.keelson.api;
