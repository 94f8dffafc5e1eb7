// SPDX-License-Identifier: EPL-2.0
/**
 * The metrics that every portfolio starts with. Each class is one metric; its unit, its thresholds and what its parameters mean
 * stand in {@code plugin.xml}, formulas and their sources in the chapter <i>Metrics</i> of the user guide.
 *
 * <p>Every metric is linear in the portfolio, but for a sort. Sums are made of whole minutes, or in an order that what is summed
 * decides, so that the order of the input changes no digit.
 */
package org.keelson.metrics.standard;
