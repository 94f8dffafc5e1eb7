// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.keelson.model.problems.Problem;

/** The answer of a verb that was asked for a file. */
record Written(Path out, List<Problem> problems, Status status, Json.Body about) implements Answer {

    Written(Path out, List<Problem> problems, Json.Body about) {
        this(out, problems, Status.DONE, about);
    }

    @Override
    public void json(Json object) throws IOException {
        about.write(object);
        object.field("out", out.toString());
    }

    @Override
    public void text(Text text) {
        text.line("wrote " + out);
    }
}
