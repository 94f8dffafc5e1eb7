// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.keelson.analysis.simulation.Convergence;
import org.keelson.analysis.simulation.Forecast;
import org.keelson.analysis.simulation.Sensitivity;
import org.keelson.analysis.simulation.SimulationResult;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.table.TableText;
import org.keelson.rendering.chart.ConvergencePicture;
import org.keelson.ui.Dates;
import org.keelson.ui.insight.internal.parts.PictureControl;
import org.keelson.ui.insight.internal.parts.RowTable;
import org.keelson.ui.insight.internal.simulation.SimulationTables.Row;

/** What stands beside the chart of a forecast: confidence, drivers, criticality, convergence. */
final class SimulationPages {

    private final CTabFolder folder;
    private final RowTable<Row<Forecast>> confidence;
    private final RowTable<Row<Sensitivity>> drivers;
    private final RowTable<Row<Details.Share>> criticality;
    private final PictureControl convergence;
    private List<Convergence> steps = List.of();
    private int minutesPerDay = 480;

    SimulationPages(Composite parent) {
        folder = new CTabFolder(parent, SWT.BOTTOM | SWT.FLAT);
        confidence = SimulationTables.confidence(folder);
        drivers = SimulationTables.drivers(folder, () -> minutesPerDay);
        criticality = SimulationTables.criticality(folder);
        convergence = new PictureControl(folder);
        page("Milestones", "How likely each deadline is kept", confidence.area());
        page("Drivers", "What moves this forecast most: a tornado", drivers.area());
        page("Criticality", "How often each item is on the critical path", criticality.area());
        page("Convergence", "Whether there were enough runs", convergence.area());
        folder.setSelection(0);
    }

    private void page(String title, String tip, Control control) {
        CTabItem item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(tip);
        item.setControl(control);
    }

    /** Runs when other milestones are chosen. */
    void onChoose(Runnable task) {
        confidence.onSelectRows(rows -> task.run());
    }

    /** The forecasts of the milestones that are chosen. */
    List<Forecast> chosen() {
        return confidence.selected().stream().map(Row::value).toList();
    }

    List<RowTable<?>> tables() {
        return List.of(confidence, drivers, criticality);
    }

    /**
     * Shows a result.
     *
     * @param details   {@code null} while they are being found
     * @param dayLength working minutes of a day of the target's calendar
     */
    void show(PortfolioSession session, SimulationResult result, Details details, int dayLength) {
        minutesPerDay = dayLength;
        List<Forecast> forecasts = new ArrayList<>();
        forecasts.add(result.finish());
        forecasts.addAll(result.programs());
        forecasts.addAll(result.milestones());
        forecasts.addAll(result.otherItems());
        confidence.show(rows(session, forecasts, Forecast::id));
        if (details == null) {
            drivers.show(List.of());
            steps = List.of();
            convergence.show(null);
            return;
        }
        drivers.show(rows(session, details.drivers(), Sensitivity::id));
        criticality.show(rows(session, details.criticality(), Details.Share::id));
        steps = details.convergence();
        convergence.show((width, height) -> new ConvergencePicture(details.convergence(), width, height, Dates::text));
    }

    private static <T> List<Row<T>> rows(PortfolioSession session, List<T> values, Function<T, String> id) {
        return values.stream().map(value -> new Row<>(value, session.find(id.apply(value)).orElse(null))).toList();
    }

    /** The page in front, as columns separated by tabs. */
    String text() {
        return switch (folder.getSelectionIndex()) {
            case 0 -> confidence.text();
            case 1 -> drivers.text();
            case 2 -> criticality.text();
            default -> TableText.tabbed(steps()) + "\n";
        };
    }

    /** The page in front, as files have it: the titles first. */
    List<List<String>> cells() {
        return switch (folder.getSelectionIndex()) {
            case 0 -> confidence.cells();
            case 1 -> drivers.cells();
            case 2 -> criticality.cells();
            default -> steps();
        };
    }

    private List<List<String>> steps() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of("Runs", "P50", "P80", "Mean"));
        steps.forEach(step -> cells.add(List.of(Integer.toString(step.iterations()), step.p50().toString(),
                step.p80().toString(), step.mean().toString())));
        return cells;
    }
}
