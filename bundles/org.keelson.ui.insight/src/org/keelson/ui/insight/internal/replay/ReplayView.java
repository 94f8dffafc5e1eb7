// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.replay;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.AsOf;
import org.keelson.edit.ContributionSettings;
import org.keelson.engine.Contribution;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.RunOptions;
import org.keelson.engine.Settings;
import org.keelson.engine.replay.History;
import org.keelson.engine.replay.ReplayOptions;
import org.keelson.engine.replay.ReplayResult;
import org.keelson.engine.replay.Version;
import org.keelson.model.Portfolio;
import org.keelson.storage.PortfolioStore;
import org.keelson.ui.Background;
import org.keelson.ui.EngineChanges;
import org.keelson.ui.Errors;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.PortfolioFiles;
import org.keelson.ui.insight.internal.health.ParametersDialog;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.PortfolioView;
import org.keelson.ui.insight.internal.parts.TextPane;

/**
 * What the rules would have said in the past: run over the portfolio's own history or over saved versions, with other parameters
 * to try, and held against the dates that were kept and missed. Nothing is written unless it is asked for.
 */
public final class ReplayView extends PortfolioView {

    public static final String ID = "org.keelson.ui.insight.ruleReplay";

    private final Action run = action("Replay", "run", this::run);
    private final Action stop = action("Stop", "stop", this::stop);
    private final Action parameters = action("Try Parameters…", "parameters", this::tryParameters);
    private final Action reset = action("Forget What Is Tried", "revert", this::forget);
    private final Action keep = action("Keep for the Portfolio", "save", this::keep);
    private final Trial trial = new Trial();
    private Engine engine;
    private ReplayHeader header;
    private RuleList rules;
    private ReplayPages pages;
    private TextPane details;
    private Background<ReplayRun> background;
    private List<Path> files = List.of();
    private ReplayResult result;
    private String problem;
    private String ranOn = "";

    @Override
    protected String purpose() {
        return "Rule Replay shows what the rules would have said in the past: how many alerts a week, how early, and what they "
                + "missed.";
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        parameters.setToolTipText("Tries other parameters of the selected rule in the replay alone");
        reset.setToolTipText("Replays with the parameters of the portfolio again");
        keep.setToolTipText("Sets the parameters that were tried for the portfolio, in one step");
        List.of(run, stop, parameters, reset, keep).forEach(bar::add);
        handle(IWorkbenchCommandConstants.FILE_REFRESH, this::run);
        handle(IWorkbenchCommandConstants.FILE_PROPERTIES, this::tryParameters);
        handle("org.keelson.ui.insight.replayRules", this::run);
    }

    @Override
    protected void createContent(Composite parent) {
        engine = getSite().getService(Engine.class);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        header = new ReplayHeader(parent, this::sourceChanged, this::chooseFiles, () -> {
            if (background.isRunning()) {
                stop();
            } else {
                run();
            }
        });
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        rules = new RuleList(sash, this::showState, this::tryParameters);
        pages = new ReplayPages(sash, new Names());
        details = new TextPane(sash, "About the replay");
        sash.setWeights(24, 54, 22);
        pages.tables().forEach(this::hook);
        pages.onSelect(row -> showDetails());
        createRuleMenu();
        background = new Background<>("Replaying rules", true, parent.getDisplay()::asyncExec, new Receiver());
        onDispose(background::cancel);
        onDispose(EngineChanges.follow(engine, parent.getDisplay(), this::contentChanged));
    }

    private void createRuleMenu() {
        MenuManager menu = new MenuManager();
        menu.add(parameters);
        menu.add(reset);
        menu.add(action("Check All", "accept", () -> checkAll(true)));
        menu.add(action("Check None", "filter", () -> checkAll(false)));
        rules.table().setMenu(menu.createContextMenu(rules.table()));
    }

    private void checkAll(boolean isChecked) {
        rules.checkAll(isChecked);
        showState();
    }

    private void sourceChanged() {
        background.cancel();
        result = null;
        problem = null;
        contentChanged();
    }

    /** What was replayed is the past of one portfolio: beside the name of another it would be taken for that one's. */
    @Override
    public void portfolioChanged(Optional<OpenPortfolio> now) {
        if (header.isFiles()) {
            contentChanged();
        } else {
            sourceChanged();
        }
    }

    private void chooseFiles() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText("Saved Versions of a Portfolio");
        dialog.setFilterNames(new String[] { "Keelson portfolios (*.keelson)", "All files" });
        dialog.setFilterExtensions(new String[] { "*" + PortfolioFiles.EXTENSION, "*" });
        portfolio().ifPresent(open -> dialog.setFilterPath(open.file().getParent().toString()));
        if (dialog.open() != null) {
            Path folder = Path.of(dialog.getFilterPath());
            use(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList());
        }
    }

    /** Replays over saved versions from now on, instead of the history of the portfolio that is worked on. */
    public void use(List<Path> versions) {
        files = List.copyOf(versions);
        header.useFiles(!files.isEmpty());
        sourceChanged();
    }

    /** Replays the rules that are checked, in the background. */
    public void run() {
        List<Contribution> checked = rules.checked();
        if (checked.isEmpty() || background.isRunning() || !header.isFiles() && portfolio().isEmpty()) {
            return;
        }
        ReplayOptions options = new ReplayOptions(checked.stream().map(Contribution::id).collect(Collectors.toSet()),
                trial.overrides(checked), RunOptions.BACKGROUND);
        header.progress(0);
        problem = null;
        if (header.isFiles()) {
            List<Path> asked = files;
            PortfolioStore store = getSite().getService(OpenPortfolios.class).store();
            ranOn = asked.size() + (asked.size() == 1 ? " version" : " versions");
            background.request(progress -> ReplayRun.of(engine, store, asked, options, progress));
        } else {
            Portfolio now = portfolio().get().portfolio();
            List<Version> versions = History.of(now, AsOf.of(now));
            ranOn = versions.size() + " versions";
            background.request(progress -> ReplayRun.of(engine, versions, options, progress));
        }
        contentChanged();
    }

    private void stop() {
        background.cancel();
        contentChanged();
    }

    private void tryParameters() {
        List<Contribution> selected = rules.selected();
        if (selected.size() == 1 && !selected.getFirst().parameters().isEmpty()) {
            Contribution rule = selected.getFirst();
            Map<String, Optional<String>> tried = new ParametersDialog(getSite().getShell(), rule,
                    trial.settings(settings(), rule), "Tried in the replay alone; the portfolio stays as it is.", true, false).ask();
            trial.change(rule, tried);
            contentChanged();
        }
    }

    private void forget() {
        List<Contribution> selected = rules.selected().stream().filter(rule -> !trial.text(rule).isEmpty()).toList();
        if (selected.isEmpty()) {
            trial.forgetAll();
        } else {
            selected.forEach(trial::forget);
        }
        contentChanged();
    }

    private void keep() {
        if (!trial.isEmpty() && portfolio().isPresent()) {
            portfolio().get().session().execute(trial.edit());
            trial.forgetAll();
            tell("The parameters are set for " + portfolio().get().name() + "; Undo takes them back.");
            contentChanged();
        }
    }

    private Portfolio settings() {
        return portfolio().map(OpenPortfolio::portfolio).orElse(null);
    }

    @Override
    protected void fill(Optional<OpenPortfolio> portfolio) {
        List<Contribution> installed = engine.contributions(ExtensionPoint.ESCALATION_RULES);
        if (installed.isEmpty()) {
            say(purpose() + " No rule is installed.");
            return;
        }
        if (portfolio.isEmpty() && files.isEmpty()) {
            offer(purpose() + " Open a portfolio, or choose versions of one that were saved week by week.", "Choose Versions…",
                    this::chooseFiles);
            return;
        }
        header.show(portfolio.map(OpenPortfolio::name), files.size());
        rules.show(installed, this::isOn, trial::text);
        pages.show(result);
        showContent();
        showState();
    }

    @Override
    protected void nothingToShow() {
        List.of(run, stop, parameters, reset, keep).forEach(each -> each.setEnabled(false));
    }

    private boolean isOn(Contribution rule) {
        Portfolio portfolio = settings();
        if (portfolio == null) {
            return true;
        }
        String set = ContributionSettings.of(portfolio, rule.id()).get(Settings.ENABLED);
        return set == null ? Settings.of(portfolio, Map.of()).enabledByDefault(rule) : !set.equals("false");
    }

    private void showState() {
        boolean isRunning = background.isRunning();
        int checked = rules.checked().size();
        List<Contribution> selected = rules.selected();
        run.setEnabled(!isRunning && checked > 0);
        stop.setEnabled(isRunning);
        parameters.setEnabled(selected.size() == 1 && !selected.getFirst().parameters().isEmpty());
        reset.setEnabled(!trial.isEmpty());
        keep.setEnabled(!trial.isEmpty() && portfolio().isPresent());
        header.state(isRunning, checked > 0, summary(checked));
        showDetails();
    }

    private String summary(int checked) {
        if (problem != null) {
            return problem;
        }
        if (background.isRunning()) {
            return "Replaying " + checked + " rules over " + ranOn + " …";
        }
        if (result == null) {
            return checked == 0 ? "Check the rules to replay." : "Not replayed yet: " + checked + " of " + rules.rules().size()
                    + " rules are checked.";
        }
        ReplayResult.Score total = result.total();
        int missed = result.missed().size();
        return ReplayPages.decimal(total.alertsPerWeek()) + " alerts a week over " + ranOn + "; warned of " + total.missesCaught()
                + " of " + missed + (missed == 1 ? " missed date" : " missed dates")
                + (result.failures().isEmpty() ? "" : "  ■ " + result.failures().size() + " calls failed");
    }

    private void showDetails() {
        details.write(words -> {
            if (result != null) {
                new ReplayDetails(result, new Names(), words).write(pages.selected());
                return;
            }
            words.plain(purpose()).gap();
            words.plain("Tune a rule before it is switched on: try other parameters, replay, and compare. A good rule warns "
                    + "early, misses little, and is quiet otherwise.").gap();
            if (!background.isRunning()) {
                words.link("Replay", this::run).line();
            }
            if (!header.isFiles()) {
                ReplayDetails.limits(words);
            }
        });
    }

    @Override
    protected String text() {
        return header.summary() + "\n\n" + pages.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table in front", pages::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected boolean isComplete() {
        return result != null;
    }

    @Override
    protected Control focus() {
        return rules.table();
    }

    private final class Names implements ReplayPages.Names {
        @Override
        public String rule(String id) {
            return id == null ? "All rules" : rules.find(id).map(Contribution::name).orElse(id);
        }

        @Override
        public EObject element(String id) {
            return id == null ? null : portfolio().flatMap(open -> open.session().find(id)).orElse(null);
        }
    }

    private final class Receiver implements Background.Receiver<ReplayRun> {
        @Override
        public void done(ReplayRun ran) {
            result = ran.result();
            problem = ran.problem();
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            result = null;
            problem = "The replay failed: " + Errors.reason(cause);
            contentChanged();
        }

        @Override
        public void cancelled() {
            contentChanged();
        }

        @Override
        public void progressed(double fraction) {
            header.progress(fraction);
        }
    }
}
