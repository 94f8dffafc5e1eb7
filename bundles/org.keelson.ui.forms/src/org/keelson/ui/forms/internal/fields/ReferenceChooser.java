// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.keelson.edit.Fold;
import org.keelson.edit.Labels;
import org.keelson.edit.Property;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** Asks which elements a property shall refer to: a filter over their names, and a table of those that match. */
public final class ReferenceChooser extends Dialog {

    /** Who sees more matches than this types another letter. */
    private static final int SHOWN = 200;

    private static final EObject NONE = null;

    private final Property property;
    private final boolean many;
    private final Function<List<EObject>, Optional<String>> whyNot;
    private final List<EObject> choices = new ArrayList<>();
    private final Set<EObject> chosen;
    private Text filter;
    private Table table;
    private Label count;
    private Label problem;

    public ReferenceChooser(Shell parent, Property property, List<EObject> now) {
        this(parent, property, now, value -> property.whyNot(
                property.feature().isMany() ? value : value.isEmpty() ? null : value.get(0)));
    }

    /** @param whyNot says why it cannot be what is chosen; an empty text where that needs no words */
    public ReferenceChooser(Shell parent, Property property, List<EObject> now,
            Function<List<EObject>, Optional<String>> whyNot) {
        super(parent);
        this.whyNot = whyNot;
        this.property = property;
        many = property.feature().isMany();
        chosen = new LinkedHashSet<>(now);
        property.choices().forEach(each -> choices.add((EObject) each));
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** Opens, and answers what was chosen; empty if the user went back. */
    public Optional<List<EObject>> ask() {
        return open() == OK ? Optional.of(chosen.stream().filter(each -> each != NONE).toList()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Choose " + property.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(4, 8).applyTo(area);
        Label help = new Label(area, SWT.WRAP);
        help.setText(property.documentation());
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(help);
        filter = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter by name");
        AccessibleName.set(filter, "Filter by name");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addModifyListener(event -> fill());
        filter.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN && table.getItemCount() > 0) {
                table.setFocus();
                table.setSelection(Math.max(0, table.getSelectionIndex()));
            }
        }));
        createTable(area);
        count = new Label(area, SWT.NONE);
        count.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        problem = new Label(area, SWT.WRAP);
        problem.setForeground(Theme.color(Palette.Role.OFF_TRACK));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(problem);
        fill();
        return area;
    }

    private void createTable(Composite area) {
        Composite frame = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(frame);
        TableColumnLayout columns = new TableColumnLayout();
        frame.setLayout(columns);
        table = new Table(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | (many ? SWT.CHECK : SWT.NONE));
        AccessibleName.set(table, property.name(), property.documentation());
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(60));
        columns.setColumnData(new TableColumn(table, SWT.LEFT), new ColumnWeightData(40));
        table.addListener(SWT.Selection, this::selected);
        table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> {
            if (!many && getButton(IDialogConstants.OK_ID).isEnabled()) {
                okPressed();
            }
        }));
    }

    private void selected(Event event) {
        EObject element = (EObject) event.item.getData();
        if (!many) {
            chosen.clear();
            chosen.add(element);
        } else if (event.detail == SWT.CHECK && ((TableItem) event.item).getChecked()) {
            chosen.add(element);
        } else if (event.detail == SWT.CHECK) {
            chosen.remove(element);
        }
        check();
    }

    /** What is chosen stands first, so that it is seen without a filter; then what matches. */
    private void fill() {
        String[] words = Fold.words(filter.getText());
        List<EObject> matches = choices.stream().filter(each -> !chosen.contains(each) && matches(each, words)).toList();
        table.setRedraw(false);
        table.removeAll();
        if (!many && !property.feature().isRequired()) {
            row(NONE);
        }
        chosen.stream().filter(each -> each != NONE && matches(each, words)).forEach(this::row);
        matches.stream().limit(SHOWN).forEach(this::row);
        table.setRedraw(true);
        count.setText(matches.size() <= SHOWN ? "" : SHOWN + " of " + matches.size()
                + " are shown; type more of the name to find others");
        if (!many) {
            Arrays.stream(table.getItems()).filter(item -> chosen.contains(item.getData()) || item.getData() == NONE
                    && chosen.isEmpty()).findFirst().ifPresent(table::setSelection);
        }
        check();
    }

    private static boolean matches(EObject element, String[] words) {
        return Fold.containsAll(Labels.text(element), words);
    }

    private void row(EObject element) {
        TableItem item = new TableItem(table, SWT.NONE);
        item.setData(element);
        if (element == NONE) {
            item.setText("None");
            return;
        }
        item.setText(new String[] { Labels.text(element),
                element.eContainer() == null ? "" : Labels.text(element.eContainer()) });
        item.setImage(Images.image(Labels.iconId(element)));
        item.setChecked(many && chosen.contains(element));
    }

    /** Says what is wrong with the choice before it is made. */
    private void check() {
        List<EObject> value = chosen.stream().filter(each -> each != NONE).toList();
        Optional<String> why = whyNot.apply(value);
        problem.setText(LegacyActionTools.escapeMnemonics(why.orElse("")));
        problem.getParent().layout();
        if (getButton(IDialogConstants.OK_ID) != null) {
            getButton(IDialogConstants.OK_ID).setEnabled(why.isEmpty());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Choose", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        check();
    }

    @Override
    protected Point getInitialSize() {
        return new Point(Math.max(560, super.getInitialSize().x), 460);
    }
}
