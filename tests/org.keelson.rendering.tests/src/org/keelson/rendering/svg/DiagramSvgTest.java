// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keelson.notation.LaneKind;
import org.keelson.rendering.Palette;
import org.keelson.rendering.Sample;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DiagramSvgTest {

    private static final List<BiFunction<Sample, Palette, String>> KINDS = List.of(
            (s, p) -> DiagramSvg.dependencies(s.portfolio, s.schedule(), null, LaneKind.TEAM, p),
            (s, p) -> DiagramSvg.dependencies(s.portfolio, s.schedule(), null, LaneKind.NONE, p),
            (s, p) -> DiagramSvg.dependencies(s.portfolio, s.schedule(), null, LaneKind.WORKSTREAM, p),
            (s, p) -> DiagramSvg.dependencies(s.portfolio, s.schedule(), null, LaneKind.PROGRAM, p),
            (s, p) -> DiagramSvg.roadmap(s.portfolio, s.schedule(), s.schedule().dataDate().plusDays(3), p),
            (s, p) -> DiagramSvg.structure(s.portfolio, s.schedule(), p));

    static Stream<Arguments> everything() {
        return KINDS.stream().flatMap(kind -> Stream.of(Sample.empty(), Sample.small(), Sample.nasty(), Sample.large(200, 3))
                .map(sample -> Arguments.of(kind, sample)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyPictureIsSelfContainedXmlWithTitleAndDescription(BiFunction<Sample, Palette, String> kind, Sample sample)
            throws Exception {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            String svg = kind.apply(sample, palette);
            Document document = parse(svg);
            Element root = document.getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
            assertThat(root.getElementsByTagName("title").item(0).getParentNode()).isSameAs(root);
            assertThat(root.getElementsByTagName("script").getLength()).isZero();
            assertThat(svg).doesNotContain("NaN", "Infinity", "href", "url(", "null", "<!DOCTYPE");
            assertThat(svg).contains(palette.color(Palette.Role.GROUND).hex());
        }
    }

    @Test
    void theSamePortfolioInAnotherOrderGivesTheSamePicture() {
        for (BiFunction<Sample, Palette, String> kind : KINDS.subList(0, 5)) {
            assertThat(kind.apply(Sample.small().shuffled(5), Palette.LIGHT))
                    .isEqualTo(kind.apply(Sample.small(), Palette.LIGHT));
            assertThat(kind.apply(Sample.large(120, 9).shuffled(6), Palette.LIGHT))
                    .isEqualTo(kind.apply(Sample.large(120, 9), Palette.LIGHT));
        }
    }

    @Test
    void anEmptyPortfolioSaysWhatThePictureIsFor() throws Exception {
        for (BiFunction<Sample, Palette, String> kind : KINDS) {
            Element root = parse(kind.apply(Sample.empty(), Palette.LIGHT)).getDocumentElement();
            assertThat(root.getElementsByTagName("text").getLength()).isEqualTo(1);
            assertThat(root.getElementsByTagName("text").item(0).getTextContent()).endsWith(".");
        }
    }

    @Test
    void signsDoNotRelyOnColour() {
        String map = KINDS.get(0).apply(Sample.small(), Palette.LIGHT);
        assertThat(map).as("critical: double weight").contains("stroke-width=\"2.5\"");
        assertThat(map).as("assumed: dashed").contains("stroke-dasharray");
        assertThat(map).as("promised late: the days").contains("+4d");
        assertThat(map).as("lag").contains("+2d");
        assertThat(map).as("lead time").contains(">5d<");
        assertThat(map).as("legend").contains("due and not there", "misses its deadline", "critical path");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
