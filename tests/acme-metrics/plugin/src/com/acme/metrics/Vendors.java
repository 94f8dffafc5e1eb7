// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keelson.api.CustomFields;
import org.keelson.model.Deliverable;
import org.keelson.model.Program;
import org.keelson.model.TeamKind;

/** What all of the plugin ask of items. */
public final class Vendors {

    /** Metric and custom field as {@code plugin.xml} calls them. */
    public static final String SHARE = "com.acme.vendor-share";
    public static final String CONTRACT = "com.acme.contract";

    private Vendors() {
    }

    /** Work of the program and its workstreams. */
    public static List<Deliverable> work(Program program) {
        List<Deliverable> work = new ArrayList<>();
        program.eAllContents().forEachRemaining(each -> {
            if (each instanceof Deliverable item) {
                work.add(item);
            }
        });
        return work;
    }

    public static boolean isOpen(Deliverable item) {
        return item.getActualFinish() == null;
    }

    public static boolean isByVendor(Deliverable item) {
        return item.getOwnerTeam() != null && item.getOwnerTeam().getKind() == TeamKind.VENDOR;
    }

    public static Optional<String> contract(Deliverable item) {
        return CustomFields.text(item, CONTRACT).map(String::strip).filter(text -> !text.isEmpty());
    }
}
