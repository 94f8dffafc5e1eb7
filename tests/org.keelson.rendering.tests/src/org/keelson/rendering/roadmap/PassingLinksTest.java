// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.keelson.model.DependencyType;
import org.keelson.rendering.roadmap.RoadmapModel.Link;

/** Which links cross the rows in sight. */
class PassingLinksTest {

    /** Its ends stand in the rows that they are named after. */
    private static Link link(String id, int source, int target, boolean critical) {
        return new Link(id, "" + source, "" + target, DependencyType.FS, critical, false);
    }

    private static List<String> past(List<Link> links, int first, int last) {
        return new PassingLinks(links, Integer::parseInt).past(first, last).stream().map(Link::id).toList();
    }

    @Test
    void aLinkPassesWithOneEndAboveAndOneBelowWhicheverIsFirst() {
        List<Link> links = List.of(link("down", 2, 30, false), link("up", 31, 3, false));
        assertThat(past(links, 10, 20)).containsExactly("down", "up");
    }

    @Test
    void aLinkWithAnEndInSightOrBothOnOneSideDoesNotPass() {
        List<Link> links = List.of(link("into", 2, 20, false), link("out of", 10, 30, false), link("within", 12, 13, false),
                link("above", 2, 9, true), link("below", 21, 30, true), link("without a row", -1, 30, true));
        assertThat(past(links, 10, 20)).isEmpty();
    }

    @Test
    void ofTooManyOnlyCriticalOnesAreFound() {
        List<Link> links = IntStream.range(0, PassingLinks.MOST + 1)
                .mapToObj(at -> link("link" + at, 1, 30, at % 20 == 0)).toList();
        assertThat(past(links, 10, 20)).containsExactly("link0", "link20", "link40");
        assertThat(past(links.subList(0, PassingLinks.MOST), 10, 20)).hasSize(PassingLinks.MOST);
    }

    @Test
    void neverMoreThanTheMostAreFound() {
        List<Link> links = IntStream.range(0, 200).mapToObj(at -> link("link" + at, 1, 30, true)).toList();
        assertThat(past(links, 10, 20)).hasSize(PassingLinks.MOST).startsWith("link0", "link1").doesNotHaveDuplicates();
    }
}
