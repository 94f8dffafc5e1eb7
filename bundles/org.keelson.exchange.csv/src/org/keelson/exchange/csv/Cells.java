// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

/** What stands between a value and its cell. The two methods undo each other. */
final class Cells {

    private Cells() {
    }

    /** Puts an apostrophe before text that a spreadsheet would run, and before text that looks as if we had. */
    static String write(String value) {
        return isFormula(value) ? "'" + value : value;
    }

    /** Takes surrounding blanks and the apostrophe off. */
    static String read(String cell) {
        String value = cell.strip();
        return value.startsWith("'") && isFormula(value) ? value.substring(1) : value;
    }

    private static boolean isFormula(String value) {
        int at = 0;
        while (at < value.length() && value.charAt(at) == '\'') {
            at++;
        }
        return at < value.length() && "=+-@\t\r".indexOf(value.charAt(at)) >= 0;
    }
}
