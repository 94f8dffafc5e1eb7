// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.WorkCalendar;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Simulation;
import org.keelson.analysis.simulation.SimulationModel;
import org.keelson.analysis.simulation.SimulationOptions;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.rendering.Palette;
import org.keelson.rendering.chart.ForecastPicture;
import org.keelson.rendering.draw.Picture;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;
import org.keelson.ui.Errors;
import org.keelson.ui.LiveSchedule;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.OpenPortfolios;
import org.keelson.ui.Theme;
import org.keelson.ui.insight.internal.parts.Deltas;
import org.keelson.ui.insight.internal.parts.Export;
import org.keelson.ui.insight.internal.parts.InsightView;
import org.keelson.ui.insight.internal.parts.LeftOut;
import org.keelson.ui.insight.internal.parts.PictureControl;
import org.keelson.ui.insight.internal.parts.Targets;

/**
 * How likely each date is: run when asked for, in the background, and kept until it is run again; what the plan has
 * outrun is marked as such.
 */
public final class SimulationView extends InsightView {

    public static final String ID = "org.keelson.ui.insight.simulation";

    private static final List<Integer> RUNS = List.of(1_000, 10_000, 100_000);
    private static final int WIDTH = 720;
    private static final int HEIGHT = 360;

    private final Action run = action("Run Simulation", "run", this::run);
    private final Action stop = action("Stop", "stop", this::stop);
    private Targets targets;
    private Combo runs;
    private Button again;
    private ProgressBar progress;
    private Label summary;
    private PictureControl chart;
    private SimulationPages pages;
    private Background<Outcome> simulating;
    private Background<Details> detailing;
    private final Map<OpenPortfolio, Outcome> outcomes = new WeakHashMap<>();
    private OpenPortfolio simulated;
    private OpenPortfolio shown;
    private Outcome outcome;
    private boolean isWanted;
    private Details details;
    private Forecast detailed;
    private String problem;

    /** What a run found, and of which schedule. */
    private record Outcome(Schedule schedule, SimulationResult result) {
    }

    @Override
    protected String purpose() {
        return "Simulation draws durations and risks many times and shows how likely each date is.";
    }

    @Override
    protected void addActions(IToolBarManager bar) {
        bar.add(run);
        bar.add(stop);
        handle(IWorkbenchCommandConstants.FILE_REFRESH, this::run);
    }

    @Override
    protected void createContent(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(parent);
        createHeader(parent);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        chart = new PictureControl(sash);
        pages = new SimulationPages(sash);
        pages.tables().forEach(this::hook);
        pages.onChoose(this::contentChanged);
        sash.setWeights(46, 54);
        simulating = new Background<>("Simulating", true, parent.getDisplay()::asyncExec, new Receiver());
        detailing = new Background<>("Finding what drives the forecast", false, parent.getDisplay()::asyncExec,
                new DetailReceiver());
        onDispose(simulating::cancel);
        onDispose(detailing::cancel);
    }

    private void createHeader(Composite parent) {
        Composite header = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        GridLayoutFactory.fillDefaults().numColumns(6).extendedMargins(6, 6, 4, 0).applyTo(header);
        targets = new Targets(header, "Forecast of", this::contentChanged);
        new Label(header, SWT.NONE).setText("Runs");
        runs = new Combo(header, SWT.DROP_DOWN | SWT.READ_ONLY);
        runs.setItems(RUNS.stream().map(number -> String.format(Locale.ROOT, "%,d", number)).toArray(String[]::new));
        runs.select(1);
        runs.setToolTipText("How often the portfolio is drawn; the same number gives the same answer");
        AccessibleName.set(runs, "Runs");
        keep("runs", runs);
        again = new Button(header, SWT.PUSH);
        again.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (simulating.isRunning()) {
                stop();
            } else {
                run();
            }
        }));
        progress = new ProgressBar(header, SWT.HORIZONTAL);
        progress.setMaximum(100);
        AccessibleName.set(progress, "Progress of the simulation");
        GridDataFactory.swtDefaults().hint(120, SWT.DEFAULT).applyTo(progress);
        summary = new Label(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 0).applyTo(summary);
    }

    /** Draws the portfolio as it is now. */
    public void run() {
        OpenPortfolio portfolio = portfolio().orElse(null);
        Schedule schedule = portfolio == null ? null
                : portfolio.schedule().current().map(LiveSchedule.Answer::schedule).orElse(null);
        isWanted = schedule == null && portfolio != null; // then it runs as soon as there is one
        if (schedule == null || schedule.network().scheduledCount() == 0) {
            tell(isWanted ? "Runs as soon as the schedule is computed." : "There is nothing to simulate: no item has dates.");
            return;
        }
        SimulationModel model = SimulationModel.of(portfolio.portfolio(), schedule.network());
        SimulationOptions options = SimulationOptions.standard().withIterations(RUNS.get(runs.getSelectionIndex()));
        problem = null;
        simulated = portfolio;
        progress.setSelection(0);
        simulating.request(task -> new Outcome(schedule, Simulation.run(model, options, task)));
        contentChanged();
    }

    /** It runs, or has an outcome that would have to be computed again. */
    @Override
    public boolean isBusy() {
        return super.isBusy() || simulating.isRunning()
                || getSite().getService(OpenPortfolios.class).all().stream().anyMatch(outcomes::containsKey);
    }

    private void stop() {
        simulating.cancel();
        contentChanged();
    }

    @Override
    protected void show(OpenPortfolio portfolio, Schedule schedule, boolean isFresh) {
        boolean isRunning = simulating.isRunning() && simulated == portfolio;
        run.setEnabled(!isRunning);
        stop.setEnabled(isRunning);
        if (shown != portfolio) {
            shown = portfolio;
            outcome = outcomes.get(portfolio);
            problem = null;
            isWanted = false;
            clearDetails();
        }
        if (isWanted && isFresh && !isRunning) {
            run();
            return;
        }
        if (outcome == null && !isRunning) {
            offer(problem != null ? problem : purpose() + " It takes a second or so.", "Run Simulation", this::run);
            return;
        }
        targets.fill(portfolio.session(), schedule, Optional.empty());
        again.setText(isRunning ? "Stop" : "Run Again");
        progress.setVisible(isRunning);
        again.requestLayout();
        if (outcome == null) {
            summarize("Simulating …", Palette.Role.QUIET);
            return;
        }
        Forecast forecast = targets.id().isEmpty() ? outcome.result().finish()
                : outcome.result().forecast(targets.id().get()).orElse(null);
        if (forecast == null) {
            clearDetails();
            summarize("▲ " + targets.text() + " was not in the plan when this was run. Run it again.", Palette.Role.WATCH);
            chart.show(null);
            return;
        }
        if (forecast != detailed) {
            detailed = forecast;
            details = null;
            Outcome of = outcome;
            detailing.request(task -> Details.of(of.result(), of.schedule(), forecast, task));
        }
        boolean isStale = !isFresh || outcome.schedule() != schedule;
        boolean isPartial = outcome.schedule().undated() > 0;
        summarize(problem != null ? "■ " + problem + " What is shown is of the run before."
                : (isStale ? "▲ The plan has changed since this was run. " : "") + summary(forecast),
                problem != null ? Palette.Role.OFF_TRACK : isStale || isPartial ? Palette.Role.WATCH : Palette.Role.TEXT);
        chart.show((width, height) -> new ForecastPicture(forecast, width, height, Dates::text));
        pages.show(portfolio.session(), outcome.result(), details,
                calendar(outcome.schedule().network(), forecast).minutesPerDay());
    }

    private void summarize(String text, Palette.Role role) {
        summary.setText(text);
        summary.setToolTipText(text);
        summary.setForeground(Theme.color(role));
    }

    private String summary(Forecast forecast) {
        Schedule schedule = outcome.schedule();
        WorkCalendar calendar = calendar(schedule.network(), forecast);
        long behind = calendar.between(forecast.deterministic(), forecast.percentile(80));
        double joint = outcome.result().jointConfidence();
        return "P80 is " + Dates.day(forecast.percentile(80)) + ", "
                + Deltas.signed((int) Math.clamp(behind, -Integer.MAX_VALUE, Integer.MAX_VALUE), calendar.minutesPerDay())
                + " against the plan, which is kept in "
                + SimulationTables.percent(forecast.confidence(forecast.deterministic())) + " of "
                + String.format(Locale.ROOT, "%,d", outcome.result().iterations()) + " runs."
                + (Double.isNaN(joint) ? "" : " All deadlines together: " + SimulationTables.percent(joint) + ".") + together()
                + LeftOut.text(schedule);
    }

    /** How likely the chosen milestones hold together: their deadlines or, of those without one, the dates of the plan. */
    private String together() {
        Map<String, LocalDateTime> dates = new LinkedHashMap<>();
        pages.chosen().stream().filter(each -> outcome.result().forecast(each.id()).isPresent()).forEach(each -> dates
                .put(each.id(), each.deadline() == null ? each.deterministic() : each.deadline()));
        return dates.size() < 2 ? "" : " The " + dates.size() + " chosen together: "
                + SimulationTables.percent(outcome.result().jointConfidence(dates)) + ".";
    }

    private static WorkCalendar calendar(ScheduleNetwork network, Forecast forecast) {
        int item = network.indexOf(forecast.id());
        return item < 0 ? network.portfolioCalendar() : network.calendarOf(item);
    }

    @Override
    protected void nothingToShow() {
        if (simulating != null && portfolio().isEmpty()) {
            simulating.cancel();
            simulated = null;
            shown = null;
            outcome = null;
            clearDetails();
        }
    }

    private void clearDetails() {
        detailing.cancel();
        details = null;
        detailed = null;
    }

    @Override
    protected String text() {
        return summary.getText() + "\n" + new ForecastPicture(detailed, WIDTH, HEIGHT, Dates::text).description() + "\n\n"
                + pages.text();
    }

    @Override
    protected List<Export> exports() {
        return Export.table("Table in front", pages::cells, new Export("Text", "txt", this::text));
    }

    @Override
    protected boolean hasPicture() {
        return true;
    }

    @Override
    protected Optional<Picture> picture() {
        return Optional.ofNullable(detailed).map(each -> new ForecastPicture(each, WIDTH, HEIGHT, LocalDate::toString));
    }

    @Override
    protected boolean isComplete() {
        return detailed != null;
    }

    @Override
    protected Control focus() {
        return chart.control();
    }

    private final class Receiver implements Background.Receiver<Outcome> {
        @Override
        public void done(Outcome result) {
            outcomes.put(simulated, result);
            if (simulated == shown) {
                outcome = result;
                problem = null;
            }
            contentChanged();
            tell("Simulated in " + result.result().elapsed().toMillis() + " ms.");
        }

        @Override
        public void failed(RuntimeException cause) {
            if (simulated == shown) {
                problem = "The simulation failed: " + Errors.reason(cause);
            }
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

    private final class DetailReceiver implements Background.Receiver<Details> {
        @Override
        public void done(Details result) {
            details = result;
            contentChanged();
        }

        @Override
        public void failed(RuntimeException cause) {
            tell("What drives the forecast could not be found: " + Errors.reason(cause));
        }
    }
}
