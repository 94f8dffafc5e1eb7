// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.dependencies;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.keelson.model.Element;
import org.keelson.rendering.Items;
import org.keelson.rendering.Palette.Role;
import org.keelson.rendering.map.MapLens;
import org.keelson.rendering.map.MapLens.Kind;
import org.keelson.rendering.map.MapLenses;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.diagram.dependencies.scene.MapScene;
import org.keelson.ui.diagram.figures.DiagramTheme;

/** The lenses above the map, as chips with the number of items that answer each; and a sentence where none does. */
final class LensStrip extends Composite {

    private static final int EVERYTHING = 9999;
    private static final int[] NEAR = {2, 5, 10, 20};

    private final DependencyMapEditor editor;
    private final LensCommands commands;
    private final DiagramTheme theme;
    private final Map<Kind, Chip> chips = new EnumMap<>(Kind.class);
    private final Composite row;
    private final Chip rest;
    private final Chip clear;
    private final Composite nothing;
    private final Label sentence;
    private final Chip clearNothing;

    LensStrip(Composite parent, DependencyMapEditor editor, LensCommands commands) {
        super(parent, SWT.NONE);
        this.editor = editor;
        this.commands = commands;
        this.theme = editor.theme();
        GridLayout layout = new GridLayout();
        layout.marginHeight = 0;
        layout.marginWidth = 0;
        layout.verticalSpacing = 0;
        setLayout(layout);
        row = row();
        AccessibleName.set(row, "Lenses");
        for (Kind kind : Kind.values()) {
            boolean menu = kind.isPart() || kind == Kind.NEAR_CRITICAL;
            Chip chip = new Chip(row, theme, menu, menu ? () -> open(kind) : () -> commands.toggle(kind));
            chip.setToolTipText(tip(kind));
            chips.put(kind, chip);
        }
        rest = new Chip(row, theme, false, commands::toggleRest);
        rest.setToolTipText("Shows only what the lenses emphasise; nothing moves");
        clear = new Chip(row, theme, false, commands::clear);
        clear.setToolTipText("Takes all lenses off (Shift+Escape)");
        nothing = row();
        sentence = new Label(nothing, SWT.NONE);
        clearNothing = new Chip(nothing, theme, false, commands::clear);
        DiagramTheme.own(this, row, nothing, sentence);
    }

    private Composite row() {
        Composite made = new Composite(this, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginTop = 3;
        layout.marginBottom = 3;
        layout.marginLeft = 6;
        layout.spacing = 4;
        layout.center = true;
        made.setLayout(layout);
        made.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return made;
    }

    private static String tip(Kind kind) {
        return switch (kind) {
            case CRITICAL -> "Items without float: a day's slip moves the finish";
            case NEAR_CRITICAL -> "Items that have float, but little";
            case BLOCKED -> "Items that wait for what is due and not there";
            case AT_RISK -> "Items that an open risk hits, or that are not on track";
            case LATE -> "Items that miss a deadline, hold one up, or are promised later than needed";
            case DUE -> "Items that finish, or are needed, in the week of the data date";
            case TEAM -> "The items of one team, or of several";
            case PROGRAM -> "The items of one program, or of several";
            case AROUND -> "What the selected items wait for, and what waits for them";
        };
    }

    /** The chip that gets the focus first. */
    Control first() {
        return chips.get(Kind.CRITICAL);
    }

    /** Brings chips and sentence up to date. */
    void refresh() {
        if (isDisposed() || editor.context() == null) {
            return;
        }
        MapScene scene = editor.context().scene();
        List<MapLens> active = commands.active();
        boolean fits = true;
        for (Map.Entry<Kind, Chip> entry : chips.entrySet()) {
            List<MapLens> mine = active.stream().filter(lens -> lens.kind() == entry.getKey()).toList();
            fits &= entry.getValue().show(label(scene, entry.getKey(), mine), !mine.isEmpty());
        }
        fits &= rest.show("Hide the rest", commands.hides()) & clear.show("Clear", false);
        clear.setVisible(!active.isEmpty());
        boolean empty = scene.sight().isEmpty();
        sentence.setText(empty ? "No item answers: "
                + LegacyActionTools.escapeMnemonics(MapLenses.title(editor.context().portfolio(), active)) + "." : "");
        clearNothing.show("Clear lenses", false);
        GridData room = (GridData) nothing.getLayoutData();
        boolean moved = room.exclude == empty || empty;
        nothing.setVisible(empty);
        room.exclude = !empty;
        if (moved || !fits) {
            row.layout();
            nothing.layout();
            layout();
            getParent().layout();
        }
    }

    private String label(MapScene scene, Kind kind, List<MapLens> mine) {
        if (!kind.isPart()) {
            return kind.title() + " " + scene.count(mine.isEmpty() ? MapLens.of(kind) : mine.get(0));
        }
        if (mine.isEmpty()) {
            return kind.title();
        }
        int count = mine.stream().mapToInt(scene::count).sum();
        return (mine.size() == 1 ? MapLenses.title(editor.context().portfolio(), mine) : mine.size() + " "
                + (kind == Kind.TEAM ? "teams" : "programs")) + " " + count;
    }

    private void open(Kind kind) {
        Menu menu = new Menu(getShell(), SWT.POP_UP);
        switch (kind) {
            case TEAM -> elements(menu, kind, editor.context().portfolio().getTeams());
            case PROGRAM -> elements(menu, kind, editor.context().portfolio().getPrograms());
            case NEAR_CRITICAL -> near(menu);
            default -> around(menu);
        }
        Chip chip = chips.get(kind);
        Rectangle box = chip.getBounds();
        menu.setLocation(chip.getParent().toDisplay(box.x, box.y + box.height));
        menu.addListener(SWT.Hide, event -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void elements(Menu menu, Kind kind, List<? extends Element> elements) {
        item(menu, SWT.RADIO, kind == Kind.TEAM ? "All Teams" : "All Programs", !commands.isOn(kind), () -> commands.remove(kind));
        new MenuItem(menu, SWT.SEPARATOR);
        for (Element element : elements) {
            MapLens lens = new MapLens(kind, element.getId());
            item(menu, SWT.CHECK, Items.name(element) + " (" + editor.context().scene().count(lens) + ")",
                    commands.active().contains(lens), () -> commands.toggle(kind, element));
        }
    }

    private void near(Menu menu) {
        item(menu, SWT.RADIO, "Off", !commands.isOn(Kind.NEAR_CRITICAL), () -> commands.remove(Kind.NEAR_CRITICAL));
        for (int days : NEAR) {
            MapLens lens = new MapLens(Kind.NEAR_CRITICAL, String.valueOf(days));
            item(menu, SWT.RADIO, "Up to " + days + " Days of Float (" + editor.context().scene().count(lens) + ")",
                    commands.active().contains(lens) || days == 5 && commands.active().contains(MapLens.of(Kind.NEAR_CRITICAL)),
                    () -> commands.put(lens));
        }
    }

    private void around(Menu menu) {
        item(menu, SWT.PUSH, "Off", false, () -> commands.remove(Kind.AROUND));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, SWT.PUSH, "One Step Both Ways", false, () -> commands.around(1, 1));
        item(menu, SWT.PUSH, "Two Steps Both Ways", false, () -> commands.around(2, 2));
        item(menu, SWT.PUSH, "Three Steps Both Ways", false, () -> commands.around(3, 3));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, SWT.PUSH, "All That It Waits For", false, () -> commands.around(EVERYTHING, 0));
        item(menu, SWT.PUSH, "All That Waits for It", false, () -> commands.around(0, EVERYTHING));
        item(menu, SWT.PUSH, "All Before and After It", false, () -> commands.around(EVERYTHING, EVERYTHING));
    }

    private static void item(Menu menu, int style, String text, boolean on, Runnable task) {
        MenuItem item = new MenuItem(menu, style);
        item.setText(LegacyActionTools.escapeMnemonics(text));
        if (style != SWT.PUSH) {
            item.setSelection(on);
        }
        item.addListener(SWT.Selection, event -> {
            // of radio items, the one that goes off is told of too
            if (style != SWT.RADIO || item.getSelection()) {
                task.run();
            }
        });
    }

    /** Takes the colours of the theme of now. */
    void applyTheme() {
        for (Control control : List.of(this, row, nothing, sentence)) {
            control.setBackground(theme.color(Role.RAISED));
        }
        sentence.setForeground(theme.color(Role.QUIET));
        redraw();
        for (Control chip : row.getChildren()) {
            chip.redraw();
        }
    }
}
