// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.keelson.model.Portfolio;
import org.keelson.model.ProgramProfile;
import org.keelson.ui.Dates;
import org.keelson.ui.Images;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.Preferences;
import org.keelson.ui.app.internal.profile.ProfileField;
import org.keelson.ui.app.internal.templates.TemplateChooser;

/** Name, first day and file of a new portfolio, and the template that it is made of. The file follows the name until it is changed by hand. */
final class NewPortfolioPage extends WizardPage {

    private Text name;
    private Text start;
    private Text file;
    private boolean fileByHand;
    private String proposedName = "Portfolio";
    private TemplateChooser chooser;
    private ProfileField profile;

    NewPortfolioPage() {
        super("portfolio", "New portfolio", Images.descriptor("portfolio", 48));
        setDescription("A portfolio holds your programs, their teams and what they hand to each other.");
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
        name = text(area, "&Name:", 2, "Portfolio");
        start = text(area, "&First day:", 2, LocalDate.now().toString());
        start.setToolTipText("The day on which work can begin, such as 2026-03-02");
        file = text(area, "F&ile:", 1, proposed("Portfolio").toString());
        Button browse = new Button(area, SWT.PUSH);
        browse.setText("B&rowse…");
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        profile = new ProfileField(area, Preferences.profile());
        new Label(area, SWT.NONE).setText("&Template:");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(new Label(area, SWT.NONE));
        chooser = new TemplateChooser(area, "Empty portfolio");
        chooser.onChange(this::templateChanged);
        name.addModifyListener(event -> {
            if (!fileByHand) {
                file.setText(proposed(name.getText()).toString());
                // telling that from what a person, or a screen reader for him, has put there
                fileByHand = false;
            }
            check();
        });
        file.addModifyListener(event -> {
            fileByHand = true;
            check();
        });
        start.addModifyListener(event -> check());
        name.selectAll();
        setControl(area);
        check();
        setErrorMessage(null);
    }

    /** A name that nobody has typed is that of the template. */
    private void templateChanged() {
        if (name.getText().equals(proposedName)) {
            proposedName = chooser.template().map(Portfolio::getName).orElse("Portfolio");
            name.setText(proposedName);
        }
    }

    /** How much the portfolio and its programs will show. */
    ProgramProfile profile() {
        return profile.profile();
    }

    /** The plan to start from, not to be changed; empty for none. */
    Optional<Portfolio> template() {
        return chooser.template();
    }

    private static Text text(Composite area, String label, int columns, String value) {
        new Label(area, SWT.NONE).setText(label);
        Text text = new Text(area, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).applyTo(text);
        return text;
    }

    /** A file that is not there yet, in the user's home. */
    private static Path proposed(String name) {
        String plain = name.strip().replaceAll("[\\\\/:*?\"<>|]+", "-");
        Path home = Path.of(System.getProperty("user.home"));
        Path proposal = home.resolve(plain + PortfolioFiles.EXTENSION);
        for (int i = 2; Files.exists(proposal); i++) {
            proposal = home.resolve(plain + " " + i + PortfolioFiles.EXTENSION);
        }
        return proposal;
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.SAVE);
        dialog.setFilterExtensions(new String[] { "*" + PortfolioFiles.EXTENSION });
        dialog.setFileName(file.getText());
        String chosen = dialog.open();
        if (chosen != null) {
            file.setText(chosen.endsWith(PortfolioFiles.EXTENSION) ? chosen : chosen + PortfolioFiles.EXTENSION);
            fileByHand = true;
        }
    }

    private void check() {
        setErrorMessage(problem());
        setPageComplete(getErrorMessage() == null);
    }

    private String problem() {
        if (name().isEmpty()) {
            return "The portfolio needs a name.";
        }
        if (day().isEmpty()) {
            return "The first day is a date such as 2026-03-02.";
        }
        try {
            Path path = file();
            if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
                return "There is no folder " + path.getParent() + ".";
            }
            return Files.exists(path) ? path.getFileName() + " is there already; choose another name." : null;
        } catch (InvalidPathException e) {
            return "This is not the name of a file.";
        }
    }

    String name() {
        return name.getText().strip();
    }

    LocalDate start() {
        return day().orElseThrow();
    }

    private Optional<LocalDate> day() {
        return Dates.read(start.getText(), LocalDate.now());
    }

    Path file() {
        String path = file.getText().strip();
        return Path.of(path.endsWith(PortfolioFiles.EXTENSION) ? path : path + PortfolioFiles.EXTENSION)
                .toAbsolutePath();
    }
}
