// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.keelson.engine.Contribution;
import org.keelson.engine.Details;
import org.keelson.engine.Engine;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.ParameterDefinition;
import org.keelson.engine.Settings;
import org.keelson.ui.Preferences;
import org.keelson.ui.Standards;
import org.keelson.ui.insight.internal.parts.Column;
import org.keelson.ui.insight.internal.parts.RowTable;

/** What rules, metrics and validations are set to in new portfolios: thresholds, notices, what is near to critical. */
public final class StandardsPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final Map<ExtensionPoint, String> KINDS = Map.of(ExtensionPoint.ESCALATION_RULES, "Rule",
            ExtensionPoint.METRICS, "Metric", ExtensionPoint.VALIDATIONS, "Validation");

    private final List<Contribution> contributions = new ArrayList<>();
    private Map<String, Map<String, String>> settings = Map.of();
    private RowTable<Contribution> table;
    private Button change;

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Preferences.NODE));
        setDescription("What rules, metrics and validations are set to in new portfolios.\nIt is written into the portfolio and "
                + "changed there, in Extension Health.");
        Engine engine = workbench.getService(Engine.class);
        KINDS.keySet().forEach(point -> contributions.addAll(engine.contributions(point)));
        contributions.sort(Comparator.comparing((Contribution each) -> KINDS.get(each.point())).reversed()
                .thenComparing(Contribution::name).thenComparing(Contribution::id));
        settings = Standards.settings();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        table = new RowTable<>(area, "Rules, metrics and validations", List.of(
                Column.<Contribution>of("Name", 50, 160, Contribution::name),
                Column.<Contribution>of("Kind", 14, 70, each -> KINDS.get(each.point())),
                Column.<Contribution>of("Set to", 36, 100, this::words)), each -> null)
                .keyed(Contribution::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(380, 240).applyTo(table.area());
        change = new Button(area, SWT.PUSH);
        change.setText("&Change\u2026");
        change.setEnabled(false);
        change.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> change()));
        table.onSelectRows(rows -> change.setEnabled(rows.size() == 1));
        table.onOpenRow(row -> change());
        table.show(contributions);
        return area;
    }

    private String words(Contribution contribution) {
        Map<String, String> set = settings.getOrDefault(contribution.id(), Map.of());
        List<ParameterDefinition> known = new ArrayList<>(contribution.parameters());
        if (contribution.details() instanceof Details.OfMetric metric) {
            known.addAll(ThresholdFields.definitions(metric));
        }
        List<String> words = new ArrayList<>();
        if (set.containsKey(Settings.ENABLED)) {
            words.add(set.get(Settings.ENABLED).equals("false") ? "off" : "on");
        }
        words.addAll(known.stream().filter(each -> set.containsKey(each.id()))
                .map(each -> each.name() + ": " + ParameterText.value(each, set.get(each.id()))).toList());
        return words.stream().collect(Collectors.joining(", "));
    }

    private void change() {
        List<Contribution> selected = table.selected();
        if (selected.size() != 1) {
            return;
        }
        Contribution contribution = selected.getFirst();
        Map<String, Optional<String>> changes = new ParametersDialog(getShell(), contribution,
                settings.getOrDefault(contribution.id(), Map.of()), "Set for new portfolios only.",
                contribution.profile().compareTo(Preferences.profile()) <= 0, true).ask();
        if (!changes.isEmpty()) {
            settings = with(contribution.id(), changes);
            table.show(contributions);
        }
    }

    private Map<String, Map<String, String>> with(String contribution, Map<String, Optional<String>> changes) {
        Map<String, Map<String, String>> now = new TreeMap<>(settings);
        Map<String, String> own = new TreeMap<>(now.getOrDefault(contribution, Map.of()));
        changes.forEach((parameter, value) -> value.ifPresentOrElse(text -> own.put(parameter, text),
                () -> own.remove(parameter)));
        now.put(contribution, own);
        return now;
    }

    @Override
    protected void performDefaults() {
        settings = Standards.read(getPreferenceStore().getDefaultString(Standards.SETTINGS));
        table.show(contributions);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        getPreferenceStore().setValue(Standards.SETTINGS, Standards.write(settings));
        return true;
    }
}
