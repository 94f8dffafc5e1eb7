// SPDX-License-Identifier: EPL-2.0
package org.keelson.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final String RESULTS = """
            [{"benchmark": "org.example.Pass.ours", "params": {"items": "10"}, "primaryMetric": {"scoreUnit": "ms/op",
              "scorePercentiles": {"50.0": 2.5, "95.0": 6}}, "secondaryMetrics":
              {"bytes": {"score": 250e6}, "others": {"score": 1e9}}},
             {"benchmark": "org.example.Pass.theirs", "params": {"items": "10"}, "primaryMetric": {"scoreUnit": "s/op",
              "scorePercentiles": {"50.0": 1.5, "95.0": 2}}, "secondaryMetrics": {}}]
            """;

    private static List<String> line(Figure figure) throws Exception {
        return new Table(new ObjectMapper().readTree(RESULTS)).lines(List.of(figure)).getFirst();
    }

    private static Figure work() {
        return Figure.of("work", "Pass.ours", 10);
    }

    @Test
    void goalsOfTimeAndOfRatioAreHeldAgainstMedians() throws Exception {
        assertThat(line(work().atMost(3).beside("others", "Pass.theirs", 500)))
                .containsExactly("work", "2.5 ms", "≤ 3 ms; ≥ 500 × others", "others 1.5 s", "600 ×", "yes");
        assertThat(line(work().atMost(2).beside("others", "Pass.theirs"))).endsWith("**no**");
        assertThat(line(work().atMost(3).beside("others", "Pass.theirs", 601))).endsWith("**no**");
        assertThat(line(work().p95("work").atMost(5))).containsExactly("work", "6 ms", "≤ 5 ms", "–", "–", "**no**");
    }

    @Test
    void aPeerThatWasNotMeasuredMeetsNoGoalAndIsNotShown() throws Exception {
        assertThat(line(work().beside("others", "Pass.none", 2)))
                .containsExactly("work", "2.5 ms", "≥ 2 × others", "–", "–", "**no**");
        assertThat(line(work())).containsExactly("work", "2.5 ms", "–", "–", "–", "–");
    }

    @Test
    void memoryIsInMegabytes() throws Exception {
        assertThat(line(work().bytes("work", "bytes").atMost(250).besideBytes("others", "others")))
                .containsExactly("work", "250 MB", "≤ 250 MB", "others 1,000 MB", "4 ×", "yes");
    }

    @Test
    void whatWasNotMeasuredHasNoLine() throws Exception {
        assertThat(new Table(new ObjectMapper().readTree(RESULTS)).lines(List.of(Figure.of("other", "Pass.ours", 11)))).isEmpty();
    }

    @Test
    void numbersHaveTwoDigits() {
        assertThat(List.of(0.0, 0.0123, 0.5, 1.04, 7.84, 13.1, 870.2, 12345.0)).map(Table::number)
                .containsExactly("0", "0.012", "0.5", "1", "7.8", "13", "870", "12,345");
    }

    @Test
    void theTableIsMarkdown() {
        assertThat(Table.markdown(List.of(List.of("a", "b", "c", "d", "e", "f")))).isEqualTo("""
                | work | ours | goal | beside | ratio | met |
                | --- | --- | --- | --- | --- | --- |
                | a | b | c | d | e | f |
                """);
    }

    @Test
    void onTheConsoleItHasColumns() {
        assertThat(Table.text(List.of(List.of("a long piece of work", "b", "c", "d", "e", "f")))).isEqualTo("""
                work                  ours  goal  beside  ratio  met
                a long piece of work  b     c     d       e      f
                """);
    }
}
