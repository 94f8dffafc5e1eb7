// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.FilteredTree;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.AbstractHyperlink;
import org.eclipse.ui.forms.widgets.ToggleHyperlink;
import org.eclipse.ui.views.IViewDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.Test;
import org.keelson.model.Element;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.ElementEditors;
import org.keelson.ui.OpenPortfolio;

/**
 * All that takes the focus has a name that a screen reader can say, all that is a picture only has words to it, and the keyboard
 * comes out of everything that it gets into: in every view, editor, form, preference page and wizard.
 */
class AccessibilityTest extends TableBench {

    private static final List<String> PAGES = List.of("org.keelson.ui.app.preferences",
            "org.keelson.ui.app.preferences.portfolios", "org.keelson.ui.app.preferences.risks",
            "org.keelson.ui.insight.preferences.standards", "org.keelson.ui.app.preferences.appearance",
            "org.keelson.ui.app.preferences.templates");

    /** In order, and once each: many parts share a tool bar. */
    private final Set<String> complaints = new TreeSet<>();

    private OpenPortfolio openSample() throws IOException {
        Path file = folder.resolve("sample.keelson");
        try (InputStream in = Platform.getBundle("org.keelson.samples").getEntry("samples/product-launch.keelson").openStream()) {
            Files.copy(in, file);
        }
        return open(file);
    }

    @Test
    void viewsAndEditors() throws IOException, PartInitException {
        openSample();
        look("map");
        for (String command : List.of("org.keelson.ui.diagram.roadmap.open", "org.keelson.ui.diagram.structure.open",
                "org.keelson.ui.tables.open", "org.keelson.ui.app.guide")) {
            run(command);
            look(command);
        }
        List<String> before = new ArrayList<>();
        for (var reference : page().getViewReferences()) {
            before.add(reference.getId());
        }
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.keelson.") && !view.getId().contains(".tests")) {
                page().showView(view.getId());
                settle();
                look(view.getLabel());
                if (!before.contains(view.getId())) {
                    page().hideView(page().findView(view.getId()));
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void forms() throws IOException {
        OpenPortfolio sample = openSample();
        Set<EClass> seen = new HashSet<>();
        List<EObject> elements = new ArrayList<>(List.of(sample.portfolio()));
        for (Iterator<EObject> all = sample.portfolio().eAllContents(); all.hasNext();) {
            EObject next = all.next();
            if (next instanceof Element) {
                elements.add(next); // all else opens the form of the element that it is in
            }
        }
        for (EObject element : elements) {
            if (seen.add(element.eClass()) && ElementEditors.open(page(), element)
                    && page().getActiveEditor() instanceof FormEditor form) {
                settle();
                CTabFolder pages = folder(form.getActivePageInstance().getPartControl());
                for (int index = 0; index < pages.getItemCount(); index++) {
                    pages.setSelection(index);
                    Event event = new Event();
                    event.item = pages.getItem(index);
                    pages.notifyListeners(SWT.Selection, event);
                    settle();
                    walk(pages.getParent(), element.eClass().getName() + ", " + pages.getItem(index).getText());
                }
                page().closeEditor(form, false);
            }
        }
        assertThat(seen.size()).isGreaterThan(12);
        assertThat(complaints).isEmpty();
    }

    @Test
    void preferencesAndWizards() throws IOException, CoreException {
        openSample();
        for (String page : PAGES) {
            PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(window().getShell(), page,
                    PAGES.toArray(String[]::new), null);
            visit(dialog, page);
        }
        IWizardRegistry imports = PlatformUI.getWorkbench().getImportWizardRegistry();
        IWizardRegistry exports = PlatformUI.getWorkbench().getExportWizardRegistry();
        for (String id : List.of("org.keelson.ui.exchange.import", "org.keelson.ui.exchange.export",
                "org.keelson.ui.exchange.report")) {
            var descriptor = imports.findWizard(id) != null ? imports.findWizard(id) : exports.findWizard(id);
            if (descriptor != null) {
                IWorkbenchWizard wizard = descriptor.createWizard();
                wizard.init(PlatformUI.getWorkbench(), org.eclipse.jface.viewers.StructuredSelection.EMPTY);
                visit(new WizardDialog(window().getShell(), wizard), id);
            }
        }
        inDialog("New Portfolio", () -> run("org.keelson.ui.app.newPortfolio"), shell -> {
            picture("new-portfolio", shell);
            walk(shell, "New Portfolio");
            shell.close();
        });
        assertThat(complaints).isEmpty();
    }

    private static CTabFolder folder(Control page) {
        return page instanceof CTabFolder pages ? pages : folder(page.getParent());
    }

    @Test
    void commonKeysHoldEverywhere() throws PartInitException {
        openSmall();
        view("org.keelson.ui.insight.decisions", IViewPart.class);
        view("org.keelson.ui.insight.status", IViewPart.class);
        await("statuses are there", () -> controls(window().getShell(), Text.class).stream()
                .anyMatch(each -> each.isVisible() && "Filter statuses".equals(AccessibleName.of(each).orElse(""))));
        press(SWT.CTRL, 'f');
        await("the filter of the view has the keyboard", () -> display().getFocusControl() instanceof Text filter
                && "Filter statuses".equals(AccessibleName.of(filter).orElse("")));
        run("org.keelson.ui.diagram.roadmap.open");
        press(SWT.CTRL, 'f');
        await("what has none of its own searches everything", () -> page().getActivePart().getTitle().equals("Search"));
        page().activate(page().getActiveEditor());
        press(SWT.ALT, SWT.CR);
        await("there are properties", () -> page().getActivePart().getTitle().equals("Properties"));
        page().activate(page().getActiveEditor());
        page().getActiveEditor().getSite().getSelectionProvider().setSelection(new StructuredSelection(now(small.api)));
        await("the foot of the window says what is selected", () -> controls(window().getShell(), CLabel.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().equals("Deliverable API")));
        picture("selected");
        for (String view : List.of("status", "decisions", "search")) {
            page().hideView(page().findView("org.keelson.ui.insight." + view));
        }
    }

    private void visit(Dialog dialog, String name) {
        dialog.setBlockOnOpen(false);
        dialog.open();
        settle();
        picture(name.replaceFirst(".*keelson\\.ui\\.", ""), dialog.getShell());
        walk(dialog.getShell(), name);
        dialog.close();
        settle();
    }

    private void look(String where) {
        walk(window().getShell(), where);
    }

    private void walk(Composite parent, String where) {
        Control before = null;
        for (Control child : parent.getChildren()) {
            if (child.isVisible()) {
                check(child, before, where);
                // the platform's own, which names what is in it by listeners of its own
                if (child instanceof Composite inner && !(child instanceof FilteredTree || child instanceof Combo
                        || child instanceof CCombo
                        || child instanceof Table || child instanceof Tree || child instanceof ToolBar || child instanceof Spinner
                        || child instanceof DateTime || child instanceof StyledText)) {
                    walk(inner, where);
                }
            }
            before = child;
        }
    }

    private void check(Control control, Control before, String where) {
        if (control instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0 && isBlank(item.getText()) && isBlank(item.getToolTipText())
                        && item.getControl() == null) {
                    complaints.add("a button of a tool bar without words: " + path(bar));
                }
            }
        } else if (takesFocus(control) && !isNamed(control, before)) {
            complaints.add("no name: " + path(control) + " in " + where);
        }
        boolean isTrap = control instanceof Canvas && !(control instanceof StyledText) && hasKeys(control)
                && !control.isListening(SWT.Traverse)
                || control instanceof Text && (control.getStyle() & SWT.MULTI) != 0 && (control.getStyle() & SWT.READ_ONLY) == 0
                        && !control.isListening(SWT.Traverse);
        if (isTrap) {
            complaints.add("the Tab key does not come out: " + path(control) + " in " + where);
        }
    }

    private static boolean hasKeys(Control control) {
        return control.isListening(SWT.KeyDown) || control.isListening(SWT.KeyUp);
    }

    private static boolean takesFocus(Control control) {
        return control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof CCombo
                || control instanceof Button || control instanceof org.eclipse.swt.widgets.List || control instanceof Table
                || control instanceof Tree || control instanceof Spinner || control instanceof Scale || control instanceof Slider
                || control instanceof DateTime || control instanceof Link
                // but the platform's triangle before a section, which says what the section does
                || control instanceof AbstractHyperlink && !(control instanceof ToggleHyperlink)
                || control instanceof Canvas && hasKeys(control) && !(control instanceof AbstractHyperlink);
    }

    private static boolean isNamed(Control control, Control before) {
        return AccessibleName.of(control).filter(name -> !name.isBlank()).isPresent() || !isBlank(words(control))
                || !(control instanceof Button) && before != null && !isBlank(label(before));
    }

    /** What stands on the control itself. */
    private static String words(Control control) {
        return switch (control) {
            case Button button -> isBlank(button.getText()) ? button.getToolTipText() : button.getText();
            case Link link -> link.getText();
            case Text said when (said.getStyle() & SWT.READ_ONLY) != 0 -> said.getText();
            case org.eclipse.ui.forms.widgets.Hyperlink link -> link.getText();
            case AbstractHyperlink picture -> picture.getToolTipText();
            default -> null;
        };
    }

    /** What the control before it says of the next, as the toolkit tells screen readers. */
    private static String label(Control before) {
        return switch (before) {
            case Label label -> label.getText();
            case CLabel label -> label.getText();
            case org.eclipse.ui.forms.widgets.Hyperlink link -> link.getText();
            default -> null;
        };
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static String path(Control control) {
        StringBuilder path = new StringBuilder(control.getClass().getSimpleName());
        String tip = control.getToolTipText();
        if (!isBlank(tip)) {
            path.append(" (").append(tip).append(')');
        }
        Control at = control.getParent();
        for (int above = 0; at != null && above < 3; above++) {
            path.insert(0, (at instanceof Group group ? group.getText() : at.getClass().getSimpleName()) + "/");
            at = at.getParent();
        }
        return path.toString();
    }
}
