// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TableTextTest {

    @Test
    void readsWhatSpreadsheetsCopy() {
        assertThat(TableText.parse("a\tb\r\nc\td\r\n")).containsExactly(List.of("a", "b"), List.of("c", "d"));
        assertThat(TableText.parse("a\t\n\tb")).containsExactly(List.of("a", ""), List.of("", "b"));
        assertThat(TableText.parse("\"two\nlines\"\t\"a \"\"quote\"\"\"\n")).containsExactly(List.of("two\nlines",
                "a \"quote\""));
        assertThat(TableText.parse("")).isEmpty();
        assertThat(TableText.parse("a\t")).containsExactly(List.of("a", ""));
    }

    @Test
    void aQuoteThatIsNoneStays() {
        assertThat(TableText.parse("\"Ann\" said\tx")).containsExactly(List.of("\"Ann\" said", "x"));
        assertThat(TableText.parse("5\" pipe\n\"open")).containsExactly(List.of("5\" pipe"), List.of("\"open"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(3);
        String letters = "ab\"\t\n\r,=- ";
        for (int round = 0; round < 5_000; round++) {
            List<List<String>> rows = new ArrayList<>();
            int columns = 1 + random.nextInt(3);
            for (int row = random.nextInt(3); row >= 0; row--) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < columns; column++) {
                    StringBuilder cell = new StringBuilder("x");
                    for (int letter = random.nextInt(5); letter > 0; letter--) {
                        cell.insert(random.nextInt(cell.length() + 1), letters.charAt(random.nextInt(letters.length())));
                    }
                    cells.add(cell.toString());
                }
                rows.add(cells);
            }
            assertThat(TableText.parse(TableText.tabbed(rows))).isEqualTo(rows);
        }
    }

    @Test
    void aFormulaIsText() {
        assertThat(TableText.csv(List.of(List.of("=1+1", "-5", "-x", "a,b", "c\"d"), List.of("@sum", "+1", "", "2.5",
                "two\nlines"))))
                .isEqualTo("'=1+1,-5,'-x,\"a,b\",\"c\"\"d\"\n'@sum,'+1,,2.5,\"two\nlines\"\n");
    }
}
