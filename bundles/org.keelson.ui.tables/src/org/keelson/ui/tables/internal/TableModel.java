// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tables.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;
import org.keelson.analysis.AsOf;
import org.keelson.edit.SessionEvent;
import org.keelson.edit.table.CellText;
import org.keelson.edit.table.Query;
import org.keelson.edit.table.QueryException;
import org.keelson.edit.table.TableColumn;
import org.keelson.edit.table.TableColumns;
import org.keelson.edit.table.TableData;
import org.keelson.edit.table.TableKind;
import org.keelson.edit.table.TableLayout;
import org.keelson.edit.table.TableView;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;

/**
 * What one table shows of a portfolio. Rows and values are read on the UI thread in short pieces, since the model lives
 * there; they are filtered and sorted in the background. While another answer is on its way, the last one stays.
 */
public final class TableModel {

    /** Told on the UI thread. */
    interface Listener {

        /** Other lines will be shown: whoever knows things by their line must find out what they are. */
        void linesWillChange();

        /** Other lines are shown. */
        void linesChanged();

        /** The same lines are shown, and what stands in them may be otherwise. */
        void cellsChanged();

        /** There are other columns to choose from. */
        void columnsChanged();
    }

    /** So long the UI thread reads at a time. */
    private static final long PIECE = 12_000_000;
    /** Between two pieces of work that nobody waits for; milliseconds. */
    private static final int PAUSE = 30;
    /** So many rows are filtered and sorted at once, without a job. */
    private static final int FEW = 2_000;

    private final Display display;
    private final Listener listener;
    private final Background<TableView> background;
    private OpenPortfolio portfolio;
    private Answers answers;
    private TableKind kind = TableKind.WORK_ITEMS;
    private TableLayout layout = TableLayout.usual(kind);
    private TableData data;
    private TableView view = TableView.EMPTY;
    private String text = "";
    private Query query = Query.ALL;
    private LocalDate compiledOn;
    private RowWalk walk;
    private final BitSet asked = new BitSet();
    private final Set<Integer> moved = new HashSet<>();
    private final Runnable indexing = this::index;
    private TableView.Request arranged;
    private boolean hayAsked;
    private Consumer<TableData.Snapshot> askedFor;
    private boolean rowsKnown;
    private boolean resort;
    private boolean pumping;
    private boolean active;
    private boolean disposed;

    TableModel(Display display, Listener listener) {
        this.display = display;
        this.listener = listener;
        background = new Background<>("Filtering a table", false, display::asyncExec, new Background.Receiver<>() {
            @Override
            public void done(TableView result) {
                show(result);
            }

            @Override
            public void failed(RuntimeException problem) {
                show(TableView.EMPTY);
            }
        });
    }

    /** Shows a portfolio, or the same one with another content. */
    void open(OpenPortfolio opened, Answers computed) {
        portfolio = opened;
        answers = computed;
        makeData();
    }

    private void makeData() {
        listener.linesWillChange();
        background.cancel();
        asked.clear();
        askedFor = null;
        moved.clear();
        arranged = null;
        data = new TableData(TableColumns.of(kind, portfolio.portfolio(), answers::get), new CellText(Dates::text));
        view = TableView.EMPTY;
        rowsKnown = false;
        walk = null;
        resort = true;
        compile();
        listener.columnsChanged();
        update();
    }

    /** Lists another kind of rows, set in a way. */
    void list(TableKind other, TableLayout set) {
        kind = other;
        layout = set;
        makeData();
    }

    /** Only what somebody sees is kept up to date. */
    void activate(boolean seen) {
        if (seen != active) {
            active = seen;
            if (seen) {
                everythingChanged();
            }
        }
    }

    boolean isActive() {
        return active;
    }

    void dispose() {
        disposed = true;
        background.cancel();
        display.timerExec(-1, indexing);
    }

    /** Before the first edit asks who refers to what, in the time that nobody needs. */
    private void index() {
        if (!disposed && active && !portfolio.session().indexReferrers(piece())) {
            display.timerExec(PAUSE, indexing);
        }
    }

    private static BooleanSupplier piece() {
        long end = System.nanoTime() + PIECE;
        return () -> System.nanoTime() > end;
    }

    TableKind kind() {
        return kind;
    }

    /** The rows. */
    public TableData data() {
        return data;
    }

    /** The lines that are shown. */
    public TableView view() {
        return view;
    }

    /** How it is set. */
    public TableLayout layout() {
        return layout;
    }

    String text() {
        return text;
    }

    /** Whether rows or an order are still on their way. */
    public boolean isBusy() {
        return pumping || background.isRunning() || !rowsKnown;
    }

    /** Sets columns, order and filters. The query must be one that can be read. */
    void set(TableLayout other) {
        layout = other;
        compile();
        resort = true;
        update();
    }

    /** Shows only rows in which these words are. */
    public void search(String words) {
        if (!words.equals(text)) {
            text = words;
            resort = true;
            update();
        }
    }

    /** @throws QueryException if the text is no query of this kind of table */
    Query parse(String written) throws QueryException {
        return Query.parse(written, data.columns(), AsOf.day(portfolio.portfolio()));
    }

    private void compile() {
        compiledOn = AsOf.day(portfolio.portfolio());
        query = compiled(layout.query());
        for (String filter : layout.filters().values()) {
            query = query.and(compiled(filter));
        }
    }

    /** A query of a saved view may name a column that is gone: it holds nothing back then, and the field says what is wrong. */
    private Query compiled(String written) {
        try {
            return parse(written);
        } catch (QueryException e) {
            return Query.ALL;
        }
    }

    /** The places of the columns that are shown, in order. */
    int[] shown() {
        return layout.columns().keySet().stream().mapToInt(data::column).filter(each -> each >= 0).toArray();
    }

    private TableView.Request request() {
        List<TableView.Sort> sorts = new ArrayList<>();
        for (Map.Entry<String, Boolean> each : layout.sorts().entrySet()) {
            if (data.column(each.getKey()) >= 0) {
                sorts.add(new TableView.Sort(data.column(each.getKey()), each.getValue()));
            }
        }
        return new TableView.Request(text, query, sorts, data.column(layout.group()), new HashSet<>(layout.closed()));
    }

    private BitSet needed(TableView.Request request) {
        BitSet needed = request.query().columns();
        request.sorts().forEach(each -> needed.set(each.column()));
        if (request.group() >= 0) {
            needed.set(request.group());
            IntStream.of(shown()).filter(each -> data.columns().get(each).isNumber()).forEach(needed::set);
        }
        return needed;
    }

    /** Brings what is shown up to date: now, as far as it goes quickly. */
    private void update() {
        if (active && !disposed && data != null) {
            if (!AsOf.day(portfolio.portfolio()).equals(compiledOn)) {
                // what "today" means is another
                compile();
                resort = true;
            }
            if (background.isRunning()) {
                background.cancel();
                resort = true;
            }
            if (!pumping) {
                pump();
            }
        }
    }

    /**
     * Reads columns of all rows, and then gives them to somebody; only the last who asked gets something.
     *
     * @param withHay whether what a search looks in is wanted too
     */
    void whenRead(int[] columns, boolean withHay, Consumer<TableData.Snapshot> then) {
        asked.clear();
        IntStream.of(columns).forEach(asked::set);
        hayAsked = withHay;
        askedFor = then;
        update();
    }

    private void pump() {
        pumping = false;
        if (disposed || !active) {
            return;
        }
        if (!read(piece())) {
            pumping = true;
            display.asyncExec(this::pump);
        } else {
            display.timerExec(PAUSE, indexing);
        }
    }

    private boolean read(BooleanSupplier isTimeUp) {
        if (!rowsKnown) {
            walk = walk == null ? new RowWalk(kind, portfolio.portfolio()) : walk;
            if (!walk.go(isTimeUp)) {
                return false;
            }
            takeRows();
        }
        TableView.Request request = request();
        data.search(shown());
        BitSet needed = needed(request);
        needed.or(asked);
        if (!data.read(needed, hayAsked || !request.text().isBlank(), isTimeUp)) {
            return false;
        }
        if (resort) {
            resort = false;
            moved.clear();
            arrange(request);
        } else if (!moved.isEmpty()) {
            TableView patched = TableView.patched(data.snapshot(), request, view, moved);
            moved.clear();
            show(patched);
        }
        Consumer<TableData.Snapshot> then = askedFor;
        askedFor = null;
        asked.clear();
        hayAsked = false;
        if (then != null) {
            then.accept(data.snapshot());
        }
        return true;
    }

    private void takeRows() {
        EObject[] rows = walk.rows();
        walk = null;
        rowsKnown = true;
        boolean same = rows.length == data.size() && IntStream.range(0,
                rows.length).allMatch(each -> rows[each] == data.row(each));
        if (!same) {
            // until they are in order, nothing must point at rows by their old numbers
            listener.linesWillChange();
            view = TableView.EMPTY;
            data.setRows(rows);
            resort = true;
        }
    }

    private void arrange(TableView.Request request) {
        arranged = request;
        if (request.isPlain()) {
            show(new TableView(IntStream.range(0, data.size()).toArray(), List.of(), data.size()));
        } else if (data.size() <= FEW) {
            show(TableView.of(data.snapshot(), request, () -> false));
        } else {
            TableData.Snapshot snapshot = data.snapshot();
            background.request(progress -> TableView.of(snapshot, request, progress::isCancelled));
        }
    }

    private void show(TableView other) {
        boolean same = Arrays.equals(other.lines(), view.lines()) && other.groups().equals(view.groups());
        if (!same) {
            listener.linesWillChange();
        }
        view = other;
        if (same) {
            listener.cellsChanged();
        } else {
            listener.linesChanged();
        }
    }

    /** The schedule, or what metrics and rules say, is another: all computed columns are stale. */
    void answersChanged() {
        if (active && data != null) {
            List<Integer> stale = IntStream.range(0, data.columns().size())
                    .filter(each -> data.columns().get(each).category().equals(TableColumns.COMPUTED)
                            || data.columns().get(each).id().startsWith("metric:")).boxed().toList();
            data.forget(stale);
            resort |= uses(stale);
            update();
            listener.cellsChanged();
        }
    }

    /** Whether which rows are shown, or what stands in the heads of groups, depends on these columns. */
    private boolean uses(List<Integer> columns) {
        TableView.Request request = request();
        BitSet used = needed(request);
        if (!request.text().isBlank()) {
            IntStream.of(shown()).forEach(used::set);
        }
        return columns.stream().anyMatch(used::get);
    }

    /** Columns may have come or gone. */
    void contributionsChanged() {
        List<String> before = data.columns().stream().map(TableColumn::header).toList();
        List<TableColumn> now = TableColumns.of(kind, portfolio.portfolio(), answers::get);
        if (!now.stream().map(TableColumn::header).toList().equals(before)) {
            makeData();
        }
    }

    private void everythingChanged() {
        listener.linesWillChange();
        rowsKnown = false;
        walk = null;
        data.setRows(new EObject[0]);
        view = TableView.EMPTY;
        contributionsChanged();
        resort = true;
        update();
    }

    /** Takes over what an edit changed, and nothing else. */
    public void changed(SessionEvent event) {
        if (!active || event.kind() == SessionEvent.Kind.SAVED || !event.touchesPortfolio()) {
            return;
        }
        boolean fields = event.changed().stream().anyMatch(each -> each instanceof org.keelson.model.CustomField
                || each == portfolio.portfolio());
        if (fields) {
            contributionsChanged();
        }
        Affected affected = new Affected(kind, portfolio.session(), event);
        if (affected.mayMoveRows() || walk != null) {
            rowsKnown = false;
            walk = null;
        }
        if (portfolio.session().indexReferrers(piece())) {
            refresh(affected.rows(data));
        } else {
            // rather all once more, piece by piece, than to stop for whoever refers to it
            data.forget(IntStream.range(0, data.columns().size()).boxed().toList());
            resort |= !request().isPlain();
        }
        update();
        listener.cellsChanged();
    }

    private void refresh(Set<Integer> rows) {
        data.refresh(rows);
        TableView.Request request = request();
        if (rows.isEmpty() || request.isPlain()) {
            return;
        }
        boolean inPlace = rowsKnown && !resort && !pumping && !background.isRunning() && request.group() < 0
                && request.equals(arranged);
        if (inPlace) {
            moved.addAll(rows);
        } else {
            resort = true;
        }
    }
}
