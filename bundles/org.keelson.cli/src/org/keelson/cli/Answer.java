// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.util.List;

import org.keelson.model.problems.Problem;

/** What a verb found or did. */
interface Answer {

    /** What is not as it should be; also part of the object. */
    List<Problem> problems();

    /** Those of the problems that the text does not tell. */
    default List<Problem> messages() {
        return problems();
    }

    /** The fields of the object, other than {@code schema} and {@code problems}. */
    void json(Json object) throws IOException;

    /** The same for people. */
    void text(Text text);

    default Status status() {
        return Status.DONE;
    }
}
