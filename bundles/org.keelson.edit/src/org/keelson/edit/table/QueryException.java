// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

/** A query that means nothing; says what is wrong, and where. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(String message, int position) {
        super(message + " (at character " + (position + 1) + ")");
        this.position = position;
    }

    /** Where in the text, from 0; its length where something is missing at the end. */
    public int position() {
        return position;
    }
}
