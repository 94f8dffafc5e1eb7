// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.events.ShellListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.keelson.ui.AccessibleName;
import org.keelson.ui.Dates;
import org.keelson.ui.Images;

/** A day, or a day and a time: typed as people write it, or picked in a calendar, which Alt and Down opens too. */
final class DateField extends TextField {

    DateField(FieldHost host, FieldValue value) {
        super(host, value);
    }

    @Override
    void create(Composite parent) {
        createLabel(parent, MIDDLE);
        Composite area = host().toolkit().createComposite(parent);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(1, 1).spacing(4, 0).applyTo(area);
        createText(area);
        host().toolkit().paintBordersFor(area);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(120, SWT.DEFAULT)
                .applyTo(control());
        Button pick = host().toolkit().createButton(area, "", SWT.PUSH);
        pick.setImage(Images.image("calendar"));
        pick.setToolTipText("Pick in a calendar");
        AccessibleName.set(pick, "Pick " + source().name().toLowerCase(Locale.ROOT) + " in a calendar");
        pick.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> pick()));
        control().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && (event.stateMask & SWT.ALT) != 0) {
                event.doit = false;
                pick();
            }
        });
    }

    private void pick() {
        Shell shell = new Shell(control().getShell(), SWT.TOOL | SWT.ON_TOP);
        shell.setLayout(new FillLayout());
        shell.setText(source().name());
        DateTime calendar = new DateTime(shell, SWT.CALENDAR);
        AccessibleName.set(calendar, source().name());
        LocalDate day = day();
        calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        Runnable take = () -> {
            LocalDate picked = LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay());
            shell.close();
            enter(text(picked));
        };
        calendar.addListener(SWT.MouseDoubleClick, event -> take.run());
        calendar.addListener(SWT.KeyDown, event -> keyInCalendar(event, shell, take));
        shell.addShellListener(ShellListener.shellDeactivatedAdapter(event -> shell.close()));
        shell.pack();
        Point below = control().toDisplay(0, control().getSize().y + 2);
        shell.setLocation(below);
        shell.open();
        calendar.setFocus();
    }

    private static void keyInCalendar(Event event, Shell shell, Runnable take) {
        if (event.keyCode == SWT.ESC) {
            shell.close();
        } else if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            take.run();
        }
    }

    private LocalDate day() {
        return switch (source().value()) {
            case LocalDate date -> date;
            case LocalDateTime time -> time.toLocalDate();
            case String text -> parsed(text);
            case null, default -> host().now().toLocalDate();
        };
    }

    /** Of a custom field, in which anything may stand. */
    private LocalDate parsed(String text) {
        LocalDate today = host().now().toLocalDate();
        return Dates.read(text, today).orElse(today);
    }

    /** Another day at the same time; a day alone where there was none, which is read with its usual time. */
    private String text(LocalDate picked) {
        return source().value() instanceof LocalDateTime time
                ? source().text(picked.atTime(time.toLocalTime())) : picked.toString();
    }
}
