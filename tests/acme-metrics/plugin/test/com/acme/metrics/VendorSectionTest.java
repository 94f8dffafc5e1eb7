// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.keelson.api.document.Fact;
import org.keelson.api.document.Paragraph;
import org.keelson.api.document.Section;
import org.keelson.api.document.Sentence;
import org.keelson.api.document.TableBlock;
import org.keelson.testsupport.Checked;
import org.keelson.testsupport.PortfolioBuilder;

class VendorSectionTest {

    @Test
    void whatVendorsOwe() {
        Section section = Checked.section(new VendorSection(), Acme.shop().evaluation()
                .reading("com.acme.vendor-share", "checkout", 49.6).reading("velocity", "web", 3).build());
        assertEquals("Vendors", section.title());
        assertEquals(Paragraph.of(Sentence.of("Vendors do 50 % of the open work of Checkout.",
                new Fact("checkout", "metric.com.acme.vendor-share", "49.6"))), section.blocks().get(0));
        TableBlock table = (TableBlock) section.blocks().get(1);
        assertEquals(List.of(List.of("Paygrid", "Payment API", "2026-03-20", "none")),
                table.rows().stream().map(row -> row.stream().map(Sentence::text).toList()).toList());
    }

    @Test
    void nobodyOwesAnything() {
        Section section = Checked.section(new VendorSection(),
                PortfolioBuilder.portfolio("Empty").evaluation().readings().build());
        assertEquals(List.of(Paragraph.of(Sentence.of("No vendor owes anything."))), section.blocks());
    }
}
