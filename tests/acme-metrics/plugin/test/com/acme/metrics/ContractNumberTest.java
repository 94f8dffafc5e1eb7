// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.model.problems.Problem;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PortfolioBuilder;

class ContractNumberTest {

    private static List<String> wrong(String number) {
        PortfolioBuilder portfolio = Acme.shop().program("other", program -> program
                .item("labels", item -> item.field("com.acme.contract", number)));
        return Checked.validation(new ContractNumber(), portfolio.evaluation().build()).stream().map(Problem::message).toList();
    }

    @Test
    void numbersAsPurchasingWritesThem() {
        assertEquals(List.of(), wrong("C-1204"));
        assertEquals(List.of(), wrong(" C-1204 "));
        assertEquals(List.of(), wrong(""));
    }

    @Test
    void anythingElse() {
        assertEquals(List.of("The contract of 'labels' is '1204', which is no number such as C-1204"), wrong("1204"));
        assertEquals(1, wrong("C-12045").size());
    }
}
