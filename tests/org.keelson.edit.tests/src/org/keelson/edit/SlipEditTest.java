// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keelson.analysis.NetworkEdit;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.WorkItem;

class SlipEditTest {

    private static final int DAY = 480;

    private static ScheduleNetwork network(Example example) {
        return ScheduleNetwork.of(example.portfolio);
    }

    private static Example with(Consumer<Example> change) {
        Example example = new Example();
        example.session.execute(Edit.of("Set up", () -> change.accept(example)));
        return example;
    }

    private static void start(WorkItem item, int days, int remaining) {
        item.setLikely(days * DAY);
        item.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
        item.setRemaining(remaining * DAY);
    }

    /** By the label that it must have. */
    private static Map<String, Function<Example, Edit>> edits() {
        Map<String, Function<Example, Edit>> edits = new LinkedHashMap<>();
        edits.put("Slip API v2 by 3w", e -> SlipEdit.slip(network(e), e.api, 15 * DAY));
        edits.put("Slip Launch day by 2d", e -> SlipEdit.slip(network(e), e.launch, 2 * DAY));
        edits.put("Slip Schema by 2d", e -> SlipEdit.slip(network(e), e.schema, 2 * DAY));
        edits.put("Take back 1d of the slip of Docs", e -> SlipEdit.slip(network(e), e.docs, -DAY));
        edits.put("Take back 2d of the slip of Docs", e -> SlipEdit.slip(network(e), e.docs, -2 * DAY));
        edits.put("Change duration of API v2 to 4w", e -> SlipEdit.duration(network(e), e.api, 20 * DAY));
        edits.put("Change duration of Schema to 4d", e -> SlipEdit.duration(network(e), e.schema, 4 * DAY));
        return edits;
    }

    private static Example example() {
        return with(e -> {
            start(e.schema, 10, 5);
            e.docs.setLevelingDelay(2 * DAY);
            e.api.setOptimistic(2 * DAY);
            e.api.setLikely(3 * DAY);
            e.api.setPessimistic(6 * DAY);
        });
    }

    @TestFactory
    Stream<DynamicTest> undoRestoresAndRedoRepeats() {
        return edits().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            Example example = example();
            String before = Dump.of(example.resource);
            Edit edit = entry.getValue().apply(example);
            assertThat(edit.label()).isEqualTo(entry.getKey());
            example.session.execute(edit);
            String after = Dump.of(example.resource);
            assertThat(after).isNotEqualTo(before);
            example.session.undo();
            assertThat(Dump.of(example.resource)).isEqualTo(before);
            example.session.redo();
            assertThat(Dump.of(example.resource)).isEqualTo(after);
        }));
    }

    @Test
    void writesWhatTheSlipOfTheNetworkGave() {
        for (WorkItem item : new WorkItem[] {new Example().api, example().schema, example().docs}) {
            for (int minutes : new int[] {90, 3 * DAY, 15 * DAY}) {
                assertSame(item.getId(), (edit, at) -> edit.slip(at, minutes),
                        (e, each) -> SlipEdit.slip(network(e), each, minutes));
                assertSame(item.getId(), (edit, at) -> edit.duration(at, minutes),
                        (e, each) -> SlipEdit.duration(network(e), each, minutes));
            }
        }
    }

    private interface OfNetwork {
        void apply(NetworkEdit edit, int item);
    }

    private interface OfModel {
        Edit of(Example example, WorkItem item);
    }

    private static void assertSame(String id, OfNetwork ofNetwork, OfModel ofModel) {
        Example example = example();
        ScheduleNetwork network = network(example);
        NetworkEdit edit = network.edit();
        ofNetwork.apply(edit, network.indexOf(id));
        Schedule expected = Scheduler.schedule(edit.build().network(), ScheduleOptions.standard());
        WorkItem item = (WorkItem) example.session.find(id).orElseThrow();
        example.session.execute(ofModel.of(example, item));
        Schedule written = Scheduler.schedule(network(example), ScheduleOptions.standard());
        assertThat(written.items()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("driver")
                .isEqualTo(expected.items());
    }

    @Test
    void holdsBackWhatHasNotStarted() {
        Example e = example();
        e.session.execute(SlipEdit.slip(network(e), e.docs, DAY));
        assertThat(e.docs.getLevelingDelay()).isEqualTo(3 * DAY);
        assertThat(e.docs.getLikely()).as("the estimate is what it was").isNull();
        e.session.execute(SlipEdit.slip(network(e), e.docs, -3 * DAY));
        assertThat(e.docs.getLevelingDelay()).as("none is left").isNull();
    }

    @Test
    void lengthensWhatHasStarted() {
        Example e = example();
        e.session.execute(SlipEdit.slip(network(e), e.schema, 2 * DAY));
        assertThat(e.schema.getRemaining()).isEqualTo(7 * DAY);
        assertThat(e.schema.getLikely()).isEqualTo(12 * DAY);
        assertThat(e.schema.getLevelingDelay()).isNull();
    }

    @Test
    void widensTheRangeWhereTheDurationIsOutside() {
        Example e = example();
        e.session.execute(SlipEdit.duration(network(e), e.api, 9 * DAY));
        assertThat(e.api.getPessimistic()).isEqualTo(9 * DAY);
        e.session.execute(SlipEdit.duration(network(e), e.api, DAY));
        assertThat(e.api.getOptimistic()).isEqualTo(DAY);
    }

    @Test
    void refusesWhatMakesNoSense() {
        Example e = with(each -> {
            each.schema.setActualStart(LocalDateTime.of(2026, 1, 5, 9, 0));
            each.schema.setActualFinish(LocalDateTime.of(2026, 1, 6, 17, 0));
        });
        assertThatThrownBy(() -> SlipEdit.slip(network(e), e.schema, DAY)).isInstanceOf(IllegalEditException.class)
                .hasMessageContaining("is finished");
        assertThatThrownBy(() -> SlipEdit.slip(network(e), e.docs, -DAY)).isInstanceOf(IllegalEditException.class)
                .hasMessageContaining("no slip to take back");
        assertThatThrownBy(() -> SlipEdit.duration(network(e), e.launch, DAY)).isInstanceOf(IllegalEditException.class)
                .hasMessageContaining("no duration of its own");
        assertThatThrownBy(() -> SlipEdit.duration(network(e), e.docs, -1)).isInstanceOf(IllegalEditException.class);
    }
}
