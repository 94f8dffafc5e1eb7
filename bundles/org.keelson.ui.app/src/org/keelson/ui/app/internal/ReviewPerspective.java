// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

/** For reviews: dependencies one by one, the agenda of the week, and what is to be decided. */
public final class ReviewPerspective extends WorkPerspective {

    static final String ID = "org.keelson.ui.app.review";

    public ReviewPerspective() {
        super(0.42f, false, DEPENDENCY_REVIEW, WEEKLY_SYNC, DECISIONS, RISKS, OKR);
    }
}
