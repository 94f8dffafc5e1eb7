// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.keelson.edit.template.Templates;
import org.keelson.engine.Engine;
import org.keelson.model.Portfolio;
import org.keelson.storage.PortfolioStore;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Background;
import org.keelson.ui.Errors;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolios;

/** A list of templates with what each is for and how much is in it. Filled in the background. */
public final class TemplateChooser {

    private final Table list;
    private final StyledText details;
    private final String none;
    private final List<Runnable> listeners = new ArrayList<>();
    private List<Offer> offers = List.of();
    private String problems = "";
    private boolean isRead;

    /** @param none what the first line is called, which stands for no template; {@code null} where one is needed */
    public TemplateChooser(Composite parent, String none) {
        this.none = none;
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(area);
        list = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        AccessibleName.set(list, "Template");
        GridDataFactory.fillDefaults().grab(false, true).hint(220, 190).applyTo(list);
        details = new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI | SWT.V_SCROLL);
        details.setBackground(area.getBackground());
        AccessibleName.set(details, "What the template is for");
        GridDataFactory.fillDefaults().grab(true, true).hint(340, 190).applyTo(details);
        list.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected()));
        show();
        Engine engine = PlatformUI.getWorkbench().getService(Engine.class);
        PortfolioStore store = PlatformUI.getWorkbench().getService(OpenPortfolios.class).store();
        Path folder = OwnTemplates.folder();
        Background<Offers> reading = new Background<>("Reading templates", false, parent.getDisplay()::asyncExec, new Receiver());
        list.addDisposeListener(event -> reading.cancel());
        reading.request(progress -> Offers.read(engine, store, folder));
    }

    /** Runs when another template is chosen, or when they have been read. */
    public void onChange(Runnable task) {
        listeners.add(task);
    }

    private void show() {
        int before = list.getSelectionIndex();
        list.removeAll();
        if (none != null) {
            item(none, "portfolio");
        }
        offers.forEach(offer -> item(offer.name(), "program"));
        if (list.getItemCount() > 0) {
            list.setSelection(Math.max(0, Math.min(before, list.getItemCount() - 1)));
        }
        selected();
    }

    private void item(String text, String icon) {
        TableItem item = new TableItem(list, SWT.NONE);
        item.setText(text);
        item.setImage(Images.image(icon));
    }

    private void selected() {
        StringBuilder text = new StringBuilder();
        chosen().ifPresentOrElse(offer -> {
            text.append(offer.name()).append(offer.category().isEmpty() ? "" : " · " + offer.category()).append("\n\n");
            text.append(offer.description().isEmpty() ? "" : offer.description() + "\n\n");
            text.append(Templates.summary(offer.template())).append(".\n");
        }, () -> text.append(!isRead ? "Reading templates …" : none != null
                ? "Nothing but a calendar: add programs, teams and deliverables yourself, or import a table."
                : "There are no templates; Save as Template makes one."));
        text.append(problems);
        details.setText(text.toString());
        listeners.forEach(Runnable::run);
    }

    Optional<Offer> chosen() {
        int index = list.getSelectionIndex() - (none == null ? 0 : 1);
        return index < 0 || index >= offers.size() ? Optional.empty() : Optional.of(offers.get(index));
    }

    /** The chosen plan, not to be changed; empty for none. */
    public Optional<Portfolio> template() {
        return chosen().map(Offer::template);
    }

    private final class Receiver implements Background.Receiver<Offers> {
        @Override
        public void done(Offers found) {
            if (!list.isDisposed()) {
                isRead = true;
                offers = found.templates();
                problems = found.problems().isEmpty() ? "" : "\n■ " + String.join("\n■ ", found.problems());
                show();
            }
        }

        @Override
        public void failed(RuntimeException cause) {
            if (!list.isDisposed()) {
                isRead = true;
                problems = "\n■ The templates could not be read: " + Errors.reason(cause);
                show();
            }
        }
    }
}
