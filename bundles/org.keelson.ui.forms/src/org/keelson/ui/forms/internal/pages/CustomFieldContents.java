// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Labels;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.CustomValue;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.rendering.Palette;

/** A field of the organisation: what its values are, which kinds of elements have it, and who has said what. */
final class CustomFieldContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.CUSTOM_FIELD__TYPE, Literals.CUSTOM_FIELD__APPLIES_TO,
            Literals.CUSTOM_FIELD__CHOICES, Literals.CUSTOM_FIELD__UNIT, Literals.CUSTOM_FIELD__DEFAULT_VALUE,
            Literals.ELEMENT__NAME, Literals.ELEMENT__DESCRIPTION);

    private PageKit kit;
    private CustomField field;
    private Label hint;
    private Label every;
    private FactTable values;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        field = (CustomField) kit.element();
        Composite[] columns = kit.columns(body);
        Composite what = kit.section(columns[0], "Field", "");
        kit.fields(what, Literals.ELEMENT__NAME, Literals.ELEMENT__DESCRIPTION, Literals.CUSTOM_FIELD__TYPE,
                Literals.CUSTOM_FIELD__CHOICES, Literals.CUSTOM_FIELD__UNIT, Literals.CUSTOM_FIELD__DEFAULT_VALUE);
        hint = kit.sentence(what);
        Composite who = kit.section(columns[1], "Who has it", "The kinds of elements whose forms and tables offer it");
        new KindBoxes(who, kit, field);
        every = kit.sentence(who);
        values = kit.facts(kit.block(body, "Values", "What has been said, with the element that it is said of"), "Values",
                "Nobody has given it a value yet. It stands in the forms of the elements above, and as a column in their tables.",
                "Element", "Kind", "Value");
    }

    @Override
    public void refresh() {
        boolean lacksChoices = field.getType() == CustomFieldType.CHOICE && field.getChoices().isEmpty();
        kit.say(hint, lacksChoices ? "\u25b2 There is nothing to choose from: name the choices, one a line."
                : "Forms, table columns, filters, groups, searches and exports have it under this name.",
                lacksChoices ? Palette.Role.WATCH : Palette.Role.QUIET);
        kit.say(every, field.getAppliesTo().isEmpty() ? "While none is ticked, every kind has it." : " ", Palette.Role.QUIET);
        List<FactTable.Fact> facts = kit.referrers(field).stream().filter(CustomValue.class::isInstance)
                .map(CustomValue.class::cast).filter(each -> each.getField() == field && each.eContainer() instanceof Element)
                .map(this::fact)
                .sorted(Comparator.comparing(each -> each.texts().get(0), String.CASE_INSENSITIVE_ORDER)).toList();
        values.show(facts);
    }

    private FactTable.Fact fact(CustomValue value) {
        Element element = (Element) value.eContainer();
        String text = CustomProperty.of(element, List.of(field)).stream().filter(each -> each.isOf(field)).findFirst()
                .map(each -> each.text(value.getValue())).orElse(value.getValue());
        return FactTable.Fact.of(element, null, Labels.text(element), Labels.kindName(element.eClass()),
                text == null ? "" : text);
    }
}
