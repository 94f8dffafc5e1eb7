// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

/** An edit was refused because the portfolio would make no sense after it. The message is for people. */
public final class IllegalEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalEditException(String message) {
        super(message);
    }
}
