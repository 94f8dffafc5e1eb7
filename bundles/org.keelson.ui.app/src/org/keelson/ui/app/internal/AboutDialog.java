// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** Name, version and licence of the product, and the notices of what it is made of. */
final class AboutDialog extends Dialog {

    private static final int WIDTH = 560;

    AboutDialog(Shell parent) {
        super(parent);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("About Keelson");
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(24, 24).spacing(24, 12).applyTo(area);
        Bundle bundle = FrameworkUtil.getBundle(AboutDialog.class);
        Label mark = new Label(area, SWT.NONE);
        mark.setImage(new LocalResourceManager(JFaceResources.getResources(), area)
                .create(ImageDescriptor.createFromURL(bundle.getEntry("icons/keelson128.png"))));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
        Label words = new Label(area, SWT.WRAP);
        Version version = bundle.getVersion();
        words.setText("Keelson " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro() + "\n\n"
                + "A workbench for technical program managers.\n\n"
                + "Keelson is free software under the Eclipse Public License 2.0 (EPL-2.0), "
                + "https://www.eclipse.org/legal/epl-2.0/. It comes without any warranty.\n\n"
                + "Build " + version.getQualifier() + ", Java " + Runtime.version() + ", "
                + Platform.getOS() + " " + Platform.getOSArch());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 128, SWT.DEFAULT).applyTo(words);
        String notice = notice();
        if (!notice.isEmpty()) {
            Label title = new Label(area, SWT.NONE);
            title.setText("Keelson contains work of others:");
            GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
            Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
            text.setText(notice);
            GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(WIDTH, 200).applyTo(text);
        }
        return area;
    }

    /** The NOTICE file of the product, or of the checkout it runs from; empty where there is none. */
    private static String notice() {
        try {
            URL home = Platform.getInstallLocation().getURL();
            Path file = Path.of(URIUtil.toURI(FileLocator.toFileURL(home))).resolve("NOTICE");
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
            URL own = FrameworkUtil.getBundle(AboutDialog.class).getEntry("NOTICE");
            try (InputStream in = own == null ? InputStream.nullInputStream() : own.openStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException | java.net.URISyntaxException e) {
            Platform.getLog(AboutDialog.class).warn("NOTICE cannot be read", e);
            return "";
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
