// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.mentions;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Fold;
import org.keelson.edit.Labels;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.FormPage;
import org.keelson.ui.forms.FormPageContext;

/** Everything that refers to the element. Contributed as anybody's page is, and with nothing but what a page has. */
public final class MentionedByPage implements FormPage {

    /** Who sees more rows than this types a part of the name. */
    private static final int SHOWN = 500;

    private FormPageContext context;
    private Label summary;
    private Text filter;
    private Table table;
    private List<Mention> mentions = List.of();
    private List<Mention> shown = List.of();

    @Override
    public Control createContents(Composite parent, FormPageContext pageContext) {
        context = pageContext;
        summary = context.toolkit().createLabel(parent, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(summary);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by name");
        AccessibleName.set(filter, "Filter by name", "Shows only what has every word in its name, kind or place");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addModifyListener(event -> show());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        createTable(parent);
        return filter;
    }

    private void createTable(Composite parent) {
        Composite frame = context.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().applyTo(frame);
        GridDataFactory.fillDefaults().grab(true, true).hint(320, 240).applyTo(frame);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        table = context.toolkit().createTable(frame, SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        AccessibleName.set(table, "Mentioned by", "Enter opens the form of what is selected");
        column(columns, "Element", 40);
        column(columns, "Kind", 15);
        column(columns, "As", 15);
        column(columns, "In", 30);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> context.select(selected().stream()
                .map(Mention::holder).toList())));
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(
                event -> selected().forEach(each -> context.open(each.holder()))));
    }

    private void column(TableColumnLayout columns, String title, int weight) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        columns.setColumnData(column, new ColumnWeightData(weight, 80));
    }

    private List<Mention> selected() {
        return table.getSelectionIndex() < 0 ? List.of() : List.of(shown.get(table.getSelectionIndex()));
    }

    @Override
    public void refresh() {
        List<Mention> now = Mention.of(context.element(), context.referrers(context.element()), context.portfolio());
        if (!now.equals(mentions) || summary.getText().isEmpty()) {
            mentions = now;
            show();
        }
    }

    private void show() {
        List<Mention> before = selected();
        String[] words = Fold.words(filter.getText());
        List<Mention> matching = mentions.stream().filter(each -> each.matches(words)).toList();
        shown = new ArrayList<>(matching.subList(0, Math.min(SHOWN, matching.size())));
        table.setRedraw(false);
        table.removeAll();
        for (Mention each : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] { each.name(), each.kind(), each.role(), each.place() });
            item.setImage(Images.image(each.icon()));
        }
        before.stream().mapToInt(shown::indexOf).filter(at -> at >= 0).forEach(table::setSelection);
        table.setRedraw(true);
        summary.setText(LegacyActionTools.escapeMnemonics(summary(matching.size())));
        summary.setForeground(Theme.color(Palette.Role.QUIET));
        filter.setVisible(!mentions.isEmpty());
        table.getParent().setVisible(!mentions.isEmpty());
        summary.requestLayout();
    }

    private String summary(int matching) {
        String name = Labels.text(context.element());
        if (mentions.isEmpty()) {
            return "Nothing refers to " + name + " yet: no dependency, risk, decision, diagram or other element.";
        }
        String all = mentions.size() + (mentions.size() == 1 ? " mention" : " mentions") + " of " + name;
        String some = matching < mentions.size() ? matching + " of " + all : all;
        return (shown.size() < matching ? "The first " + shown.size() + " of " + some : some)
                + ". Enter, or a double click, opens the form.";
    }
}
