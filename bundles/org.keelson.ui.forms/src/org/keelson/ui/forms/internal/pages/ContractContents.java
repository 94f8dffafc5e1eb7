// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Edits;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Promise;
import org.keelson.model.Status;
import org.keelson.rendering.Palette;
import org.keelson.rendering.chart.SeriesPicture;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Theme;

/** A dependency as what two teams agree on: its state, what is needed and promised, the interface, and the reviews. */
final class ContractContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.DEPENDENCY__STATE, Literals.DEPENDENCY__NEED_BY,
            Literals.DEPENDENCY__PROMISED, Literals.DEPENDENCY__PROMISES, Literals.DEPENDENCY__PROVIDER_OWNER,
            Literals.DEPENDENCY__CONSUMER_OWNER, Literals.DEPENDENCY__PREDECESSOR, Literals.DEPENDENCY__SUCCESSOR,
            Literals.DEPENDENCY__INTERFACE_NAME, Literals.DEPENDENCY__INTERFACE_VERSION,
            Literals.DEPENDENCY__INTERFACE_CURRENT_VERSION, Literals.DEPENDENCY__INTERFACE_LOCATION,
            Literals.DEPENDENCY__REVIEWS);

    private static final int CHART_HEIGHT = 130;

    private final Map<DependencyState, Button> steps = new EnumMap<>(DependencyState.class);
    private PageKit kit;
    private Dependency dependency;
    private Label standing;
    private Label agreement;
    private Button confirm;
    private PictureBox history;
    private List<Object> drawn = List.of();

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        dependency = (Dependency) kit.element();
        createSteps(body);
        Composite[] columns = kit.columns(body);
        Composite parties = kit.section(columns[0], "Who and when", "");
        kit.fields(parties, Literals.DEPENDENCY__PREDECESSOR, Literals.DEPENDENCY__PROVIDER_OWNER, Literals.DEPENDENCY__SUCCESSOR,
                Literals.DEPENDENCY__CONSUMER_OWNER, Literals.DEPENDENCY__NEED_BY, Literals.DEPENDENCY__PROMISED);
        Composite agreed = kit.section(columns[1], "Interface", "");
        kit.fields(agreed, Literals.DEPENDENCY__INTERFACE_NAME, Literals.DEPENDENCY__INTERFACE_LOCATION,
                Literals.DEPENDENCY__INTERFACE_VERSION, Literals.DEPENDENCY__INTERFACE_CURRENT_VERSION);
        agreement = kit.sentence(agreed);
        confirm = kit.button(agreed, "Agree on the current version", "The version agreed becomes the current one", this::confirm);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(confirm);
        history = kit.picture(kit.section(columns[1], "Promised, over time",
                "What was promised on which day, against what is needed"), CHART_HEIGHT);
        kit.list(body, Literals.DEPENDENCY__PROMISES);
        kit.list(body, Literals.DEPENDENCY__REVIEWS);
    }

    private void createSteps(Composite body) {
        Composite section = kit.block(body, "Contract", Labels.documentation(Literals.DEPENDENCY__STATE));
        Composite row = kit.toolkit().createComposite(section);
        RowLayoutFactory.fillDefaults().wrap(true).spacing(4).center(true).applyTo(row);
        // narrower than its steps in one line, so that they go on in a second one
        GridDataFactory.fillDefaults().grab(true, false).hint(240, SWT.DEFAULT).applyTo(row);
        for (DependencyState state : DependencyState.values()) {
            if (state != DependencyState.PROPOSED) {
                Label arrow = kit.toolkit().createLabel(row, state == DependencyState.REJECTED ? "or" : "\u203a");
                arrow.setForeground(Theme.color(Palette.Role.QUIET));
            }
            Button step = kit.toolkit().createButton(row, Labels.text(state), SWT.TOGGLE);
            String help = Labels.documentation(Literals.DEPENDENCY_STATE.getEEnumLiteral(state.getName()));
            step.setToolTipText(help);
            AccessibleName.set(step, "State: " + Labels.text(state), help);
            step.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> go(state)));
            steps.put(state, step);
        }
        standing = kit.sentence(section);
    }

    private void go(DependencyState state) {
        if (dependency.getState() != state) {
            kit.run(Edits.set(dependency, Literals.DEPENDENCY__STATE, state));
        }
        refresh();
    }

    private void confirm() {
        kit.run(Edits.set(dependency, Literals.DEPENDENCY__INTERFACE_VERSION, dependency.getInterfaceCurrentVersion()));
    }

    @Override
    public void refresh() {
        steps.forEach(this::mark);
        Status status = Words.status(dependency, kit.now());
        kit.say(standing, Palette.sign(status) + " " + sentence(), Words.role(status));
        boolean isOther = dependency.getInterfaceCurrentVersion() != null
                && !Objects.equals(dependency.getInterfaceCurrentVersion(), dependency.getInterfaceVersion());
        confirm.setEnabled(isOther);
        kit.say(agreement, agreement(isOther),
                isOther ? Palette.Role.WATCH : Palette.Role.QUIET);
        drawHistory();
    }

    private String agreement(boolean isOther) {
        if (dependency.getInterfaceName() == null && dependency.getInterfaceVersion() == null
                && dependency.getInterfaceCurrentVersion() == null) {
            return "No interface is named.";
        }
        if (dependency.getInterfaceVersion() == null) {
            return "No version has been agreed on.";
        }
        return dependency.getInterfaceCurrentVersion() == null ? "Nobody has said which version is current."
                : isOther ? "What is current is not what was agreed on." : "Both sides mean the same version.";
    }

    /** What is reached carries a tick, and what holds now is bold: seen without colour, in any theme. */
    private void mark(DependencyState state, Button button) {
        DependencyState now = dependency.getState();
        button.setSelection(state == now);
        boolean isReached = state == now || now != DependencyState.REJECTED && state.compareTo(now) < 0;
        String text = isReached ? "\u2713 " + Labels.text(state) : Labels.text(state);
        if (!text.equals(button.getText())) {
            button.setText(text);
            button.requestLayout();
        }
        FontRegistry fonts = JFaceResources.getFontRegistry();
        button.setFont(state == now ? fonts.getBold(JFaceResources.DIALOG_FONT) : fonts.get(JFaceResources.DIALOG_FONT));
    }

    private String sentence() {
        String words = Words.standing(dependency, kit.now());
        String needed = dependency.getNeedBy() == null ? "Nobody has said by when it is needed"
                : "Needed by " + Dates.day(dependency.getNeedBy());
        String promised = dependency.getPromised() == null ? "nothing is promised"
                : "promised for " + Dates.day(dependency.getPromised());
        return needed + ", " + promised + ": " + words.toLowerCase(Locale.ROOT) + ".";
    }

    private void drawHistory() {
        List<SeriesPicture.Point> points = new ArrayList<>();
        for (Promise each : dependency.getPromises()) {
            if (each.getMadeOn() != null && each.getDate() != null) {
                points.add(new SeriesPicture.Point(each.getMadeOn().atStartOfDay(), each.getDate().toLocalDate().toEpochDay()));
            }
        }
        points.sort(Comparator.comparing(SeriesPicture.Point::at));
        List<SeriesPicture.Line> lines = dependency.getNeedBy() == null ? List.of() : List.of(new SeriesPicture.Line("needed",
                dependency.getNeedBy().toLocalDate().toEpochDay(), Palette.Role.WATCH));
        List<Object> now = List.of(points, lines);
        if (!now.equals(drawn)) {
            drawn = now;
            history.show(points.isEmpty() ? null : (width, height) -> new SeriesPicture("Promised", points, lines, width, height,
                    day -> Dates.text(LocalDate.ofEpochDay(Math.round(day))), Dates::text),
                    "Each promise with the day on which it was made is a point here.");
        }
    }
}
