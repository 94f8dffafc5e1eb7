// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.ImportException;
import org.keelson.api.ImportResult;
import org.keelson.model.WorkItem;

class HostileInputTest {

    private static ImportException refused(byte[] bytes) {
        return catchThrowableOfType(ImportException.class, () -> Tables.read(Tables.request(bytes)));
    }

    @Test
    void emptyFilesAreRefused() {
        assertThat(refused(new byte[0])).hasMessage("The file is empty");
        assertThat(refused("\uFEFF \r\n\n".getBytes(StandardCharsets.UTF_8))).hasMessage("The file is empty");
        assertThat(refused(",,\n , ,\n".getBytes(StandardCharsets.UTF_8))).hasMessage("There is no header");
    }

    @Test
    void aHeaderAloneIsAnEmptyPortfolio() throws Exception {
        assertThat(Tables.read("name,team").fragment().getPrograms()).isEmpty();
    }

    @Test
    void withoutANameThereIsNothingToRead() {
        ImportException refused = refused("\n\nTitle,Team\nA,B\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused).hasMessageContaining("Title, Team").hasMessageContaining("mapping");
        assertThat(refused.line()).hasValue(3);
    }

    @Test
    void wrongEncodingsAreRefusedWithTheirLine() {
        ImportException latin = refused("name,team\nok,A\nM\u00fchle,B\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin).hasMessage("The byte FC is not UTF-8 here; save the file as UTF-8");
        assertThat(latin.line()).hasValue(3);
        ImportException unmarked = refused("name,team\nA,B\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(unmarked).hasMessageContaining("byte-order mark");
        assertThat(unmarked.line()).hasValue(1);
    }

    @Test
    void aMappingThatIsWrongIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Tables.read(Tables.request("a", "b").withMapping("# x\na is name")))
                .isInstanceOf(ImportException.class).hasMessageContaining("Line 2 of the mapping");
        assertThatThrownBy(() -> Tables.read(Tables.request("a", "b").withMapping("a = nmae")))
                .isInstanceOf(ImportException.class).hasMessageContaining("'nmae'").hasMessageContaining("constraint-date");
    }

    @Test
    void cancelEndsTheReading() {
        assertThatThrownBy(() -> Tables.read(Tables.request("name", "A").withCancel(() -> true)))
                .isInstanceOf(CancellationException.class);
    }

    /** Names that look like types, lags and lists are read as what they are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Auth SS | Auth SS FS Z",
        "Auth SS SS | Auth SS SS Z",
        "Auth FF | Auth FF Z",
        "A+B | A+B FS Z",
        "A+B+2d | A+B FS 960WORKING Z",
        "A+2d | A+2d FS Z",
        "A+3d | A FS 1440WORKING Z",
        "A-1 | A FS -480WORKING Z",
        "Phase-2 | Phase-2 FS Z",
        "Phase-2 SF-30m | Phase-2 SF -30WORKING Z",
        "One; two | One; two FS Z",
        "One; two SS + 1h; A | One; two SS 60WORKING Z, A FS Z",
        "a +2ed | A FS 2880ELAPSED Z",
        "A FF+50% | A FF 50PERCENT Z",
        "\"A\" SS; \"Auth SS\" FF-1d | A SS Z, Auth SS FF -480WORKING Z",
        "\"None\" | None FS Z",
        "none | ",
        "; ;A;; | A FS Z",
    })
    void referencesAreTriedAsAWholeFirst(String cell, String links) throws Exception {
        ImportResult result = Tables.read("name,depends-on", "A,", "Auth,", "Auth SS,", "A+B,", "A+2d,", "Phase-2,", "One; two,",
                "None,", "Z,\"" + cell.replace("\"", "\"\"") + '"');
        assertThat(result.skipped()).isEmpty();
        assertThat(String.join(", ", Tables.links(result.fragment()))).isEqualTo(links == null ? "" : links);
    }

    @Test
    void aNameThatIsNotUniqueNeedsAnId() throws Exception {
        ImportResult result = Tables.read("id,name,depends-on", "1,Same,", "2,Same,", "3,Z,Same;2", "Same2,Other,same2");
        assertThat(Tables.links(result.fragment())).containsExactly("Same FS Z");
        assertThat(result.skipped().getFirst().reason()).contains("'Same' is the name of several items");
    }

    @Test
    void longCellsAreReadInLinearTime() throws Exception {
        String many = "x;".repeat(200_000);
        String blanks = " ".repeat(400_000) + "+";
        long start = Tables.cpuNanos();
        ImportResult result = Tables.read("name,depends-on", "a;b;c;d;e;f,", "A,\"" + many + '"', "B,A" + blanks, "C,\"\"\"A" + blanks + '"');
        assertThat(Tables.cpuNanos() - start).as("nanoseconds of this thread").isLessThan(5_000_000_000L);
        assertThat(Tables.items(result.fragment())).hasSize(4);
        assertThat(result.skipped()).allMatch(each -> each.reason().length() < 300);
    }

    @Test
    void anyBytesAreReadOrRefused() throws Exception {
        String alphabet = "name,id;\t\"\r\n'=+-@;depends-on FS+1d \u00e4\u2028";
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seed % 2 == 0 ? "name,id,depends-on\n" : "");
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (seed % 10 == 9) {
                random.nextBytes(bytes);
            }
            try {
                ImportResult result = Tables.read(Tables.request(bytes));
                assertThat(Tables.items(result.fragment())).allMatch(item -> named(item));
            } catch (ImportException refused) {
                assertThat(refused).hasMessageNotContaining("Exception");
            }
        }
    }

    private static boolean named(WorkItem item) {
        return !item.getName().isEmpty() && !item.getKey().isEmpty();
    }
}
