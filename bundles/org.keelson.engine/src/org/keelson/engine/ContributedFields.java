// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.List;

import org.keelson.api.ImportResult;
import org.keelson.model.CustomField;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/**
 * Custom fields that plugins declare, in imports: an importer finds them in its target beside those that a person has added, and
 * what it reads into one of them is known by its id afterwards.
 */
final class ContributedFields {

    private ContributedFields() {
    }

    /** Adds those that the portfolio does not have yet, by key or name. */
    static void offer(List<Contribution> fields, Portfolio portfolio) {
        for (Contribution field : fields) {
            if (portfolio.getCustomFields().stream().noneMatch(each -> is(field, each))) {
                portfolio.getCustomFields().add(made(field));
            }
        }
    }

    private static boolean is(Contribution field, CustomField other) {
        return field.id().equals(other.getKey()) || field.name().equalsIgnoreCase(other.getName());
    }

    static CustomField made(Contribution field) {
        Details.OfField of = (Details.OfField) field.details();
        CustomField made = ModelFactory.eINSTANCE.createCustomField();
        made.setKey(field.id());
        made.setSource(field.bundle());
        made.setName(field.name());
        made.setDescription(field.description().isEmpty() ? null : field.description());
        made.setType(of.type());
        made.getAppliesTo().addAll(of.appliesTo());
        made.getChoices().addAll(of.choices());
        made.setUnit(of.unit().isEmpty() ? null : of.unit());
        made.setDefaultValue(of.defaultValue());
        return made;
    }

    /** Gives the fields of a fragment that are contributed ones all that is declared of them. */
    static ImportResult named(List<Contribution> fields, ImportResult answer) {
        List<CustomField> own = answer.fragment().getCustomFields();
        for (CustomField each : own) {
            fields.stream().filter(field -> is(field, each)
                    && each.getType() == ((Details.OfField) field.details()).type()).findFirst().ifPresent(field -> {
                        CustomField made = made(field);
                        each.setKey(made.getKey());
                        each.setSource(made.getSource());
                        each.setDescription(made.getDescription());
                        each.setUnit(made.getUnit());
                        each.setDefaultValue(made.getDefaultValue());
                        each.getAppliesTo().clear();
                        each.getAppliesTo().addAll(made.getAppliesTo());
                        each.getChoices().clear();
                        each.getChoices().addAll(made.getChoices());
                    });
        }
        return answer;
    }
}
