// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal.templates;

import java.net.URISyntaxException;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** Where the user's own templates are: a preference, and else a folder of the workspace. */
final class OwnTemplates {

    static final String FOLDER = "templates.folder";

    private OwnTemplates() {
    }

    static IPreferenceStore preferences() {
        ScopedPreferenceStore store = new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.keelson.ui.app");
        store.setDefault(FOLDER, workspace().resolve("templates").toString());
        return store;
    }

    /** The folder, be it there or not. */
    static Path folder() {
        return Path.of(preferences().getString(FOLDER).strip());
    }

    private static Path workspace() {
        try {
            return Path.of(URIUtil.toURI(Platform.getInstanceLocation().getURL()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
