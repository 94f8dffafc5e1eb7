// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.edit.ContributionSettings;
import org.keelson.engine.Engine;
import org.keelson.engine.Health;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Settings;
import org.keelson.model.Portfolio;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Background;
import org.keelson.ui.EngineChanges;
import org.keelson.ui.Errors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.insight.internal.health.HealthRow.State;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.parts.TextPane;

/**
 * How every contribution does: installed by whom, refused or failed and why, quarantined until it is released; and the place
 * where its parameters are set for the portfolio that is worked on.
 */
public final class HealthView extends PortfolioView {

    public static final String ID = "org.keelson.ui.insight.extensionHealth";

    private final Action checkNow = action("Check Now", "run", this::check);
    private final Action stop = action("Stop", "stop", this::stop);
    private final Action release = action("Release", "release", this::release);
    private final Action parameters = action("Parameters…", "parameters", this::askParameters);
    private Engine engine;
    private Text filter;
    private Button check;
    private ProgressBar progress;
    private Label summary;
    private RowTable<HealthRow> table;
    private TextPane details;
    private Background<List<Health>> listing;
    private Background<List<Health>> probing;
    private List<Health> found;
    private String problem;

    @Override
    protected String purpose() {
        return "Extension Health shows which metrics, rules, reports, importers and other contributions are installed, and "
                + "whether they work.";
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        release.setToolTipText("Lets a contribution that was quarantined run again");
        parameters.setToolTipText("Sets the parameters of the selected contribution for this portfolio");
        checkNow.setToolTipText("Loads every contribution once, to see which cannot be");
        bar.add(checkNow);
        bar.add(stop);
        bar.add(release);
        bar.add(parameters);
        handle(IWorkbenchCommandConstants.FILE_REFRESH, this::refresh);
        handle(IWorkbenchCommandConstants.FILE_PROPERTIES, this::askParameters);
        handle("org.keelson.ui.insight.checkContributions", this::check);
        handle("org.keelson.ui.insight.releaseContribution", this::release);
        handle("org.keelson.ui.insight.contributionParameters", this::askParameters);
    }

    @Override
    protected void createContent(Composite parent) {
        engine = getSite().getService(Engine.class);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createHeader(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new RowTable<>(sash, "Contributions", columns(), row -> null).keyed(HealthRow::key).sortable()
                .hint("No contribution passes the filter.");
        details = new TextPane(sash, "About the contribution");
        sash.setWeights(73, 27);
        hook(table, this::fillMenu);
        table.onSelectRows(rows -> showDetails());
        table.onOpenRow(row -> askParameters());
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        listing = new Background<>("Listing contributions", false, parent.getDisplay()::asyncExec, new Receiver(false));
        probing = new Background<>("Checking contributions", true, parent.getDisplay()::asyncExec, new Receiver(true));
        onDispose(listing::cancel);
        onDispose(probing::cancel);
        onDispose(EngineChanges.follow(engine, parent.getDisplay(), () -> {
            if (!probing.isRunning()) {
                refresh();
            }
        }));
    }

    private void createHeader(Composite parent) {
        Composite header = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(4).extendedMargins(6, 6, 4, 0).applyTo(header);
        filter = new Text(header, SWT.SEARCH | SWT.ICON_CANCEL | SWT.ICON_SEARCH);
        filter.setMessage("Filter");
        filter.setToolTipText("Shows what contains all of these words: name, id, bundle, kind, state or detail");
        AccessibleName.set(filter, "Filter contributions");
        filter.addModifyListener(event -> show());
        filter.addListener(SWT.DefaultSelection, event -> table.table().setFocus());
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        check = new Button(header, SWT.PUSH);
        check.setText("&Check Now"); // the longer of its texts, so that it is as wide as it ever must be
        check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (probing.isRunning()) {
                stop();
            } else {
                check();
            }
        }));
        progress = new ProgressBar(header, SWT.HORIZONTAL);
        progress.setMaximum(100);
        AccessibleName.set(progress, "Contributions are being checked");
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        summary = new Label(header, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).align(SWT.FILL, SWT.CENTER).applyTo(summary);
    }

    private static List<Column<HealthRow>> columns() {
        return List.of(
                Column.<HealthRow>of("State", 6, 104, row -> row.state().text()).ink(row -> row.state().ink)
                        .inFile(row -> row.state() == State.OFF ? "off" : row.health().status().json())
                        .order(Comparator.comparing(HealthRow::state)),
                Column.<HealthRow>of("Name", 16, 150, HealthRow::name),
                Column.<HealthRow>of("Kind", 5, 76, row -> HealthRow.kind(row.contribution().point()))
                        .inFile(row -> row.contribution().point().json()),
                Column.<HealthRow>of("Id", 9, 100, row -> row.contribution().id()),
                Column.<HealthRow>of("Bundle", 9, 110, row -> row.contribution().bundle()),
                Column.<HealthRow>of("Took, ms", 5, 76, HealthRow::took).right()
                        .order(Comparator.comparing(row -> row.health().elapsed(),
                                Comparator.nullsFirst(Comparator.naturalOrder()))),
                Column.<HealthRow>of("Detail", 34, 170, HealthRow::detail));
    }

    private void fillMenu(IMenuManager menu) {
        menu.add(parameters);
        menu.add(release);
        menu.add(checkNow);
        menu.add(table.sortMenu());
    }

    /** Asks the engine anew; no class is loaded. */
    private void refresh() {
        listing.request(work -> engine.health());
    }

    private void check() {
        if (probing.isRunning()) {
            return;
        }
        problem = null;
        progress.setSelection(0);
        listing.cancel();
        probing.request(work -> engine.probe(RunOptions.of(Clock.systemDefaultZone()).withCancel(work::isCancelled), work::done));
        contentChanged();
    }

    private void stop() {
        probing.cancel();
        refresh();
        contentChanged();
    }

    private void release() {
        List<HealthRow> held = table.selected().stream().filter(row -> row.state() == State.QUARANTINED).toList();
        held.forEach(row -> engine.release(row.contribution()));
        if (!held.isEmpty()) {
            tell("Released " + held.stream().map(HealthRow::name).collect(Collectors.joining(", ")) + ".");
            refresh();
        }
    }

    private void askParameters() {
        List<HealthRow> rows = table.selected();
        Optional<OpenPortfolio> open = portfolio();
        if (rows.size() != 1 || open.isEmpty() || !rows.getFirst().isSettable()) {
            return;
        }
        HealthRow row = rows.getFirst();
        Map<String, Optional<String>> changes = new ParametersDialog(getSite().getShell(), row.contribution(), row.settings(),
                "Set for the portfolio " + row.portfolio() + " only.", row.onByDefault(), true).ask();
        if (!changes.isEmpty()) {
            open.get().session().execute(ContributionSettings.set(label(row, changes), row.contribution().id(), changes));
        }
    }

    private static String label(HealthRow row, Map<String, Optional<String>> changes) {
        boolean isSwitchAlone = changes.keySet().equals(Set.of(Settings.ENABLED));
        return (!isSwitchAlone ? "Set parameters of " : row.isOff() ? "Switch on " : "Switch off ") + row.name();
    }

    @Override
    protected void fill(Optional<OpenPortfolio> portfolio) {
        if (found == null && problem == null) {
            if (!listing.isRunning()) {
                refresh();
            }
            say("Looking for contributions …");
        } else if (problem != null && found == null) {
            offer(problem, "Try Again", this::again);
        } else if (found.isEmpty()) {
            say(purpose() + " There are none: install a plugin that brings some.");
        } else {
            showContent();
            show();
        }
    }

    @Override
    protected void nothingToShow() {
        release.setEnabled(false);
        parameters.setEnabled(false);
        stop.setEnabled(false);
    }

    private void again() {
        problem = null;
        contentChanged();
    }

    private void show() {
        if (found == null) {
            return;
        }
        boolean isRunning = probing.isRunning();
        check.setText(isRunning ? "&Stop" : "&Check Now");
        progress.setVisible(isRunning);
        ((GridData) progress.getLayoutData()).exclude = !isRunning;
        checkNow.setEnabled(!isRunning);
        stop.setEnabled(isRunning);
        Portfolio settings = portfolio().map(OpenPortfolio::portfolio).orElse(null);
        String name = portfolio().map(OpenPortfolio::name).orElse(null);
        List<HealthRow> all = found.stream().map(health -> HealthRow.of(health, settings, name)).sorted(HealthRow.ORDER).toList();
        List<HealthRow> shown = all.stream().filter(row -> row.matches(filter.getText())).toList();
        table.show(shown);
        if (table.selected().isEmpty() && !shown.isEmpty()) {
            table.selectRow(table.rows().getFirst());
        }
        summary.setText(problem != null ? problem : summary(all, shown.size()));
        summary.requestLayout();
        showDetails();
    }

    private static String summary(List<HealthRow> all, int shown) {
        long bundles = all.stream().map(row -> row.contribution().bundle()).distinct().count();
        StringBuilder text = new StringBuilder();
        if (shown < all.size()) {
            text.append(shown).append(" of ");
        }
        text.append(all.size()).append(all.size() == 1 ? " contribution from " : " contributions from ").append(bundles)
                .append(bundles == 1 ? " bundle" : " bundles");
        String troubles = all.stream().map(HealthRow::state).filter(state -> state != State.OK)
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(entry -> entry.getKey().sign + " " + entry.getValue() + " " + entry.getKey().word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return text + (troubles.isEmpty() ? "; all are OK." : ": " + troubles + ".");
    }

    private void showDetails() {
        List<HealthRow> rows = table.selected();
        release.setEnabled(rows.stream().anyMatch(row -> row.state() == State.QUARANTINED));
        parameters.setEnabled(rows.size() == 1 && rows.getFirst().isSettable());
        details.write(words -> {
            if (rows.isEmpty()) {
                words.quiet(table.rows().isEmpty() ? "Nothing contains these words." : "Select a contribution to read about it.");
            } else if (rows.size() > 1) {
                words.quiet(rows.size() + " contributions are selected.");
            } else {
                HealthDetails.write(rows.getFirst(), words, this::release, this::askParameters);
            }
        });
    }

    @Override
    protected String text() {
        return table.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table", table::cells, new Export("Text", "txt", table::text));
    }

    @Override
    protected boolean isComplete() {
        return found != null;
    }

    @Override
    protected Control focus() {
        return table.table();
    }

    private final class Receiver implements Background.Receiver<List<Health>> {

        private final boolean isProbe;

        Receiver(boolean isProbe) {
            this.isProbe = isProbe;
        }

        @Override
        public void done(List<Health> result) {
            found = result;
            problem = null;
            contentChanged();
            if (isProbe) {
                tell("Checked " + result.size() + " contributions.");
            }
        }

        @Override
        public void failed(RuntimeException cause) {
            problem = "The contributions could not be " + (isProbe ? "checked: " : "listed: ") + Errors.reason(cause);
            contentChanged();
        }

        @Override
        public void cancelled() {
            contentChanged();
        }

        @Override
        public void progressed(double fraction) {
            if (!progress.isDisposed()) {
                progress.setSelection((int) (fraction * 100));
            }
        }
    }
}
