// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

/** For tracking: how everything stands, where milestones are going, and who is asked for too much. */
public final class TrackPerspective extends WorkPerspective {

    static final String ID = "org.keelson.ui.app.track";

    public TrackPerspective() {
        super(0.5f, false, STATUS, TREND, CAPACITY, METRICS, OKR, CRITICAL_PATH);
    }
}
