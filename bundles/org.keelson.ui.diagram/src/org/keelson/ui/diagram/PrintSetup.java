// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.diagram;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Shell;
import org.keelson.rendering.Box;
import org.keelson.rendering.Pages;

/** Asks how a diagram is put on paper, and says how many sheets that takes. */
final class PrintSetup extends Dialog {

    /** What can be printed on of a sheet of A4, upright, in pixels at 100 %. */
    private static final Box SHEET = new Box(0, 0, 740, 1040);

    private final Box extent;
    private final List<Integer> cuts;
    private Button spread;
    private Button landscape;
    private boolean isSpread;
    private boolean isLandscape;

    PrintSetup(Shell parent, Box extent, List<Integer> cuts) {
        super(parent);
        this.extent = extent;
        this.cuts = cuts;
        this.isLandscape = extent.width() > extent.height();
    }

    boolean isSpread() {
        return isSpread;
    }

    boolean isLandscape() {
        return isLandscape;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Print Diagram");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Group size = group(area, "Size");
        Button fit = button(size, "&Fit to one page");
        fit.setSelection(true);
        spread = button(size, "");
        Group paper = group(area, "Paper");
        button(paper, "&Upright").setSelection(!isLandscape);
        landscape = button(paper, "&Landscape");
        landscape.setSelection(isLandscape);
        landscape.addListener(SWT.Selection, event -> count());
        count();
        return area;
    }

    private static Group group(Composite parent, String title) {
        Group group = new Group(parent, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().applyTo(group);
        group.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
        return group;
    }

    private static Button button(Group group, String label) {
        Button button = new Button(group, SWT.RADIO);
        button.setText(label);
        return button;
    }

    private void count() {
        Box sheet = landscape.getSelection() ? new Box(0, 0, SHEET.height(), SHEET.width()) : SHEET;
        Pages pages = Pages.spread(extent, sheet, cuts);
        spread.setText("&100 % over several pages: on A4 about " + pages.columns() + " × " + pages.rows());
        spread.requestLayout();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Choose Printer…", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void okPressed() {
        isSpread = spread.getSelection();
        isLandscape = landscape.getSelection();
        super.okPressed();
    }
}
