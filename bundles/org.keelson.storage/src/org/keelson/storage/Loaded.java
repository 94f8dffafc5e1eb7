// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import java.util.List;

import org.eclipse.emf.ecore.resource.Resource;
import org.keelson.model.Portfolio;
import org.keelson.model.problems.Problem;

/**
 * What was sound in a file.
 *
 * @param resource  the portfolio and its diagrams
 * @param portfolio the portfolio, first of the resource's contents
 * @param problems  what was not as it should be, in the order of the file; each names its line
 * @param damaged   true if something in the file was left out or is in doubt. The first save over the file then keeps
 *                  the file as it was beside it, as {@code NAME.keelson.bak}
 */
public record Loaded(Resource resource, Portfolio portfolio, List<Problem> problems, boolean damaged) {

    public Loaded {
        problems = List.copyOf(problems);
    }
}
