// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram.structure;

import java.util.Map;
import java.util.Optional;

import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.keelson.edit.Creation;
import org.keelson.edit.Edit;
import org.keelson.edit.IllegalEditException;
import org.keelson.edit.Labels;
import org.keelson.edit.PortfolioSession;
import org.keelson.edit.QuickEdit;
import org.keelson.edit.QuickLine;
import org.keelson.edit.QuickPlace;
import org.keelson.edit.StructureEdits;
import org.keelson.model.Element;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.rendering.Box;
import org.keelson.rendering.structure.StructureLayout.Cell;
import org.keelson.rendering.structure.StructureModel.Kind;
import org.keelson.rendering.structure.StructurePainter;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.diagram.structure.scene.StructureScene;
import org.keelson.ui.diagram.structure.scene.StructureScene.Entry;

/**
 * The structure typed line by line. Enter puts the line into the portfolio, as a step of its own, and begins the next one; Tab
 * goes deeper and Shift+Tab up; Escape, or Enter on an empty line, ends it. What is typed when the mouse is pressed elsewhere is
 * kept, if it can be.
 */
public final class QuickEntry {

    private static final String SIGNS = "   ·   ? question   ! risk   * milestone   # gate   = decision   ~ assumption"
            + "   ·   5-15d a range   @Team an owner";
    private static final Map<EClass, Kind> KINDS = Map.ofEntries(
            Map.entry(ModelPackage.Literals.PROGRAM, Kind.PROGRAM), Map.entry(ModelPackage.Literals.WORKSTREAM, Kind.WORKSTREAM),
            Map.entry(ModelPackage.Literals.DELIVERABLE, Kind.DELIVERABLE),
            Map.entry(ModelPackage.Literals.MILESTONE, Kind.MILESTONE), Map.entry(ModelPackage.Literals.GATE, Kind.GATE),
            Map.entry(ModelPackage.Literals.OPEN_QUESTION, Kind.QUESTION), Map.entry(ModelPackage.Literals.RISK, Kind.RISK),
            Map.entry(ModelPackage.Literals.DECISION, Kind.DECISION),
            Map.entry(ModelPackage.Literals.ASSUMPTION, Kind.ASSUMPTION),
            Map.entry(ModelPackage.Literals.OBJECTIVE, Kind.OBJECTIVE),
            Map.entry(ModelPackage.Literals.KEY_RESULT, Kind.KEY_RESULT), Map.entry(ModelPackage.Literals.TEAM, Kind.TEAM),
            Map.entry(ModelPackage.Literals.PERSON, Kind.PERSON));

    private final StructureEditor editor;
    private QuickPlace place;
    private Element edited;
    private EClass becomes;
    private Text field;
    private Font font;
    private boolean busy;

    QuickEntry(StructureEditor editor) {
        this.editor = editor;
    }

    /** Whether a line is being typed. */
    public boolean isOpen() {
        return field != null;
    }

    /** Lets the line that is being typed take the keyboard; false if there is none. */
    boolean takeFocus() {
        if (field == null || field.isDisposed()) {
            return false;
        }
        if (!field.isFocusControl()) {
            // a field that takes the keyboard selects its text, and the next letter would replace it
            Point marked = field.getSelection();
            field.setFocus();
            field.setSelection(marked);
        }
        return true;
    }

    /** Begins a line after what was selected last. */
    public void begin() {
        end();
        place = QuickPlace.after(portfolio(), editor.structure().focused().orElse(null));
        show("");
    }

    /** Edits the line of the element that was selected last: its name, range and owner. */
    public void edit() {
        Optional<Element> focused = editor.structure().focused();
        if (focused.isEmpty()) {
            editor.say("Select something first");
            return;
        }
        end();
        edited = focused.get();
        show(QuickEdit.line(edited, day()));
        field.selectAll();
    }

    private Portfolio portfolio() {
        return session().portfolio();
    }

    private PortfolioSession session() {
        return editor.context().session();
    }

    private int day() {
        return editor.context().minutesPerDay();
    }

    private void show(String text) {
        field = new Text((Composite) editor.viewer().getControl(), SWT.SINGLE | SWT.BORDER);
        AccessibleName.set(field, edited != null ? "Line of " + Labels.text(edited) : "New line");
        FontData data = field.getFont().getFontData()[0];
        data.setHeight(Math.clamp(Math.round(10 * editor.zoom().factor()), 7, 30));
        font = new Font(field.getDisplay(), data);
        field.setFont(font);
        field.setText(text);
        field.addListener(SWT.Traverse, this::traverse);
        field.addListener(SWT.Modify, event -> typed());
        // the focus comes back at once where it was only lost to what is hidden or activated meanwhile
        field.addListener(SWT.FocusOut, event -> later(this::left));
        keys(false);
        arrange();
        field.setFocus();
        later(this::takeFocus);
    }

    /** Does something after the events of now, if this line is still being typed then. */
    private void later(Runnable task) {
        Text now = field;
        if (now != null) {
            now.getDisplay().asyncExec(() -> {
                if (field == now && !now.isDisposed()) {
                    task.run();
                }
            });
        }
    }

    /** While a line is typed, Delete deletes a letter and no element. */
    private static void keys(boolean on) {
        PlatformUI.getWorkbench().getService(IBindingService.class).setKeyFilterEnabled(on);
    }

    /** Makes room for the line and lays the field over it. */
    private void arrange() {
        busy = true;
        try {
            becomes = edited != null ? edited.eClass() : place.typeOf(line().orElse(blank()));
            editor.context().scene().enter(edited != null ? null : entry());
            editor.board().refreshAll();
            String id = edited != null ? edited.getId() : StructureScene.ENTRY;
            editor.board().reveal(id);
            editor.viewer().flush();
            editor.context().scene().cell(id).ifPresent(this::place);
            editor.contentsChanged();
            hint();
        } finally {
            busy = false;
        }
    }

    private Entry entry() {
        if (StructureEdits.isOpenKind(becomes)) {
            Element about = place.about() != null ? place.about() : StructureEdits.program(place.owner());
            return new Entry(KINDS.get(becomes), about == null ? null : about.getId(), "");
        }
        String parent = place.owner() instanceof Portfolio ? null : ((Element) place.owner()).getId();
        return new Entry(KINDS.get(becomes), parent, place.after() instanceof Element after ? after.getId() : null);
    }

    private void place(Cell cell) {
        Box box = cell.node().kind().isGroup() || edited != null ? StructurePainter.nameArea(cell) : cell.box();
        Rectangle area = new Rectangle(box.x(), box.y(), box.width(), box.height());
        editor.board().getFigure().translateToAbsolute(area);
        Point size = field.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        field.setBounds(area.x, area.y + (area.height - size.y) / 2, Math.max(area.width, 200), size.y);
    }

    private void hint() {
        String kind = Labels.kindName(becomes);
        String tab = edited != null ? "" : place.indent().isPresent() || place.outdent(portfolio()).isPresent()
                ? "   ·   " + (place.indent().isPresent() ? "Tab goes deeper   " : "")
                        + (place.outdent(portfolio()).isPresent() ? "Shift+Tab goes up" : "") : "";
        String ends = edited != null ? "   ·   Enter keeps it   Escape does not" : "   ·   Enter next line   Escape ends";
        editor.foot().show(kind + ends + tab + SIGNS);
    }

    private static QuickLine blank() {
        return new QuickLine(null, "", null, null, null, null);
    }

    private Optional<QuickLine> line() {
        try {
            QuickLine line = edited != null ? QuickLine.parseUnsigned(field.getText(), day())
                    : QuickLine.parse(field.getText(), day());
            editor.say(null);
            return Optional.of(line);
        } catch (IllegalArgumentException e) {
            editor.say(e.getMessage());
            return Optional.empty();
        }
    }

    private void typed() {
        line().ifPresent(line -> {
            if (edited == null && place.typeOf(line) != becomes) {
                arrange();
            }
        });
    }

    private void traverse(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_RETURN -> {
                event.doit = false;
                enter();
            }
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                end();
                editor.setFocus();
            }
            case SWT.TRAVERSE_TAB_NEXT -> {
                event.doit = false;
                level(edited == null ? place.indent() : Optional.empty(), "It goes no deeper here");
            }
            case SWT.TRAVERSE_TAB_PREVIOUS -> {
                event.doit = false;
                level(edited == null ? place.outdent(portfolio()) : Optional.empty(), "It goes no further up");
            }
            default -> { }
        }
    }

    private void level(Optional<QuickPlace> other, String otherwise) {
        editor.say(other.isPresent() ? null : otherwise);
        other.ifPresent(now -> {
            place = now;
            arrange();
        });
    }

    private void enter() {
        if (field.getText().isBlank()) {
            end();
            editor.setFocus();
        } else if (edited != null) {
            if (keep()) {
                end();
                editor.setFocus();
            }
        } else if (keep()) {
            field.setText("");
            arrange();
        }
    }

    /** Puts what is typed into the portfolio; where it cannot be, says why. */
    private boolean keep() {
        busy = true;
        try {
            if (edited != null) {
                Optional<Edit> change = QuickEdit.rewrite(session(), edited, field.getText(), day());
                change.ifPresent(this::execute);
                return true;
            }
            Creation<Element> creation = place.commit(session(), QuickLine.parse(field.getText(), day()));
            execute(creation);
            editor.selection().setSelection(new StructuredSelection(creation.created()));
            place = QuickPlace.after(portfolio(), creation.created());
            return true;
        } catch (IllegalArgumentException | IllegalEditException e) {
            editor.say(e.getMessage());
            return false;
        } finally {
            busy = false;
        }
    }

    private void execute(Edit edit) {
        editor.say(null);
        session().execute(edit);
        editor.tell(edit.label());
    }

    /** The mouse was pressed elsewhere: what is typed is kept; where it cannot be, the line stays open, to be mended. */
    private void left() {
        if (busy || field.isFocusControl() || field.getDisplay().getFocusControl() == null) {
            return;
        }
        if (field.getText().isBlank() || keep()) {
            end();
        } else {
            field.setFocus();
        }
    }

    /** Something changed meanwhile: the line stays where it is, unless what it goes into is gone. */
    void modelChanged() {
        if (field == null || busy) {
            return;
        }
        EObject holder = edited != null ? edited : place.owner();
        boolean there = holder instanceof Portfolio || session().contains(holder);
        if (there && edited == null && place.after() != null && !session().contains(place.after())) {
            place = new QuickPlace(place.type(), place.owner(), null, null);
        }
        if (there) {
            arrange();
        } else {
            end();
        }
    }

    /** Ends typing; what is not kept is lost. */
    public void end() {
        if (field == null) {
            return;
        }
        Text old = field;
        field = null;
        keys(true);
        place = null;
        edited = null;
        if (!old.isDisposed()) {
            old.dispose();
        }
        font.dispose();
        if (editor.viewer().getControl() != null && !editor.viewer().getControl().isDisposed()) {
            editor.context().scene().enter(null);
            editor.board().refreshAll();
            editor.contentsChanged();
            editor.foot().show(HintLine.IDLE);
        }
    }
}
