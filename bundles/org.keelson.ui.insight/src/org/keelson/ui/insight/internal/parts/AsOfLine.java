// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.insight.internal.parts;

import java.time.Clock;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.keelson.analysis.AsOf;
import org.keelson.edit.DataDate;
import org.keelson.rendering.Palette;
import org.keelson.ui.Dates;
import org.keelson.ui.OpenPortfolio;
import org.keelson.ui.Theme;

/**
 * The day that counts as today, in views of the weekly rhythm: said where it is not the real one, with a way to move it there.
 * In a grid of one column; takes no place where there is nothing to say.
 */
public final class AsOfLine {

    private final Composite area;
    private final Label said;
    private OpenPortfolio portfolio;

    public AsOfLine(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(8, 8, 4, 0).spacing(8, 0).applyTo(area);
        said = new Label(area, SWT.NONE);
        Link move = new Link(area, SWT.NONE);
        move.setText("<a>Move the data date to today</a>");
        move.setToolTipText("One step: unfinished work then begins or goes on today at the earliest. Undo takes it back");
        move.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> move()));
    }

    /** Says of which day a portfolio is. */
    public void show(OpenPortfolio shown) {
        portfolio = shown;
        Optional<DataDate> known = DataDate.of(shown.portfolio(), AsOf.now(shown.portfolio(), Clock.systemUTC()))
                .filter(each -> !each.isToday());
        known.ifPresent(date -> {
            said.setText((date.isStale() ? "▲ " : "") + Dates.inText(date.text()));
            said.setForeground(Theme.color(date.isStale() ? Palette.Role.WATCH : Palette.Role.QUIET));
        });
        if (area.getVisible() != known.isPresent()) {
            area.setVisible(known.isPresent());
            ((GridData) area.getLayoutData()).exclude = known.isEmpty();
        }
        said.requestLayout();
    }

    private void move() {
        portfolio.session().execute(DataDate.move(portfolio.portfolio(),
                AsOf.now(portfolio.portfolio(), Clock.systemUTC())));
    }
}
