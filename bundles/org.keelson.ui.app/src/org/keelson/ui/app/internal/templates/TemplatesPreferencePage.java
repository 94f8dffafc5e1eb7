// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import org.eclipse.jface.preference.DirectoryFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The folder of own templates. */
public final class TemplatesPreferencePage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    public TemplatesPreferencePage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(OwnTemplates.preferences());
        setDescription("Each portfolio file in this folder is a template. It may be one that an organisation shares.");
    }

    @Override
    protected void createFieldEditors() {
        DirectoryFieldEditor folder = new DirectoryFieldEditor(OwnTemplates.FOLDER, "&Folder of templates:", getFieldEditorParent()) {
            /** It is made when the first template is saved. */
            @Override
            protected boolean doCheckState() {
                return !getTextControl().getText().isBlank();
            }
        };
        folder.setErrorMessage("Templates need a folder");
        folder.setEmptyStringAllowed(false);
        addField(folder);
    }
}
