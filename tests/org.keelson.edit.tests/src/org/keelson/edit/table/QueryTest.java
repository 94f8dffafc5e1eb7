// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

    private static final String VENDOR = "Vendor is late";
    private static final String KEYS = "Keys leak";
    private static final String DATA = "data \"moves\", slowly";

    private final Tables tables = new Tables();

    private List<String> found(String query) throws QueryException {
        return tables.names(TableKind.RISKS, query);
    }

    @Test
    void comparesTextNumbersDatesAndDurations() throws QueryException {
        assertThat(found("state = open")).containsExactly(VENDOR, KEYS);
        assertThat(found("STATE != \"Open\"")).containsExactly(DATA);
        assertThat(found("team = Core API")).containsExactly(KEYS);
        assertThat(found("probability >= 0.25")).containsExactly(VENDOR, DATA);
        assertThat(found("likely > 1w")).containsExactly(VENDOR);
        assertThat(found("likely = 2d")).containsExactly(KEYS);
        assertThat(found("\"Review by\" < 2026-03-10")).containsExactly(VENDOR);
        assertThat(found("review by <= today + 3d")).containsExactly(VENDOR);
        assertThat(found("reviewBy > today + 2w")).containsExactly(KEYS);
        assertThat(found("name ~ LEAK")).containsExactly(KEYS);
        assertThat(found("name !~ leak")).containsExactly(VENDOR, DATA);
        assertThat(found("name = \"data \\\"moves\\\", slowly\"")).containsExactly(DATA);
    }

    @Test
    void joinsAndNegates() throws QueryException {
        assertThat(found("")).hasSize(3);
        assertThat(found("state = open and probability > 0.2 or state = closed")).containsExactly(VENDOR, DATA);
        assertThat(found("state = open and (probability > 0.2 or likely < 1w)")).containsExactly(VENDOR, KEYS);
        assertThat(found("not state = open")).containsExactly(DATA);
        assertThat(found("owner team is empty")).containsExactly(DATA);
        assertThat(found("owner team is not empty and not name = Keys leak")).containsExactly(VENDOR);
        assertThat(found("team in (Platform, \"Core API\")")).containsExactly(VENDOR, KEYS);
    }

    @Test
    void whatHasNoValueIsNeitherMoreNorLess() throws QueryException {
        assertThat(found("likely < 100w")).containsExactly(VENDOR, KEYS);
        assertThat(found("likely >= 0d")).containsExactly(VENDOR, KEYS);
        assertThat(found("likely != 2d")).containsExactly(VENDOR, DATA);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "colour = red | There is no column \"colour\" (at character 1)",
        "state = open and | Expected the name of a column, not the end (at character 17)",
        "state open | There is no column \"state open\" (at character 1)",
        "probability > high | Probability is compared with a number, not \"high\" (at character 15)",
        "review by < soon | Review by is compared with a date such as 2026-12-01, or today + 2w, not \"soon\" (at character 13)",
        "likely = much | Likely is compared with a duration such as 5d or 2w, not \"much\" (at character 10)",
        "state < open | State can be compared by = and != only (at character 9)",
        "(state = open | Expected ), not the end (at character 14)",
        "state = open) | Expected and, or, or the end, not \")\" (at character 13)",
        "name = \"open | The quote that begins here has no end (at character 8)",
        "state in open | Expected ( after in, not \"open\" (at character 10)",
        "state is full | Expected empty, not \"full\" (at character 10)" })
    void saysWhatIsWrongAndWhere(String query, String message) {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> found(query));
        assertThat(refused).as(query).isNotNull();
        assertThat(refused).hasMessage(message);
        assertThat(refused.position()).isBetween(0, query.length());
    }

    @Test
    void anAmbiguousNameIsSaid() {
        QueryException refused = catchThrowableOfType(QueryException.class, () -> tables.names(TableKind.DEPENDENCIES,
                "owner = Ann"));
        assertThat(refused).hasMessageContaining("may be").hasMessageContaining("Provider owner");
    }

    @Test
    void aValueInQuotesIsReadBack() throws QueryException {
        for (String name : List.of(VENDOR, KEYS, DATA)) {
            assertThat(found("name = " + Query.quoted(name))).containsExactly(name);
        }
    }

    /** Whatever is typed: a query, or a refusal that points into the text; and deep nesting ends. */
    @Test
    void whateverIsTypedIsReadOrRefused() {
        String[] parts = { "state", "=", "open", "and", "or", "not", "(", ")", "\"", "in", ",", "is", "empty", "<", "today",
                "+", "2w", "~", " " };
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(9); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                found(text.toString());
            } catch (QueryException refused) {
                assertThat(refused.position()).isBetween(0, text.length());
            }
        }
        assertThat(catchThrowableOfType(QueryException.class, () -> found("(".repeat(100_000)))).isNotNull();
    }
}
