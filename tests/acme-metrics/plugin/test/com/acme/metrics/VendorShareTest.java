// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.api.Measurement;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PortfolioBuilder;

class VendorShareTest {

    private static List<Measurement> measured(PortfolioBuilder portfolio, boolean finished) {
        return Checked.metric(new VendorShare(), portfolio.evaluation().parameters(Acme.PLUGIN.defaults("com.acme.vendor-share"))
                .parameter("finished", finished).build());
    }

    @Test
    void openWorkCountsByItsDuration() {
        assertEquals(List.of(Measurement.of("checkout", 50, "1 of 3 items are done by vendors")), measured(Acme.shop(), false));
    }

    @Test
    void finishedWorkCountsIfAPersonSaysSo() {
        assertEquals(List.of(Measurement.of("checkout", 75, "2 of 4 items are done by vendors")), measured(Acme.shop(), true));
    }

    @Test
    void withoutWorkThereIsNoShare() {
        PortfolioBuilder portfolio = PortfolioBuilder.portfolio("Empty").program("p", program -> program
                .milestone("launch", milestone -> { }));
        assertEquals(List.of(Measurement.none("p", "There is no work that takes time")), measured(portfolio, false));
    }
}
