// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.keelson.api.Evaluation;
import org.keelson.api.Validation;
import org.keelson.model.Deliverable;
import org.keelson.model.WorkItem;
import org.keelson.model.problems.Problem;

/** The number of a contract is a C, a dash and four digits, as purchasing writes it. */
public final class ContractNumber implements Validation {

    static final Pattern FORM = Pattern.compile("C-\\d{4}");

    @Override
    public List<Problem> validate(Evaluation evaluation) {
        List<Problem> problems = new ArrayList<>();
        for (WorkItem item : evaluation.items()) {
            if (item instanceof Deliverable work) {
                Vendors.contract(work).filter(number -> !FORM.matcher(number).matches())
                        .ifPresent(number -> problems.add(Problem.warning("", work.getId(), "The contract of '" + work.getName()
                                + "' is '" + number + "', which is no number such as C-1204")));
            }
        }
        return problems;
    }
}
