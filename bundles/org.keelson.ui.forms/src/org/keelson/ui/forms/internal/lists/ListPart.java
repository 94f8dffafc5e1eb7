// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.lists;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.forms.events.ExpansionEvent;
import org.eclipse.ui.forms.events.IExpansionListener;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.eclipse.ui.forms.widgets.Section;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.EditableList;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.model.Element;
import org.keelson.rendering.Palette;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.internal.fields.FieldHost;
import org.keelson.ui.forms.internal.fields.FormPart;
import org.keelson.ui.forms.internal.fields.ReferenceChooser;

/**
 * A section of a form with one of the lists that the element contains: a table to edit, and what else can be said of the
 * selected row. Its table is made when the section is first opened.
 */
public final class ListPart implements FormPart, CellTable.Rows {

    private final FieldHost host;
    private final EditableList list;
    private final Section section;
    private final Composite client;
    private ToolItem add;
    private ToolItem delete;
    private ToolItem up;
    private ToolItem down;
    private ToolItem open;
    private CellTable table;
    private Label empty;
    private RowDetails details;
    private boolean isRefreshing;
    private Predicate<EObject> marked = row -> false;

    /** @param expanded whether it is open at first */
    public ListPart(Composite parent, FieldHost host, EditableList list, boolean expanded) {
        this.host = host;
        this.list = list;
        section = host.toolkit().createSection(parent, ExpandableComposite.TITLE_BAR | ExpandableComposite.TWISTIE
                | (expanded ? ExpandableComposite.EXPANDED : SWT.NONE));
        section.setToolTipText(list.documentation());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
        client = host.toolkit().createComposite(section);
        GridLayoutFactory.fillDefaults().margins(0, 6).spacing(0, 6).applyTo(client);
        section.setClient(client);
        createTools();
        section.addExpansionListener(IExpansionListener.expansionStateChangingAdapter(this::opening));
        if (expanded) {
            create();
        }
        showCount();
    }

    private void opening(ExpansionEvent event) {
        if (event.getState()) {
            require();
        }
    }

    private void require() {
        if (table == null) {
            create();
            Theme.own(client);
        }
    }

    /** Opens the section. */
    public void expand() {
        require();
        section.setExpanded(true);
    }

    private void create() {
        empty = host.toolkit().createLabel(client, list.canAdd()
                ? "None yet. Insert, or the button with the plus, adds the first " + list.oneOf() + "." : "None.", SWT.WRAP);
        empty.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(empty);
        table = new CellTable(client, host, list, this);
        table.mark(marked);
        details = new RowDetails(client, host, list);
        refresh();
    }

    private void createTools() {
        ToolBar bar = new ToolBar(section, SWT.FLAT | SWT.HORIZONTAL);
        host.toolkit().adapt(bar, true, false);
        bar.setBackground(section.getTitleBarBackground());
        String one = list.oneOf();
        if (list.canAdd()) {
            add = tool(bar, "add", "Add " + one + " (Insert)", this::add);
        }
        if (list.canChange()) {
            delete = tool(bar, "delete", "Delete " + one + " (Delete)", this::delete);
        }
        if (list.canMove()) {
            up = tool(bar, "move-up", "Move " + one + " up (Alt+Up)", () -> move(-1));
            down = tool(bar, "move-down", "Move " + one + " down (Alt+Down)", () -> move(1));
        }
        if (isOfElements()) {
            open = tool(bar, "open", "Open the form of the " + one + " (F3)", () -> selected().ifPresent(host::open));
        }
        section.setTextClient(bar);
    }

    private boolean isOfElements() {
        return Element.class.isAssignableFrom(list.rowType().getInstanceClass());
    }

    private static ToolItem tool(ToolBar bar, String icon, String text, Runnable task) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Images.image(icon));
        item.setToolTipText(text);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        return item;
    }

    /** Has rows carry a mark in place of their icon. */
    public void mark(Predicate<EObject> rows) {
        marked = rows;
        if (table != null) {
            table.mark(rows);
        }
    }

    public Control control() {
        return section;
    }

    /** The list that is shown. */
    public EditableList list() {
        return list;
    }

    /** Whether it is open. */
    public boolean isExpanded() {
        return section.isExpanded();
    }

    private Optional<EObject> selected() {
        return table == null ? Optional.empty() : table.selected();
    }

    @Override
    public void add() {
        if (!list.canAdd()) {
            return;
        }
        expand();
        commit();
        Optional<EReference> required = list.required();
        Map<EReference, EObject> first = Map.of();
        if (required.isPresent()) {
            Optional<EObject> chosen = ask(required.get());
            if (chosen.isEmpty()) {
                return;
            }
            first = Map.of(required.get(), chosen.get());
        }
        int index = selected().map(each -> list.rows().indexOf(each) + 1).orElse(list.size());
        Creation<? extends EObject> creation = list.add(index, first, host.now());
        if (run(creation)) {
            table.select(creation.created());
            table.editFirst();
        }
    }

    /** What the new row is nothing without. */
    private Optional<EObject> ask(EReference required) {
        Property property = list.requiredOf(required);
        if (property.choices().isEmpty()) {
            table.say("There is no " + Labels.kindName(required.getEReferenceType()).toLowerCase(Locale.ROOT)
                    + " in the portfolio to choose; add one first");
            return Optional.empty();
        }
        return new ReferenceChooser(section.getShell(), property, List.of(), all -> all.isEmpty() ? Optional.of("")
                : list.whyNotAdd(all.get(0))).ask().flatMap(all -> all.stream().findFirst());
    }

    @Override
    public void delete() {
        Optional<EObject> doomed = selected();
        if (doomed.isPresent() && list.canChange()) {
            List<EObject> rows = list.rows();
            int at = rows.indexOf(doomed.get());
            if (run(list.delete(List.of(doomed.get()))) && list.size() > 0) {
                table.select(list.rows().get(Math.min(at, list.size() - 1)));
            }
        }
    }

    @Override
    public void move(int by) {
        Optional<EObject> row = selected();
        if (row.isPresent() && list.canMove() && run(list.move(row.get(), by))) {
            table.select(row.get());
        }
    }

    private boolean run(Edit edit) {
        try {
            host.execute(edit);
            table.say(null);
            refresh();
            return true;
        } catch (IllegalEditException e) {
            table.say(e.getMessage());
            return false;
        }
    }

    @Override
    public void rowSelected() {
        Optional<EObject> row = table == null ? Optional.empty() : table.selected();
        if (details != null) {
            details.show(row.orElse(null));
        }
        enable(row);
        if (!isRefreshing) {
            host.select(row.map(List::of).orElse(List.of()));
        }
    }

    private void enable(Optional<EObject> row) {
        int at = row.map(list.rows()::indexOf).orElse(-1);
        if (delete != null) {
            delete.setEnabled(row.isPresent());
        }
        if (up != null) {
            up.setEnabled(at > 0);
            down.setEnabled(at >= 0 && at < list.size() - 1);
        }
        if (open != null) {
            open.setEnabled(row.isPresent());
        }
    }

    private void showCount() {
        int size = list.size();
        String title = size == 0 ? list.name() : list.name() + "  " + size;
        if (!title.equals(section.getText())) {
            section.setText(title);
            section.layout();
        }
    }

    @Override
    public boolean isPending() {
        return table != null && (table.isPending() || details.isPending());
    }

    @Override
    public void commit() {
        if (table != null) {
            table.commit();
            details.commit();
        }
    }

    @Override
    public void refresh() {
        showCount();
        if (table == null && section.isExpanded()) {
            require();
            return;
        }
        if (table == null) {
            enable(Optional.empty());
            return;
        }
        isRefreshing = true;
        boolean isEmpty = list.size() == 0;
        GridData place = (GridData) empty.getLayoutData();
        if (place.exclude == isEmpty) {
            place.exclude = !isEmpty;
            empty.setVisible(isEmpty);
            host.reflow(empty);
        }
        table.refresh();
        enable(table.selected());
        details.refresh();
        isRefreshing = false;
    }
}
