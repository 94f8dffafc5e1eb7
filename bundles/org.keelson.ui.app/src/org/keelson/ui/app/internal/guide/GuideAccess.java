// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.guide;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleTextAdapter;
import org.eclipse.swt.accessibility.AccessibleTextEvent;
import org.eclipse.swt.accessibility.AccessibleTextExtendedAdapter;
import org.keelson.ui.AccessibleName;

/** A page of the guide for screen readers: text that is read, with the place of the link that has the keyboard. */
final class GuideAccess {

    private GuideAccess() {
    }

    static void install(GuideText page) {
        AccessibleName.set(page, "Page of the user guide", "Tab goes from link to link, Enter follows one.");
        page.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_TEXT;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_READONLY | ACC.STATE_MULTILINE
                        | (page.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = page.text();
            }
        });
        page.getAccessible().addAccessibleTextListener(new Place(page));
        page.getAccessible().addAccessibleTextListener(new Words(page));
    }

    private static final class Place extends AccessibleTextAdapter {
        private final GuideText page;

        Place(GuideText page) {
            this.page = page;
        }

        @Override
        public void getCaretOffset(AccessibleTextEvent event) {
            event.offset = page.caret();
        }
    }

    private static final class Words extends AccessibleTextExtendedAdapter {
        private final GuideText page;

        Words(GuideText page) {
            this.page = page;
        }

        @Override
        public void getCharacterCount(AccessibleTextEvent event) {
            event.count = page.text().length();
        }

        @Override
        public void getCaretOffset(AccessibleTextEvent event) {
            event.offset = page.caret();
        }

        @Override
        public void getText(AccessibleTextEvent event) {
            int end = Math.max(0, Math.min(page.text().length(), event.end));
            int start = Math.max(0, Math.min(end, event.start));
            event.result = page.text().substring(start, end);
        }
    }
}
