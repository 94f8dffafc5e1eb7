// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests.plugin;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.keelson.edit.Edits;
import org.keelson.model.ModelPackage;
import org.keelson.ui.forms.FormPage;
import org.keelson.ui.forms.FormPageContext;

/** Pages of forms as an organisation writes them: a good one, and one for each way of failing. */
public final class Pages {

    /** Set to {@code true} when the class of the good page is loaded. */
    public static final String LOADED = "org.keelson.ui.tests.loaded";
    /** Milliseconds that the slow page takes to be made. */
    public static final String SLOW_MILLIS = "org.keelson.ui.tests.slow";
    /** Set by the good page when it is disposed. */
    public static final String DISPOSED = "org.keelson.ui.tests.disposed";

    private Pages() {
    }

    /** Has a usual field, a button that changes two things in one step, and a line that follows the model. */
    public static final class Good implements FormPage {

        static {
            System.setProperty(LOADED, "true");
        }

        private FormPageContext context;
        private Label line;

        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            context = pageContext;
            Composite fields = context.toolkit().createComposite(parent);
            GridLayoutFactory.fillDefaults().numColumns(2).spacing(20, 6).applyTo(fields);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
            context.field(fields, ModelPackage.Literals.ELEMENT__NOTES);
            line = context.toolkit().createLabel(parent, "", SWT.WRAP);
            Button done = context.toolkit().createButton(parent, "Ask everybody", SWT.PUSH);
            done.addListener(SWT.Selection, event -> context.execute(Edits.compound("Ask everybody", java.util.List.of(
                    Edits.set(context.element(), ModelPackage.Literals.ELEMENT__SOURCE, "everybody"),
                    Edits.set(context.element(), ModelPackage.Literals.ELEMENT__DESCRIPTION, "asked")))));
            return done;
        }

        @Override
        public void refresh() {
            line.setText("Good page of " + context.element().getName() + " in " + context.portfolio().getName() + ", scheduled: "
                    + context.schedule().isPresent() + ", mentions: " + context.referrers(context.element()).size());
            line.requestLayout();
        }

        @Override
        public void dispose() {
            System.setProperty(DISPOSED, "true");
        }
    }

    /** Makes a label; the base of those that fail somewhere. */
    public abstract static class Plain implements FormPage {

        protected FormPageContext context;

        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            context = pageContext;
            return context.toolkit().createLabel(parent, "half of a page");
        }

        @Override
        public void refresh() {
            // nothing changes
        }
    }

    /** Is no page. */
    public static final class NoPage {
    }

    /** Throws in its constructor. */
    public static final class ThrowsWhenMade extends Plain {
        public ThrowsWhenMade() {
            throw new IllegalStateException("no licence");
        }
    }

    /** Cannot be initialised. */
    public static final class ThrowsWhenLoaded extends Plain {
        private static final int NUMBER = Integer.parseInt("seven");

        @Override
        public void refresh() {
            context.form().setInput(NUMBER);
        }
    }

    /** Needs a class that its bundle does not have. */
    public static final class LacksAClass extends Plain {
        @Override
        public void refresh() {
            new Absent().run();
        }
    }

    /** Is not put into the plugin. */
    public static final class Absent implements Runnable {
        @Override
        public void run() {
            // never
        }
    }

    /** Throws an exception when half of it is made. */
    public static final class ThrowsWhenFilled extends Plain {
        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            super.createContents(parent, pageContext);
            throw new UnsupportedOperationException("not on Mondays");
        }
    }

    /** Throws what throws again when it is asked what it is. */
    public static final class ThrowsAThrower extends Plain {

        /** Cannot be told. */
        public static final class Thrower extends RuntimeException {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw this;
            }
        }

        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            throw new Thrower();
        }
    }

    /** Calls itself for ever. */
    public static final class Recurses extends Plain {
        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            return createContents(parent, pageContext);
        }
    }

    /** Makes nothing. */
    public static final class MakesNothing extends Plain {
        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            super.createContents(parent, pageContext);
            return null;
        }
    }

    /** Throws when it is refreshed. */
    public static final class ThrowsWhenRefreshed extends Plain {
        @Override
        public void refresh() {
            throw new ArithmeticException("nobody to divide by");
        }
    }

    /** Works until the element is called Trouble, and throws an error then. */
    public static final class ThrowsLater extends Plain {
        @Override
        public void refresh() {
            if ("Trouble".equals(context.element().getName())) {
                throw new AssertionError("it is called Trouble");
            }
        }
    }

    /** Writes to the model beside the session. */
    public static final class WritesBeside extends Plain {
        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            pageContext.element().setName("mine");
            return super.createContents(parent, pageContext);
        }
    }

    /** Changes the model whenever it is to show it. */
    public static final class EditsWhenRefreshed extends Plain {
        @Override
        public void refresh() {
            context.execute(Edits.set(context.element(), ModelPackage.Literals.ELEMENT__NOTES, "seen"));
        }
    }

    /** Takes its time. */
    public static final class Slow extends Plain {
        @Override
        public Control createContents(Composite parent, FormPageContext pageContext) {
            try {
                Thread.sleep(Long.getLong(SLOW_MILLIS, 0));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.createContents(parent, pageContext);
        }
    }

    /** Cannot be left. */
    public static final class ThrowsWhenLeft extends Plain {
        @Override
        public void dispose() {
            throw new IllegalStateException("still busy");
        }
    }
}
