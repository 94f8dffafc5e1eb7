// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.keelson.edit.Ceremony;
import org.keelson.edit.ContainedList;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Property;
import org.keelson.model.Estimated;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.ui.forms.internal.fields.FormSections;
import org.keelson.ui.forms.internal.lists.ListPart;
import org.keelson.ui.forms.internal.pages.EstimateBox;

/**
 * The first page: every property of the element under its heading, made from the metamodel alone; for an item of the
 * schedule also its dates. Two columns where there is room.
 */
final class OverviewPage extends ElementPage {

    static final String ID = "org.keelson.ui.forms.overview";

    private static final List<EStructuralFeature> RECORD = List.of(ModelPackage.Literals.ELEMENT__KEY,
            ModelPackage.Literals.ELEMENT__SOURCE, ModelPackage.Literals.ELEMENT__ID);

    private static final List<EStructuralFeature> ESTIMATE = List.of(ModelPackage.Literals.ESTIMATED__LIKELY,
            ModelPackage.Literals.ESTIMATED__PESSIMISTIC);

    /** A list with more rows is opened by whoever wants to see it. */
    private static final int SHORT = 40;

    private final Set<EStructuralFeature> elsewhere;
    private DatesSection dates;
    private EstimateBox estimate;

    /** @param elsewhere what other pages of the form show */
    OverviewPage(ElementEditor editor, Set<EStructuralFeature> elsewhere) {
        super(editor, ID, "Overview");
        this.elsewhere = elsewhere;
    }

    @Override
    void createContents(IManagedForm form) {
        Composite body = form.getForm().getBody();
        GridLayout layout = (GridLayout) body.getLayout();
        layout.numColumns = 2;
        layout.makeColumnsEqualWidth = true;
        Composite[] columns = { FormSections.column(toolkit(), body), FormSections.column(toolkit(), body) };
        int[] heights = { 0, 0 };
        if (editor().element() instanceof WorkItem item) {
            Composite parent = FormSections.section(toolkit(), columns[1], "Dates", "Computed from the estimates, the "
                    + "dependencies, the constraints and the calendars. Shift and F1 say why.", 2);
            dates = new DatesSection(parent, this, editor().portfolio(), item);
            heights[1] = 5;
        }
        for (Map.Entry<String, List<Property>> category : categories().entrySet()) {
            int shorter = heights[1] < heights[0] ? 1 : 0;
            Composite parent = FormSections.section(toolkit(), columns[shorter], category.getKey(), "", 2);
            category.getValue().forEach(property -> fields().add(parent, property));
            if (category.getValue().stream().anyMatch(each -> ESTIMATE.contains(each.feature()))
                    && EstimateBox.isFor(editor().element())) {
                estimate = new EstimateBox(parent, editor().portfolio(), (Estimated) editor().element());
                heights[shorter] += 3;
            }
            heights[shorter] += 1 + category.getValue().stream().mapToInt(OverviewPage::height).sum();
        }
        List<CustomProperty> custom = editor().customFields();
        if (!custom.isEmpty()) {
            Composite parent = FormSections.section(toolkit(), columns[heights[1] < heights[0] ? 1 : 0], "Custom fields", "", 2);
            custom.forEach(property -> fields().add(parent, () -> now(property)));
        }
        createLists(body);
        FormSections.fitColumns(form.getForm(), layout);
    }

    /** Beneath the fields, over the whole width; open where there is something to read and not too much. */
    private void createLists(Composite body) {
        for (ContainedList list : ContainedList.of(editor().element())) {
            if (elsewhere.contains(list.feature())) {
                continue;
            }
            boolean isShort = list.size() > 0 && list.size() <= SHORT && !(editor().element() instanceof Portfolio);
            ListPart part = new ListPart(body, this, list, isShort);
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(part.control());
            add(part);
        }
    }

    /** In the order of the edit layer; within the identity, by what systems know it comes last. */
    private Map<String, List<Property>> categories() {
        Map<String, List<Property>> categories = new LinkedHashMap<>();
        for (Property property : Ceremony.shown(editor().element())) {
            if (elsewhere.contains(property.feature())) {
                continue;
            }
            categories.computeIfAbsent(property.category(), each -> new ArrayList<>()).add(property);
        }
        categories.values().forEach(each -> each.sort(Comparator.comparingInt(
                property -> RECORD.indexOf(property.feature()))));
        return categories;
    }

    private CustomProperty now(CustomProperty property) {
        return editor().customFields().stream().filter(each -> each.id().equals(property.id())).findFirst().orElse(property);
    }

    private static int height(Property property) {
        return property.isMultiLine() || property.feature().isMany() ? 3 : 1;
    }

    @Override
    void refresh() {
        super.refresh();
        if (dates != null && isMade()) {
            dates.refresh();
        }
        if (estimate != null && isMade()) {
            estimate.refresh();
        }
    }
}
