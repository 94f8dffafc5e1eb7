// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

/** For escalating: what rules find, what it would do to the plan, and who can hold up what. */
public final class EscalatePerspective extends WorkPerspective {

    static final String ID = "org.keelson.ui.app.escalate";

    public EscalatePerspective() {
        super(0.42f, false, FINDINGS, SLIP_IMPACT, BLOCKING, RISKS, DECISIONS, RULE_REPLAY);
    }
}
