// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.fields;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.keelson.edit.Labels;
import org.keelson.rendering.Palette;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** Links to elements, one a line, each of which opens the form of its element. */
public final class ElementLinks {

    private record Shown(EObject target, String text, String icon) {
    }

    private final FieldHost host;
    private final int most;
    private final Composite area;
    private List<Shown> shown = List.of();
    private int left = -1;

    /** @param most shown; of the others their number */
    public ElementLinks(Composite parent, FieldHost host, int most) {
        this.host = host;
        this.most = most;
        area = host.toolkit().createComposite(parent);
        GridLayoutFactory.fillDefaults().margins(1, 1).spacing(0, 2).applyTo(area);
    }

    public Control control() {
        return area;
    }

    /** Puts the links into their places, after others were shown. */
    public void layout() {
        area.layout(true, true);
    }

    /**
     * Shows these and no others.
     *
     * @param what what they are, for the tool tip
     * @return whether that was something else than before, so that sizes may have changed
     */
    public boolean show(List<? extends EObject> targets, String what) {
        List<Shown> now = targets.stream().limit(most)
                .map(each -> new Shown(each, Labels.text(each), Labels.iconId(each))).toList();
        int more = targets.size() - now.size();
        if (now.equals(shown) && more == left) {
            return false;
        }
        boolean hadFocus = hasFocus();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        now.forEach(each -> link(each, what));
        if (more > 0) {
            quiet("and " + more + " more");
        } else if (now.isEmpty()) {
            quiet("None");
        }
        Theme.own(area);
        shown = now;
        left = more;
        if (hadFocus && !now.isEmpty()) {
            area.getChildren()[0].setFocus();
        }
        return true;
    }

    private boolean hasFocus() {
        Control focus = area.getDisplay().getFocusControl();
        return focus != null && focus.getParent() == area;
    }

    private void link(Shown target, String what) {
        ImageHyperlink link = host.toolkit().createImageHyperlink(area, SWT.WRAP);
        link.setText(target.text());
        link.setImage(Images.image(target.icon()));
        link.setForeground(Theme.color(Palette.Role.ACCENT));
        link.setToolTipText(what + ": " + ReferenceField.tip(target.target()));
        link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> host.open(target.target())));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(link);
    }

    private void quiet(String text) {
        Label label = host.toolkit().createLabel(area, text);
        label.setForeground(Theme.color(Palette.Role.QUIET));
    }
}
