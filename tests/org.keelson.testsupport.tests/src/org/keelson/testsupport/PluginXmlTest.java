// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keelson.api.Evaluation;
import org.keelson.api.Measurement;
import org.keelson.api.Metric;

class PluginXmlTest {

    /** A metric as the engine can make it. */
    public static final class Good implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return List.of();
        }
    }

    /** One that wants something. */
    public static final class Wanting implements Metric {

        private final List<Measurement> answer;

        public Wanting(List<Measurement> answer) {
            this.answer = answer;
        }

        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return answer;
        }
    }

    /** One that cannot be made from outside its package. */
    static final class Hidden implements Metric {
        @Override
        public List<Measurement> measure(Evaluation evaluation) {
            return List.of();
        }
    }

    private static final String GOOD = "org.keelson.testsupport.PluginXmlTest$Good";

    @TempDir
    Path folder;

    private PluginXml plugin(String extensions) {
        try {
            return PluginXml.read(Files.writeString(folder.resolve("plugin.xml"), """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <?eclipse version="3.4"?>
                    <plugin>
                    %s
                    </plugin>
                    """.formatted(extensions)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private PluginXml metric(String attributes, String parameters) {
        return plugin("<extension point=\"org.keelson.api.metrics\"><metric " + attributes.replace('\'', '"') + ">"
                + parameters.replace('\'', '"') + "</metric></extension>");
    }

    private static void refused(PluginXml plugin, String... why) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(plugin::check)
                .satisfies(error -> assertThat(error.getMessage()).contains(why));
    }

    @Test
    void aSoundOneIsSoundAndGivesDefaults() throws IOException {
        Files.writeString(folder.resolve("plugin.properties"), "name = Vendor share\n");
        PluginXml plugin = plugin("""
                <extension point="org.keelson.api.metrics">
                   <metric id="com.acme.share" name="%name" class="CLASS">
                      <parameter id="text" type="text"/>
                      <parameter id="number" type="integer" default="7" minimum="1" maximum="7"/>
                      <parameter id="share" type="decimal" default="0.5" maximum="1"/>
                      <parameter id="flag" type="flag" default="true"/>
                      <parameter id="from" type="date" default="2026-03-02" minimum="2026-03-02"/>
                      <parameter id="grace" type="duration" default="2d" maximum="4w"/>
                      <parameter id="detail" type="choice" choices="short, long" default="long"/>
                   </metric>
                </extension>
                <extension point="org.keelson.api.customFields">
                   <customField id="com.acme.contract" name="Contract" type="text"/>
                </extension>
                <extension point="org.eclipse.ui.views"><view/></extension>
                """.replace("CLASS", GOOD));
        assertThatCode(plugin::check).doesNotThrowAnyException();
        assertThat(plugin.ids("metrics")).containsExactly("com.acme.share");
        assertThat(plugin.ids("customFields")).containsExactly("com.acme.contract");
        assertThat(plugin.defaults("com.acme.share")).isEqualTo(Map.of("text", "", "number", 7, "share", 0.5, "flag", true,
                "from", LocalDate.of(2026, 3, 2), "grace", 960, "detail", "long"));
        assertThat(plugin.defaults("com.acme.contract")).isEmpty();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> plugin.defaults("share"))
                .withMessageContaining("[com.acme.share, com.acme.contract]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id='a' name='A'                                    | there is no class ''
            id='a' name='A' class='com.acme.Gone'              | there is no class 'com.acme.Gone'
            id='a' name='A' class='java.lang.String'           | java.lang.String is no Metric
            id='a' name='A' class='org.keelson.api.Metric'     | is not a public class that can be made
            id='a' name='A' class='org.keelson.testsupport.PluginXmlTest$Hidden'  | is not a public class that can be made
            id='a' name='A' class='org.keelson.testsupport.PluginXmlTest$Wanting' | no public constructor without parameters
            id='a' class='org.keelson.testsupport.PluginXmlTest$Good'             | the attribute 'name' is missing
            id='a b' name='A' class='org.keelson.testsupport.PluginXmlTest$Good'  | an id has letters, digits
            id='a' name='%a' class='org.keelson.testsupport.PluginXmlTest$Good'   | plugin.properties has no a
            """)
    void declarationsThatCannotBeUsed(String attributes, String why) {
        refused(metric(attributes.strip(), ""), why.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            needs='simulation, metrics'                 | it cannot need 'metrics' here
            target='much'                               | the attribute 'target' is 'much', not a number
            watch='5' higherIsBetter='sometimes'        | neither true nor false
            offTrack='5'                                | no attribute 'higherIsBetter'
            watch='5' offTrack='6' higherIsBetter='true'  | its threshold 'watch' lies beyond 'offTrack'
            watch='5' offTrack='4' higherIsBetter='false' | its threshold 'watch' lies beyond 'offTrack'
            rollUp='sum'                                | neither none nor spread
            """)
    void attributesOfAMetricThatCannotBeUsed(String attributes, String why) {
        refused(metric("id='a' name='A' class='" + GOOD + "' " + attributes.strip(), ""), why.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            type='colour'                                  | there is no type 'colour'
            type='choice'                                  | a field of type choice needs the attribute 'choices'
            type='text' choices='a,b'                      | a field of type text cannot have choices
            type='date' default='tomorrow'                 | the attribute 'default'
            type='choice' choices='a, b' default='c'       | 'c' is none of a, b
            type='text' appliesTo='Deliverable, Spaceship' | names 'Spaceship', which is no kind of element
            type='text' appliesTo='Sample'                 | names 'Sample', which is no kind of element
            """)
    void customFieldsThatCannotBeUsed(String attributes, String why) {
        refused(plugin("<extension point=\"org.keelson.api.customFields\"><customField id=\"f\" name=\"F\" "
                + attributes.strip().replace('\'', '"') + "/></extension>"), why.strip());
    }

    @Test
    void attributesThatAreMissing() {
        refused(plugin("<extension point=\"org.keelson.api.reports\"><section id=\"s\" name=\"S\"/></extension>"
                + "<extension point=\"org.keelson.api.customFields\"><customField id=\"f\" name=\"F\"/></extension>"),
                "<section id=\"s\">: the attribute 'report' is missing",
                "<customField id=\"f\">: the attribute 'type' is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            id='watch' type='text'                                | has an id that every contribution has
            type='text'                                           | a parameter has no id
            id='p' type='number'                                  | there is no type 'number'
            id='p' type='integer'                                 | the parameter 'p'
            id='p' type='integer' default='7' minimum='8'         | its default is below the minimum of 8
            id='p' type='decimal' default='7' maximum='6.5'       | its default is above the maximum of 6.5
            id='p' type='decimal' default='NaN'                   | no finite number
            id='p' type='date' default='2026-03-01' minimum='2026-03-02' | its default is below the minimum
            id='p' type='date' default='soon'                     | the parameter 'p'
            id='p' type='duration' default='long'                 | 'long' is not a duration
            id='p' type='flag' default='yes'                      | neither true nor false
            id='p' type='choice' choices='a,b' default='c'        | 'c' is none of a,b
            id='p' type='text' minimum='a'                        | a text has no bounds
            """)
    void parametersThatCannotBeUsed(String attributes, String why) {
        PluginXml plugin = metric("id='a' name='A' class='" + GOOD + "'", "<parameter " + attributes.strip() + "/>");
        refused(plugin, why.strip());
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> plugin.defaults("a")).withMessageContaining(why.strip());
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String metric = "<metric id=\"a\" name=\"A\" class=\"" + GOOD + "\"><parameter id=\"p\" type=\"text\"/>"
                + "<parameter id=\"p\" type=\"text\"/></metric>";
        refused(plugin("<extension point=\"org.keelson.api.metrics\">" + metric + metric + "<rule id=\"r\"/></extension>"),
                "the id is there twice", "the parameter 'p' is declared twice",
                "<rule id=\"r\">: there is no such element at the point org.keelson.api.metrics");
        refused(plugin(""), "there is no extension of a point that begins with org.keelson.api.");
    }

    @Test
    void aFileThatIsNoneIsNamed() throws IOException {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> PluginXml.read(folder.resolve("none.xml")))
                .withMessageContaining("none.xml");
        Path broken = Files.writeString(folder.resolve("plugin.xml"), "<plugin>");
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> PluginXml.read(broken))
                .withMessageContaining("plugin.xml");
    }
}
