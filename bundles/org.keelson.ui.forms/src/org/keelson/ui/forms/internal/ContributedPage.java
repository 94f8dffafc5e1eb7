// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import java.time.Duration;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.keelson.edit.Edit;
import org.keelson.engine.Contribution;
import org.keelson.engine.DirectCalls;
import org.keelson.engine.Engine;
import org.keelson.engine.Outcome;
import org.keelson.ui.Theme;
import org.keelson.ui.forms.FormPage;

/** Holds a contributed page, and what is shown in its place once it has failed. */
final class ContributedPage extends ElementPage {

    /** How long a call may hold the user-interface thread. */
    static final Duration BUDGET = Duration.ofMillis(200);

    private static final Duration FOREVER = Duration.ofDays(1);

    private final Engine engine;
    private final DirectCalls calls;
    private final Contribution contribution;
    private FormPage page;
    private Composite area;
    private Control top;
    private boolean isInside;
    private boolean isWaiting;
    private boolean isProven;
    private Duration refreshBudget = BUDGET;

    ContributedPage(ElementEditor editor, Engine engine, Contribution contribution) {
        super(editor, contribution.id(), contribution.name());
        this.engine = engine;
        this.calls = engine.direct();
        this.contribution = contribution;
    }

    @Override
    void createContents(IManagedForm form) {
        show();
    }

    /** Makes the page, or says why not. */
    private void show() {
        clear();
        area = toolkit().createComposite(getManagedForm().getForm().getBody());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().spacing(12, 12).applyTo(area);
        // the first question of who refers to what walks through the model; that is not the page's fault
        editor().portfolio().session().referrers(editor().element());
        Outcome<Control> made = inside(() -> calls.make(contribution, FormPage.class, BUDGET, instance -> {
            page = instance;
            return instance.createContents(area, new PageContext(this));
        }));
        if (made instanceof Outcome.Success<Control> success) {
            top = success.answer();
            // what is slow since it is new is slow once, and counted once
            refreshBudget = made.call().elapsed().compareTo(BUDGET) > 0 ? FOREVER : BUDGET;
        } else {
            replace(made);
        }
    }

    /** One step into contributed code. */
    private interface Step<T> {
        Outcome<T> run();
    }

    private <T> Outcome<T> inside(Step<T> step) {
        isInside = true;
        try {
            return step.run();
        } finally {
            isInside = false;
        }
    }

    private void requireOutside() {
        if (isInside) {
            throw new IllegalStateException("A page must not change the portfolio while it is created or refreshed");
        }
    }

    @Override
    public void execute(Edit edit) {
        requireOutside();
        super.execute(edit);
    }

    @Override
    void refresh() {
        super.refresh();
        if (!isMade() || page == null) {
            return;
        }
        Outcome<Boolean> refreshed = inside(() -> calls.call(contribution, refreshBudget, () -> {
            page.refresh();
            return true;
        }));
        refreshBudget = BUDGET;
        if (!(refreshed instanceof Outcome.Success)) {
            replace(refreshed);
        } else if (!isProven) {
            isProven = true;
            calls.works(contribution, refreshed.call().elapsed());
        }
    }

    /** Shows what went wrong instead of the page; its siblings stay as they are. */
    private void replace(Outcome<?> outcome) {
        leave();
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        fields().clear();
        isWaiting = outcome instanceof Outcome.TimedOut;
        top = new BrokenPage(area, toolkit(), outcome, editor()).create(this::again);
        Theme.own(area);
        relayout();
    }

    /** Lets the page be made again, and does so. */
    private void again() {
        if (calls.isQuarantined(contribution)) {
            engine.release(contribution);
        }
        showAgain();
    }

    private void showAgain() {
        isWaiting = false;
        isProven = false;
        show();
        Theme.own(area);
        refresh();
        relayout();
    }

    private void relayout() {
        area.layout(true, true);
        reflow(area);
    }

    /** Contributions do otherwise than before: one that was released is made again. */
    @Override
    void engineChanged() {
        if (isMade() && isWaiting && !calls.isQuarantined(contribution)) {
            showAgain();
        }
    }

    private void clear() {
        leave();
        fields().clear();
        if (area != null) {
            area.dispose();
        }
    }

    private void leave() {
        FormPage left = page;
        page = null;
        top = null;
        if (left != null) {
            isInside = true;
            calls.leave(contribution, BUDGET, left::dispose);
            isInside = false;
        }
    }

    @Override
    public void setFocus() {
        if (top == null || top.isDisposed() || !top.setFocus()) {
            super.setFocus();
        }
    }

    @Override
    public void dispose() {
        leave();
        super.dispose();
    }
}
