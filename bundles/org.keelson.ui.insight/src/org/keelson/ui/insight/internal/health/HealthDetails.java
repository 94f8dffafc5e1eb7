// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.ParameterDefinition;
import org.keelson.ui.insight.internal.parts.TextPane.Words;

/** What there is to say of one contribution, from its declaration alone. */
final class HealthDetails {

    private final HealthRow row;
    private final Words words;

    private HealthDetails(HealthRow row, Words words) {
        this.row = row;
        this.words = words;
    }

    /**
     * Writes it.
     *
     * @param release    lets it run again
     * @param parameters asks for values of its parameters
     */
    static void write(HealthRow row, Words words, Runnable release, Runnable parameters) {
        new HealthDetails(row, words).write(release, parameters);
    }

    private void write(Runnable release, Runnable parameters) {
        Contribution it = row.contribution();
        words.bold(row.name()).line();
        words.quiet(String.join(" · ", Stream.of(HealthRow.kind(it.point()), it.id(), it.category())
                .filter(each -> !each.isEmpty()).toList())).line();
        words.quiet(Stream.of(it.bundle(), it.className()).filter(each -> !each.isEmpty()).reduce((a, b) -> a + "\n" + b)
                .orElse("")).gap();
        if (!it.description().isEmpty()) {
            words.plain(it.description()).gap();
        }
        words.inked(row.state().text(), row.state().ink);
        if (!row.detail().isEmpty()) {
            words.plain(". " + row.detail());
        }
        words.line();
        if (row.state() == HealthRow.State.QUARANTINED) {
            words.link("Release", release).line();
        }
        if (!row.took().isEmpty()) {
            words.quiet("The last call took " + row.took() + " ms.").line();
        }
        declared(it.details());
        parameters(it.parameters());
        if (it.details() instanceof Details.OfMetric metric) {
            parameters(ThresholdFields.definitions(metric));
        }
        if (row.isSettable()) {
            words.line().link("Parameters…", parameters).line();
        }
    }

    private void declared(Details details) {
        switch (details) {
            case Details.OfMetric metric -> words.line().plain("Measured"
                    + (metric.unit().isEmpty() ? "" : " in " + metric.unit()) + (metric.higherIsBetter() == null ? ""
                            : metric.higherIsBetter() ? "; higher is better" : "; lower is better")
                    + (metric.spread() ? "; programs show the spread of their teams" : "") + ".").line();
            case Details.OfSection section -> words.line().plain("Added to the report " + section.report() + ".").line();
            case Details.OfField field -> words.line().plain("A field of " + (field.appliesTo().isEmpty() ? "every element"
                    : String.join(", ", field.appliesTo())) + ": " + field.type().getName().toLowerCase(Locale.ROOT)
                    + (field.unit().isEmpty() ? "" : " in " + field.unit())
                    + (field.choices().isEmpty() ? "" : ", one of " + String.join(", ", field.choices())) + ".").line();
            case Details.OfPage page -> words.line().plain("A page in the form of " + (page.appliesTo().isEmpty() ? "every element"
                    : String.join(", ", page.appliesTo())) + ".").line();
            case Details.OfTemplate template -> words.line().plain("A plan to start from, in the file " + template.file() + ".").line();
            case Details.None none -> {
                // all is said
            }
        }
    }

    private void parameters(List<ParameterDefinition> parameters) {
        for (ParameterDefinition parameter : parameters) {
            String set = row.settings().get(parameter.id());
            boolean isOwn = set != null && !Objects.equals(set, parameter.defaultValue());
            words.line().plain(parameter.name() + ": ");
            if (isOwn) {
                words.bold(ParameterText.value(parameter, set))
                        .quiet(" in " + row.portfolio() + ", else " + ParameterText.value(parameter, parameter.defaultValue()));
            } else {
                words.plain(ParameterText.value(parameter, parameter.defaultValue()));
            }
            words.line();
            if (!parameter.description().isEmpty()) {
                words.quiet(parameter.description()).line();
            }
        }
    }
}
