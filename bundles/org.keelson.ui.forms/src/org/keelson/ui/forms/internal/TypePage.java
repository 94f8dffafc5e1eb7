// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal;

import org.eclipse.ui.forms.IManagedForm;
import org.keelson.ui.forms.internal.pages.PageContents;
import org.keelson.ui.forms.internal.pages.PageKind;
import org.keelson.ui.forms.internal.pages.PageKit;

/** Holds what is made for one kind of element. */
final class TypePage extends ElementPage {

    private final PageContents contents;
    private PageKit kit;

    TypePage(ElementEditor editor, PageKind kind) {
        super(editor, kind.id(), kind.title());
        contents = kind.contents().get();
    }

    @Override
    void createContents(IManagedForm form) {
        kit = new PageKit(this, editor().portfolio(), editor().element(), form.getForm(), fields(), this::add);
        contents.create(form.getForm().getBody(), kit);
    }

    @Override
    void refresh() {
        super.refresh();
        if (isMade()) {
            kit.refresh();
            contents.refresh();
        }
    }

    @Override
    public void dispose() {
        contents.dispose();
        super.dispose();
    }
}
