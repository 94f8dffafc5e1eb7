// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.model.WorkItem;
import org.keelson.ui.AccessibleName;

/** A choice of what to look at: the finish of the portfolio, one of its milestones, or the item that is selected. */
public final class Targets {

    /** @param id of the item; {@code null} for the finish of the portfolio */
    private record Target(String id, String text, boolean isSelected) {
    }

    private final Combo combo;
    private List<Target> targets = List.of();
    private Target chosen = new Target(null, "", false);

    /**
     * @param label  what stands before it
     * @param chosen runs when the user has chosen another one
     */
    public Targets(Composite parent, String label, Runnable chosen) {
        new Label(parent, SWT.NONE).setText(label);
        combo = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setVisibleItemCount(20);
        AccessibleName.set(combo, label);
        GridDataFactory.swtDefaults().hint(260, SWT.DEFAULT).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            this.chosen = targets.get(combo.getSelectionIndex());
            chosen.run();
        }));
    }

    /** Brings the list up to date; what was chosen stays so, if it is still there. */
    public void fill(PortfolioSession session, Schedule schedule, Optional<WorkItem> selected) {
        List<Target> now = new ArrayList<>();
        now.add(new Target(null, "Finish of the portfolio", false));
        selected.ifPresent(item -> now.add(new Target(item.getId(), "Selected: " + Labels.text(item), true)));
        ScheduleNetwork network = schedule.network();
        for (int position = 0; position < network.size(); position++) {
            int item = network.itemAt(position);
            boolean isPoint = item < network.scheduledCount() && (network.isMilestone(item) || network.isGate(item));
            if (isPoint && session.find(network.id(item)).isPresent()) {
                now.add(new Target(network.id(item), network.name(item), false));
            }
        }
        targets = now;
        chosen = now.stream().filter(this::isChosen).findFirst().orElse(now.get(0));
        String[] texts = now.stream().map(Target::text).toArray(String[]::new);
        if (!Arrays.equals(texts, combo.getItems())) {
            combo.setItems(texts);
        }
        combo.select(now.indexOf(chosen));
    }

    private boolean isChosen(Target target) {
        return chosen.isSelected() ? target.isSelected()
                : !target.isSelected() && Objects.equals(target.id(), chosen.id());
    }

    /** Chooses one of the list, as the user would. */
    public void choose(String text) {
        combo.setText(text);
        combo.notifyListeners(SWT.Selection, new org.eclipse.swt.widgets.Event());
    }

    /** Chooses the item of an id, once the list has it; empty for the finish of the portfolio. */
    public void chooseId(String id) {
        chosen = new Target(id.isEmpty() ? null : id, "", false);
    }

    /** The id of the chosen item; empty for the finish of the portfolio. */
    public Optional<String> id() {
        return Optional.ofNullable(chosen.id());
    }

    /** What is chosen, in words. */
    public String text() {
        return chosen.id() == null ? "the portfolio's finish" : chosen.text().replaceFirst("^Selected: ", "");
    }
}
