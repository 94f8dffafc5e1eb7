// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.api.Finding;
import org.keelson.model.problems.ProblemSeverity;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PortfolioBuilder;

class ContractMissingTest {

    private static List<Finding> found(PortfolioBuilder portfolio, String today, int notice) {
        return Checked.rule(new ContractMissing(), portfolio.evaluation().at(today)
                .parameters(Acme.PLUGIN.defaults("com.acme.contract-missing")).parameter("notice", notice).build());
    }

    @Test
    void aVendorIsToBeginSoon() {
        assertEquals(List.of(new Finding(ProblemSeverity.WARNING, "api",
                "Paygrid has no contract for 'Payment API', which begins on 2026-03-09",
                List.of("The field Contract of 'Payment API' is empty", "Paygrid is a vendor")).withBy(LocalDate.of(2026, 3, 9))),
                found(Acme.shop(), "2026-03-02", 7));
    }

    @Test
    void aVendorHasBegun() {
        List<Finding> findings = found(Acme.shop(), "2026-03-10", 0);
        assertEquals(List.of("Paygrid has no contract for 'Payment API', which began on 2026-03-09"),
                findings.stream().map(Finding::message).toList());
        assertEquals(ProblemSeverity.ERROR, findings.getFirst().severity());
    }

    @Test
    void thereIsTime() {
        assertEquals(List.of(), found(Acme.shop(), "2026-03-02", 6));
    }

    @Test
    void thereIsAContract() {
        PortfolioBuilder portfolio = Acme.shop().program("other", program -> program
                .item("labels", item -> item.team("paygrid").lasts("1d").field("com.acme.contract", "C-1204")));
        assertEquals(1, found(portfolio, "2026-03-02", 30).size());
    }
}
