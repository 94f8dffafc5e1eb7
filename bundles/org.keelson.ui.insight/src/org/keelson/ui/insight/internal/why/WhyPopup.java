// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.why;

import java.util.function.Consumer;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.keelson.analysis.Schedule;
import org.keelson.model.WorkItem;
import org.keelson.rendering.Palette;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;

/** The small window that answers "Why this date?" wherever it is asked. Escape, or a click elsewhere, closes it. */
final class WhyPopup extends PopupDialog {

    static final String TITLE = "Why This Date?";

    private static final int WIDTH = 560;
    private static final int LEAST = 140;
    private static final int MOST = 420;

    private final OpenPortfolio portfolio;
    private final Schedule schedule;
    private final WorkItem item;
    private final Links links;
    private final Point place;
    private ReasonPane pane;

    /** Where the links lead. */
    record Links(Consumer<WorkItem> reveal, Consumer<WorkItem> view, Consumer<WorkItem> slip) {
    }

    WhyPopup(Shell parent, OpenPortfolio portfolio, Schedule schedule, WorkItem item, Links links) {
        super(parent, INFOPOPUP_SHELLSTYLE, true, false, false, false, false, TITLE, null);
        this.portfolio = portfolio;
        this.schedule = schedule;
        this.item = item;
        this.links = links;
        this.place = place(parent);
    }

    /** Beneath the row that is asked about, or at the pointer. */
    private static Point place(Shell parent) {
        Control focus = parent.getDisplay().getFocusControl();
        Rectangle row = null;
        if (focus instanceof Table table && table.getSelectionCount() > 0) {
            row = table.getSelection()[0].getBounds();
        } else if (focus instanceof Tree tree && tree.getSelectionCount() > 0) {
            row = tree.getSelection()[0].getBounds();
        }
        Point pointer = parent.getDisplay().getCursorLocation();
        if (row != null) {
            return focus.toDisplay(row.x + 16, row.y + row.height + 2);
        }
        return parent.getBounds().contains(pointer) ? new Point(pointer.x + 12, pointer.y + 12)
                : new Point(parent.getLocation().x + 80, parent.getLocation().y + 80);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(TITLE);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        pane = new ReasonPane(area, each -> leave(links.reveal(), each));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.show(item, Reasons.chain(portfolio.session(), schedule, item), portfolio.schedule().isFresh());
        Link more = new Link(area, SWT.NONE);
        more.setText("<a href=\"view\">Keep in a view</a>     <a href=\"slip\">What if it slips?</a>");
        more.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> leave(event.text.equals("view") ? links.view() : links.slip(), item)));
        GridDataFactory.fillDefaults().indent(12, 4).applyTo(more);
        return area;
    }

    private void leave(Consumer<WorkItem> next, WorkItem with) {
        close();
        next.accept(with);
    }

    @Override
    protected org.eclipse.swt.graphics.Color getBackground() {
        return Theme.color(Palette.Role.RAISED);
    }

    @Override
    protected org.eclipse.swt.graphics.Color getForeground() {
        return Theme.color(Palette.Role.TEXT);
    }

    @Override
    protected Control getFocusControl() {
        return pane.control();
    }

    @Override
    protected Point getDefaultSize() {
        int height = getShell().computeSize(WIDTH, SWT.DEFAULT).y;
        return new Point(WIDTH, Math.clamp(height, LEAST, MOST));
    }

    @Override
    protected Point getDefaultLocation(Point initialSize) {
        return place;
    }
}
