// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests.plugin;

import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.problems.Problem;

/** An organisation's convention: no name that is all capitals, unless it is short. */
public final class ShoutedNames implements Validation {

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        return evaluation.items().stream().filter(item -> item.getName() != null && item.getName().length() > 4
                && item.getName().equals(item.getName().toUpperCase(java.util.Locale.ROOT)))
                .map(item -> Problem.warning("", item.getId(), "\"" + item.getName() + "\" is shouted")).toList();
    }
}
