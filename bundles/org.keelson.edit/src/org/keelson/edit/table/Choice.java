// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

/**
 * A value out of a few that have an order of their own, such as a state.
 *
 * @param order what it is sorted by
 * @param text  what it is called
 * @param sign  stands before it on screen; empty for none
 */
public record Choice(int order, String text, String sign) implements Comparable<Choice> {

    @Override
    public int compareTo(Choice other) {
        return order != other.order ? Integer.compare(order, other.order) : text.compareTo(other.text);
    }

    /** As it stands in a cell. */
    public String display() {
        return sign.isEmpty() ? text : sign + " " + text;
    }
}
