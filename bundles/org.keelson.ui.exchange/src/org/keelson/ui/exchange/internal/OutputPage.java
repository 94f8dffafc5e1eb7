// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.ContributionSettings;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.Settings;
import org.keelson.ui.Images;
import org.keelson.ui.KeelsonEditorInput;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Which portfolio, written by what, in which format, to which file. The file follows the rest until it is typed. */
final class OutputPage extends WizardPage {

    /** Formats of reports by their ending. */
    private static final Map<String, String> REPORT_FORMATS = Map.of("html", "HTML, to read and send", "pdf",
            "PDF, to print", "md", "Markdown, to edit", "json", "JSON, for programs");
    private static final List<String> REPORT_ENDINGS = List.of("html", "pdf", "md", "json");

    private final IWorkbenchWindow window;
    private final ExtensionPoint point;
    private final String first;
    private final List<OpenPortfolio> portfolios;
    private final List<Contribution> contributions;
    private Combo from;
    private Combo what;
    private Combo format;
    private Text file;
    private List<String> endings = List.of();
    private String proposed = "";

    OutputPage(IWorkbenchWindow window, ExtensionPoint point, String first, String title, String icon) {
        super("output", title, Images.descriptor(icon, 48));
        this.window = window;
        this.point = point;
        this.first = first;
        portfolios = window.getService(OpenPortfolios.class).all();
        contributions = window.getService(Engine.class).contributions(point);
        setDescription("The portfolio is written as it is now, saved or not.");
    }

    @Override
    public void createControl(Composite parent) {
        WizardForm form = new WizardForm(parent);
        from = form.combo("&Portfolio:", portfolios.stream().map(OpenPortfolio::name).toList(), SWT.READ_ONLY);
        what = form.combo(point == ExtensionPoint.REPORTS ? "&Report:" : "&As:",
                contributions.stream().map(Contribution::name).toList(), SWT.READ_ONLY);
        format = form.combo("Fo&rmat:", List.of(), SWT.READ_ONLY);
        file = form.file("&File:", SWT.SAVE, () -> endings.stream().map(each -> "*." + each).toArray(String[]::new));
        Selections.portfolio(window).map(portfolios::indexOf).ifPresent(from::select);
        if (!contributions.isEmpty()) {
            what.select(Math.max(0, contributions.stream().map(Contribution::id).toList().indexOf(first)));
        }
        fillFormats();
        propose();
        from.addModifyListener(event -> propose());
        what.addModifyListener(event -> {
            fillFormats();
            propose();
        });
        format.addModifyListener(event -> propose());
        file.addModifyListener(event -> check());
        setControl(form.area());
        check();
    }

    private void fillFormats() {
        endings = point == ExtensionPoint.REPORTS ? REPORT_ENDINGS
                : contribution().map(Contribution::fileExtensions).orElse(List.of());
        format.setItems(endings.stream().map(each -> REPORT_FORMATS.getOrDefault(each, "*." + each))
                .toArray(String[]::new));
        format.select(0);
        format.setEnabled(endings.size() > 1);
    }

    private void propose() {
        if (portfolio().isPresent() && (file.getText().isEmpty() || file.getText().equals(proposed))) {
            Path source = portfolio().get().file();
            String suffix = point == ExtensionPoint.REPORTS
                    ? contribution().map(each -> "-" + each.id()).orElse("") : "";
            proposed = source.resolveSibling(KeelsonEditorInput.displayName(source) + suffix + "." + ending())
                    .toString();
            file.setText(proposed);
        }
        check();
    }

    private void check() {
        setErrorMessage(problem());
        setPageComplete(getErrorMessage() == null);
        boolean isThere = getErrorMessage() == null && Files.exists(path());
        setMessage(isThere ? path().getFileName() + " is there already and will be replaced." : getDescription(),
                isThere ? WARNING : NONE);
    }

    private String problem() {
        if (portfolios.isEmpty()) {
            return "Open a portfolio first.";
        }
        if (portfolio().isEmpty()) {
            return "Choose a portfolio.";
        }
        if (contribution().isEmpty()) {
            return "There is nothing installed that could write it.";
        }
        Map<String, String> settings = ContributionSettings.of(portfolio().get().portfolio(), contribution().get().id());
        if ("false".equals(settings.get(Settings.ENABLED))) {
            return contribution().get().name()
                    + " is switched off in this portfolio; its parameters in Extension Health switch it on.";
        }
        try {
            Path parent = path().getParent();
            if (file.getText().isBlank() || Files.isDirectory(path())) {
                return "Choose a file.";
            }
            return parent != null && Files.isDirectory(parent) ? null : "There is no folder " + parent + ".";
        } catch (InvalidPathException e) {
            return "This is not the name of a file.";
        }
    }

    Path path() {
        return Path.of(file.getText().strip()).toAbsolutePath();
    }

    Optional<OpenPortfolio> portfolio() {
        int index = from.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(portfolios.get(index));
    }

    Optional<Contribution> contribution() {
        int index = what.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(contributions.get(index));
    }

    String ending() {
        return endings.isEmpty() ? "" : endings.get(Math.max(0, format.getSelectionIndex()));
    }
}
