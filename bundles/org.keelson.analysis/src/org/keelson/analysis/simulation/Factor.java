// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.simulation;

/**
 * A risk or an open question as it is drawn: whether it strikes, and then by how much it delays all that it hits.
 *
 * @param kind         risk or question
 * @param probability  that it strikes, above 0; 1 for what is certain to
 * @param delay        in working minutes of whatever is hit
 * @param items        numbers of the items it hits
 * @param dependencies numbers of the dependencies it hits
 */
record Factor(Sensitivity.Kind kind, String id, String name, double probability, Estimate delay, int[] items,
        int[] dependencies) {
}
