// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.exchange.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.keelson.edit.Labels;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.model.Program;
import org.keelson.ui.Images;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Selections;

/** Which file, read how, into which portfolio. */
final class ImportSourcePage extends WizardPage {

    private final IWorkbenchWindow window;
    private final List<OpenPortfolio> portfolios;
    private final Engine engine;
    private final List<Contribution> importers;
    private Text file;
    private Combo format;
    private Combo into;
    private Combo program;
    private Text year;

    ImportSourcePage(IWorkbenchWindow window) {
        super("source", "Import into a portfolio", Images.descriptor("import", 48));
        this.window = window;
        engine = window.getService(Engine.class);
        importers = engine.contributions(ExtensionPoint.IMPORTERS);
        portfolios = window.getService(OpenPortfolios.class).all();
        setDescription("What is there already is updated, never doubled; the next page shows what will change.");
    }

    @Override
    public void createControl(Composite parent) {
        WizardForm form = new WizardForm(parent);
        file = form.file("&File:", SWT.OPEN, this::patterns);
        format = form.combo("Fo&rmat:", importers.stream().map(Contribution::name).toList(), SWT.READ_ONLY);
        into = form.combo("&Into:", portfolios.stream().map(OpenPortfolio::name).toList(), SWT.READ_ONLY);
        program = form.combo("&Program:", List.of(), SWT.NONE);
        program.setToolTipText("For items that name no program themselves; a new name makes a new program");
        year = form.text("&Year:");
        year.setToolTipText("For dates that have none; empty for the year in which the portfolio starts");
        Selections.portfolio(window).map(portfolios::indexOf).ifPresent(into::select);
        file.addModifyListener(event -> {
            chooseFormat();
            check();
        });
        format.addModifyListener(event -> check());
        into.addModifyListener(event -> {
            fillPrograms();
            check();
        });
        year.addModifyListener(event -> check());
        fillPrograms();
        setControl(form.area());
        check();
        if (!portfolios.isEmpty()) {
            setErrorMessage(null);
        }
    }

    private String[] patterns() {
        return importers.stream().map(each -> String.join(";",
                each.fileExtensions().stream().map(extension -> "*." + extension).toList())).toArray(String[]::new);
    }

    private void chooseFormat() {
        engine.importerFor(file.getText().strip()).map(importers::indexOf).ifPresent(format::select);
    }

    private void fillPrograms() {
        String before = program.getText();
        program.setItems(target().map(open -> open.portfolio().getPrograms().stream()
                .map(Program.class::cast).map(Labels::text).toArray(String[]::new)).orElse(new String[0]));
        program.setText(before);
    }

    private void check() {
        setErrorMessage(problem());
        setPageComplete(getErrorMessage() == null);
    }

    private String problem() {
        if (portfolios.isEmpty()) {
            return "Open the portfolio to import into first.";
        }
        if (target().isEmpty()) {
            return "Choose the portfolio to import into.";
        }
        if (file.getText().isBlank()) {
            return "Choose the file to import.";
        }
        try {
            if (!Files.isRegularFile(path())) {
                return "There is no file " + path() + ".";
            }
        } catch (InvalidPathException e) {
            return "This is not the name of a file.";
        }
        if (format.getSelectionIndex() < 0) {
            return "Nothing here reads files that are named like this; choose a format.";
        }
        return year.getText().isBlank() || year.getText().strip().matches("[12]\\d{3}") ? null
                : "A year has four digits.";
    }

    private Path path() {
        return Path.of(file.getText().strip());
    }

    Optional<OpenPortfolio> target() {
        int index = into.getSelectionIndex();
        return index < 0 ? Optional.empty() : Optional.of(portfolios.get(index));
    }

    /** What was asked for; the page is complete. */
    Reading reading() {
        String name = program.getText().strip();
        String when = year.getText().strip();
        return new Reading(importers.get(format.getSelectionIndex()), path(), target().orElseThrow().portfolio(),
                name.isEmpty() ? Optional.empty() : Optional.of(name),
                when.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(when)));
    }
}
