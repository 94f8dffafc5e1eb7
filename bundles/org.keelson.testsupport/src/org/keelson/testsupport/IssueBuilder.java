// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Issue;
import org.keelson.model.ModelFactory;
import org.keelson.model.Severity;
import org.keelson.model.WorkState;

/**
 * Says what an issue is.
 *
 * @since 0.1
 */
public final class IssueBuilder extends RecordBuilder<IssueBuilder, Issue> {

    IssueBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createIssue(), id, names);
    }

    @Override
    IssueBuilder self() {
        return this;
    }

    public IssueBuilder severity(Severity severity) {
        element.setSeverity(severity);
        return this;
    }

    public IssueBuilder state(WorkState state) {
        element.setState(state);
        return this;
    }

    public IssueBuilder raised(String day) {
        element.setRaisedOn(Times.day(day));
        return this;
    }

    public IssueBuilder due(String day) {
        element.setDueBy(Times.day(day));
        return this;
    }
}
