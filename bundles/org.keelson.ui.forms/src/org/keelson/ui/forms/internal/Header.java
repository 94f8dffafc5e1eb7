// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.keelson.edit.Labels;
import org.keelson.model.Element;
import org.keelson.rendering.Palette;
import org.keelson.ui.Images;
import org.keelson.ui.Theme;

/** What stands above all pages: the element's name and icon, and the way to it from the portfolio, each step a link. */
final class Header {

    /** Room for the icon and the margins beside the name, in pixels. */
    private static final int BESIDE_NAME = 72;
    /** Characters of a name while the width is not known, and of a step on the way. */
    private static final int AT_FIRST = 60;

    private final ScrolledForm form;
    private final FormToolkit toolkit;
    private final Consumer<EObject> open;
    private final Composite way;
    private String name = "";
    private List<String> shown = List.of();

    Header(ScrolledForm form, FormToolkit toolkit, Consumer<EObject> open) {
        this.form = form;
        this.toolkit = toolkit;
        this.open = open;
        way = new Composite(form.getForm().getHead(), SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).margins(4, 2).spacing(4).applyTo(way);
        form.setHeadClient(way);
        form.getForm().getHead().addListener(SWT.Resize, event -> fit());
        recolor();
    }

    /** Takes the colours of the theme that is used now. */
    void recolor() {
        form.setBackground(toolkit.getColors().getBackground());
        form.getBody().setBackground(toolkit.getColors().getBackground());
        form.setForeground(Theme.color(Palette.Role.TEXT));
        form.getForm().getHead().setBackground(toolkit.getColors().getBackground());
        form.getForm().getHead().setForeground(Theme.color(Palette.Role.TEXT));
        way.setBackground(toolkit.getColors().getBackground());
        shown = List.of();
    }

    boolean isDisposed() {
        return form.isDisposed();
    }

    void show(Element element) {
        name = Labels.text(element);
        fit();
        form.setImage(Images.image(Labels.iconId(element)));
        Deque<EObject> steps = new ArrayDeque<>();
        for (EObject at = element.eContainer(); at != null; at = at.eContainer()) {
            steps.addFirst(at);
        }
        List<String> now = new ArrayList<>(steps.stream().map(Labels::text).toList());
        now.add(Labels.kindName(element.eClass()));
        if (!now.equals(shown)) {
            shown = now;
            showWay(steps, Labels.kindName(element.eClass()));
        }
    }

    /** The name in one line as wide as the form, whole in the tool tip: else a long one would make the form as wide as itself. */
    private void fit() {
        Composite head = form.getForm().getHead();
        int width = head.getClientArea().width - BESIDE_NAME;
        String text = width <= 0 ? cut(name, AT_FIRST) : fitted(head, width);
        String shownText = LegacyActionTools.escapeMnemonics(text);
        if (!shownText.equals(form.getText())) {
            form.setText(shownText);
            form.getForm().setToolTipText(text.equals(name) ? null : name);
        }
    }

    private String fitted(Composite head, int width) {
        GC gc = new GC(head);
        try {
            gc.setFont(form.getForm().getFont());
            int length = name.length();
            while (length > 1 && gc.textExtent(cut(name, length)).x > width) {
                length -= Math.max(1, length / 16);
            }
            return cut(name, length);
        } finally {
            gc.dispose();
        }
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = length > 1 && Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end).stripTrailing() + "\u2026";
    }

    private void showWay(Deque<EObject> steps, String kind) {
        for (Control child : way.getChildren()) {
            child.dispose();
        }
        for (EObject step : steps) {
            Hyperlink link = toolkit.createHyperlink(way, cut(Labels.text(step), AT_FIRST), SWT.NONE);
            link.setToolTipText("Open " + Labels.kindName(step.eClass()).toLowerCase(Locale.ROOT) + " " + Labels.text(step));
            link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> open.accept(step)));
            link.setForeground(Theme.color(Palette.Role.ACCENT));
            quiet("\u203a");
        }
        quiet(kind);
        Theme.own(form);
        form.getForm().layout(true, true);
    }

    private void quiet(String text) {
        Label label = new Label(way, SWT.NONE);
        label.setText(text);
        label.setBackground(way.getBackground());
        label.setForeground(Theme.color(Palette.Role.QUIET));
    }
}
