// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.eclipse.ui.forms.widgets.Section;
import org.keelson.edit.ContainedList;
import org.keelson.edit.CustomProperty;
import org.keelson.edit.Property;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;
import org.keelson.ui.forms.internal.lists.ListPart;

/**
 * The first page: every property of the element under its heading, made from the metamodel alone; for an item of the
 * schedule also its dates. Two columns where there is room.
 */
final class OverviewPage extends ElementPage {

    static final String ID = "org.keelson.ui.forms.overview";

    private static final List<EStructuralFeature> RECORD = List.of(ModelPackage.Literals.ELEMENT__KEY,
            ModelPackage.Literals.ELEMENT__SOURCE, ModelPackage.Literals.ELEMENT__ID);

    /** With less, there is one column. */
    private static final int TWO_COLUMNS = 760;

    /** A list with more rows is opened by whoever wants to see it. */
    private static final int SHORT = 40;

    private DatesSection dates;

    OverviewPage(ElementEditor editor) {
        super(editor, ID, "Overview");
    }

    @Override
    void createContents(IManagedForm form) {
        Composite body = form.getForm().getBody();
        GridLayout layout = (GridLayout) body.getLayout();
        layout.numColumns = 2;
        layout.makeColumnsEqualWidth = true;
        Composite[] columns = { column(body), column(body) };
        int[] heights = { 0, 0 };
        if (editor().element() instanceof WorkItem item) {
            dates = new DatesSection(section(columns[1], "Dates", "Computed from the estimates, the dependencies, the "
                    + "constraints and the calendars. Shift and F1 say why."), this, editor().portfolio(), item);
            heights[1] = 5;
        }
        for (Map.Entry<String, List<Property>> category : categories().entrySet()) {
            int shorter = heights[1] < heights[0] ? 1 : 0;
            Composite parent = section(columns[shorter], category.getKey(), "");
            category.getValue().forEach(property -> fields().add(parent, property));
            heights[shorter] += 1 + category.getValue().stream().mapToInt(OverviewPage::height).sum();
        }
        List<CustomProperty> custom = editor().customFields();
        if (!custom.isEmpty()) {
            Composite parent = section(columns[heights[1] < heights[0] ? 1 : 0], "Custom fields", "");
            custom.forEach(property -> fields().add(parent, () -> now(property)));
        }
        createLists(body);
        fitColumns(form.getForm(), layout);
    }

    /** Beneath the fields, over the whole width; open where there is something to read and not too much. */
    private void createLists(Composite body) {
        for (ContainedList list : ContainedList.of(editor().element())) {
            boolean isShort = list.size() > 0 && list.size() <= SHORT && !(editor().element() instanceof Portfolio);
            ListPart part = new ListPart(body, this, list, isShort);
            GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(part.control());
            add(part);
        }
    }

    private static void fitColumns(ScrolledForm form, GridLayout layout) {
        form.addListener(SWT.Resize, event -> {
            int columns = form.getClientArea().width < TWO_COLUMNS ? 1 : 2;
            if (layout.numColumns != columns) {
                layout.numColumns = columns;
                form.reflow(true);
            }
        });
    }

    private Composite column(Composite body) {
        Composite column = toolkit().createComposite(body);
        GridLayoutFactory.fillDefaults().spacing(0, 12).applyTo(column);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).grab(true, false).applyTo(column);
        return column;
    }

    private Composite section(Composite column, String title, String help) {
        Section section = toolkit().createSection(column,
                ExpandableComposite.TITLE_BAR | ExpandableComposite.EXPANDED | ExpandableComposite.TWISTIE);
        section.setText(title);
        section.setToolTipText(help.isEmpty() ? null : help);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        Composite client = toolkit().createComposite(section);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 8).spacing(20, 6).applyTo(client);
        toolkit().paintBordersFor(client);
        section.setClient(client);
        return client;
    }

    /** In the order of the edit layer; within the identity, by what systems know it comes last. */
    private Map<String, List<Property>> categories() {
        Map<String, List<Property>> categories = new LinkedHashMap<>();
        for (Property property : Property.of(editor().element())) {
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
    }
}
