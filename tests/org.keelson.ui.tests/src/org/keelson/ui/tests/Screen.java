// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.keelson.ui.app.internal.guide.GuideText;

/** What a person sees on the screen: words, and what is named by them. */
final class Screen {

    private Screen() {
    }

    /** Whether some window shows these words. */
    static boolean shows(Display display, String words) {
        return Arrays.stream(display.getShells()).filter(Shell::isVisible)
                .anyMatch(shell -> texts(shell).stream().anyMatch(text -> text.contains(words)));
    }

    /** All words of a window, each once. */
    static List<String> texts(Composite root) {
        TreeSet<String> texts = new TreeSet<>();
        if (root instanceof Shell shell) {
            texts.add(shell.getText());
        }
        visit(root, (control, label) -> texts(control).map(text -> text.replace("&", "").strip()).filter(text -> !text.isEmpty())
                .forEach(texts::add));
        return List.copyOf(texts);
    }

    private static Stream<String> texts(Control control) {
        return switch (control) {
            case Label label -> Stream.of(label.getText());
            case CLabel label -> Stream.of(label.getText());
            case Text text -> Stream.of(text.getText());
            case Combo combo -> Stream.of(combo.getText());
            case Button button -> Stream.of(button.getText());
            case Link link -> Stream.of(link.getText());
            case Hyperlink link -> Stream.of(link.getText());
            case Group group -> Stream.of(group.getText());
            case StyledText text -> Stream.of(text.getText());
            case GuideText text -> Stream.of(text.text());
            case ToolBar bar -> Arrays.stream(bar.getItems()).map(item -> item.getText().isEmpty() ? tip(item) : item.getText());
            case CTabFolder folder -> Arrays.stream(folder.getItems()).map(CTabItem::getText);
            case Table table -> Arrays.stream(table.getItems()).flatMap(item -> cells(item, table.getColumnCount()));
            case Tree tree -> Arrays.stream(tree.getItems()).flatMap(item -> cells(item, tree.getColumnCount()));
            default -> Stream.empty();
        };
    }

    private static Stream<String> cells(TableItem item, int columns) {
        return IntStream.range(0, Math.max(1, columns)).mapToObj(item::getText);
    }

    private static Stream<String> cells(TreeItem item, int columns) {
        return Stream.concat(IntStream.range(0, Math.max(1, columns)).mapToObj(item::getText),
                item.getExpanded() ? Arrays.stream(item.getItems()).flatMap(child -> cells(child, columns)) : Stream.empty());
    }

    /** Goes through all visible controls, each with the label before it. */
    private static void visit(Composite root, BiConsumer<Control, String> visitor) {
        visit(root, new String[] {""}, visitor);
    }

    private static void visit(Composite root, String[] label, BiConsumer<Control, String> visitor) {
        for (Control child : root.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            visitor.accept(child, label[0]);
            switch (child) {
                case Label text -> label[0] = plain(text.getText());
                case CLabel text -> label[0] = plain(text.getText());
                case Hyperlink text -> label[0] = plain(text.getText());
                default -> { }
            }
            if (child instanceof Composite composite) {
                visit(composite, label, visitor);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[&<>]", "").replaceFirst("\\s*[:*]\\s*$", "").strip();
    }

    static boolean isFillable(Control control) {
        return control.isEnabled() && (control instanceof Text text && text.getEditable() || control instanceof Combo);
    }

    /** The control of a type that a label, its hint or its tooltip names. */
    static <T extends Control> Optional<T> named(Shell shell, Class<T> type, String name) {
        List<T> found = new ArrayList<>();
        visit(shell, (control, label) -> {
            boolean isNamed = label.equals(name) || control instanceof Text text && plain(text.getMessage()).equals(name)
                    || control.getToolTipText() != null && plain(control.getToolTipText()).equals(name);
            if (isNamed && type.isInstance(control) && (control instanceof Text || control instanceof Combo)) {
                found.add(type.cast(control));
            }
        });
        return found.stream().findFirst();
    }

    /** The list that offers a choice. */
    static Optional<Combo> offering(Shell shell, String choice) {
        List<Combo> found = new ArrayList<>();
        visit(shell, (control, label) -> {
            if (control instanceof Combo combo && combo.indexOf(choice) >= 0) {
                found.add(combo);
            }
        });
        return found.stream().findFirst();
    }

    /** Pushes the button, or the tool of a tool bar, of that name. */
    static Optional<Runnable> button(Shell shell, String name) {
        List<Runnable> found = new ArrayList<>();
        visit(shell, (control, label) -> {
            if (control instanceof Button button && plain(button.getText()).equals(name) && button.isEnabled()) {
                found.add(() -> push(button));
            } else if (control instanceof ToolBar bar) {
                Arrays.stream(bar.getItems())
                        .filter(item -> item.isEnabled() && (plain(item.getText()).equals(name) || plain(tip(item)).equals(name)))
                        .forEach(item -> found.add(() -> push(item)));
            }
        });
        return found.stream().findFirst();
    }

    /** The name in a tooltip: its first line, without the key that stands behind it. */
    private static String tip(ToolItem item) {
        String tip = item.getToolTipText();
        return tip == null ? "" : tip.replaceFirst("(?s)\n.*", "").replaceFirst(" \\(.*\\)$", "");
    }

    private static void push(Button button) {
        if ((button.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
            button.setSelection(!button.getSelection());
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static void push(ToolItem item) {
        item.notifyListeners(SWT.Selection, new Event());
    }

    /** Brings a page of tabs to the front, of an editor or in a view. */
    static Optional<Runnable> page(Shell shell, String name) {
        List<Runnable> found = new ArrayList<>();
        visit(shell, (control, label) -> {
            if (control instanceof CTabFolder folder) {
                Arrays.stream(folder.getItems()).filter(item -> plain(item.getText()).equals(name))
                        .forEach(item -> found.add(() -> show(folder, item)));
            }
        });
        return found.stream().findFirst();
    }

    private static void show(CTabFolder folder, CTabItem item) {
        folder.setSelection(item);
        Event event = new Event();
        event.item = item;
        folder.notifyListeners(SWT.Selection, event);
    }

    /** Selects the row in which a cell begins so, of the table that has the keyboard before all others. */
    static Optional<Runnable> row(Shell shell, String text) {
        List<Table> found = new ArrayList<>();
        visit(shell, (control, label) -> {
            if (control instanceof Table table && indexOf(table, text).isPresent()) {
                found.add(table.isFocusControl() ? 0 : found.size(), table);
            }
        });
        return found.stream().findFirst().map(table -> () -> select(table, indexOf(table, text).orElseThrow()));
    }

    private static OptionalInt indexOf(Table table, String text) {
        return IntStream.range(0, table.getItemCount())
                .filter(i -> cells(table.getItem(i), table.getColumnCount()).anyMatch(cell -> cell.strip().startsWith(text)))
                .findFirst();
    }

    private static void select(Table table, int index) {
        table.setFocus();
        table.setSelection(index);
        Event event = new Event();
        event.item = table.getItem(index);
        table.notifyListeners(SWT.Selection, event);
    }
}
