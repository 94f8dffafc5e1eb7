// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.keelson.engine.Contribution;
import org.keelson.engine.Outcome;
import org.keelson.rendering.Palette;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Images;
import org.keelson.ui.Questions;
import org.keelson.ui.TextClipboard;
import org.keelson.ui.Theme;

/** What stands in the place of a contributed page that failed: whose it is, what happened, and what can be done. */
final class BrokenPage {

    /** The list of all contributions, which is in a bundle that this one knows by id alone. */
    private static final String HEALTH = "org.keelson.ui.insight.extensionHealth";

    private final Composite parent;
    private final FormToolkit toolkit;
    private final Outcome<?> outcome;
    private final ElementEditor editor;

    BrokenPage(Composite parent, FormToolkit toolkit, Outcome<?> outcome, ElementEditor editor) {
        this.parent = parent;
        this.toolkit = toolkit;
        this.outcome = outcome;
        this.editor = editor;
    }

    /**
     * @param again lets the page be made again, and does so
     * @return what gets the focus
     */
    Button create(Runnable again) {
        Contribution contribution = outcome.call().contribution();
        boolean held = outcome instanceof Outcome.TimedOut;
        title(held ? "The page " + contribution.name() + " is held back" : "The page " + contribution.name() + " does not work");
        sentence(what() + " The other pages of this form are not affected.");
        Composite facts = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 4).applyTo(facts);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        fact(facts, "Plugin", contribution.bundle() + (contribution.version().isEmpty() ? "" : " " + contribution.version()));
        fact(facts, "Contribution", contribution.id());
        fact(facts, "Class", contribution.className());
        fact(facts, "What happened", cause());
        Composite buttons = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(8, 0).applyTo(buttons);
        Button retry = button(buttons, held ? "Release and Try Again" : "Try Again", again);
        button(buttons, "Copy Details", () -> TextClipboard.copy(parent.getDisplay(), details()));
        if (PlatformUI.getWorkbench().getViewRegistry().find(HEALTH) != null) {
            button(buttons, "Extension Health", this::showHealth);
        }
        return retry;
    }

    private String what() {
        return switch (outcome) {
            case Outcome.Failed<?> failed -> "It failed " + failed.phase().words() + ".";
            case Outcome.TimedOut<?> late -> "It held up the workbench for more than " + late.budget().toMillis()
                    + " ms, twice. It is not made again until it is released.";
            default -> outcome.message() + ".";
        };
    }

    private String cause() {
        return switch (outcome) {
            case Outcome.Failed<?> failed -> failed.reason();
            case Outcome.TimedOut<?> late when late.call().elapsed().isZero() -> "It took too long before";
            default -> "It took " + outcome.call().elapsed().toMillis() + " ms";
        };
    }

    private void title(String text) {
        Composite line = toolkit.createComposite(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Label sign = toolkit.createLabel(line, "");
        sign.setImage(Images.image("error", Theme.palette().color(Palette.Role.OFF_TRACK)));
        Label title = toolkit.createLabel(line, text, SWT.WRAP);
        title.setFont(JFaceResources.getBannerFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(title);
    }

    private void sentence(String text) {
        GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT)
                .applyTo(toolkit.createLabel(parent, text, SWT.WRAP));
    }

    private void fact(Composite facts, String name, String value) {
        Label label = toolkit.createLabel(facts, name);
        label.setForeground(Theme.color(Palette.Role.QUIET));
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(label);
        Text text = new Text(facts, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
        toolkit.adapt(text, true, false);
        text.setText(value);
        AccessibleName.set(text, name);
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(text);
    }

    private Button button(Composite buttons, String text, Runnable task) {
        Button button = toolkit.createButton(buttons, text, SWT.PUSH);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> task.run()));
        return button;
    }

    /** For whoever wrote the page: everything that is known. */
    private String details() {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(outcome.message());
        out.println("Class: " + outcome.call().contribution().className());
        out.println("Version: " + outcome.call().contribution().version());
        if (outcome instanceof Outcome.Failed<?> failed && failed.cause() != null) {
            try {
                failed.cause().printStackTrace(out);
            } catch (RuntimeException | Error e) {
                out.println("What was thrown cannot be told"); // its own methods are contributed code, too
            }
        }
        return text.toString();
    }

    private void showHealth() {
        IWorkbenchPage page = editor.getSite().getPage();
        try {
            page.showView(HEALTH);
        } catch (PartInitException e) {
            editor.getSite().getService(Questions.class).tell(editor.getSite().getShell(), "Extension Health could not be opened", e);
        }
    }
}
