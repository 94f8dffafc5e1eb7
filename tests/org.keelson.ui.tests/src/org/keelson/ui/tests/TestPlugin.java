// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.eclipse.core.runtime.jobs.Job;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/** A plugin of an organisation, made, installed and taken out again while the workbench runs. */
final class TestPlugin implements AutoCloseable {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-ManifestVersion: 2
            Bundle-SymbolicName: %s;singleton:=true
            Bundle-Version: %s
            Bundle-RequiredExecutionEnvironment: JavaSE-21
            Require-Bundle: org.keelson.api, org.keelson.analysis, org.keelson.model%s
            """;

    private final Bundle bundle;

    private TestPlugin(Bundle bundle) {
        this.bundle = bundle;
    }

    /**
     * Installs a plugin.
     *
     * @param folder     where its file is put
     * @param extensions the content of its {@code plugin.xml}
     * @param classes    of this test bundle, that it has of its own
     */
    static TestPlugin install(Path folder, String name, String extensions, Class<?>... classes) {
        return install(folder, name, "", extensions, classes);
    }

    /** The same, for one that has a screen. */
    static TestPlugin installOnScreen(Path folder, String name, String extensions, Class<?>... classes) {
        return install(folder, name, ", org.keelson.edit, org.keelson.ui.forms, org.eclipse.ui, org.eclipse.ui.forms", extensions,
                classes);
    }

    private static TestPlugin install(Path folder, String name, String required, String extensions, Class<?>... classes) {
        // another version each time: who was quarantined in an earlier run of the tests is remembered by it
        String version = "1.0.0.v" + System.nanoTime();
        Path file = folder.resolve(name + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            put(jar, "META-INF/MANIFEST.MF", MANIFEST.formatted(name, version, required).getBytes(StandardCharsets.UTF_8));
            String xml = "<?xml version=\"1.0\"?><plugin>" + extensions + "</plugin>";
            put(jar, "plugin.xml", xml.getBytes(StandardCharsets.UTF_8));
            for (Class<?> each : classes) {
                String path = each.getName().replace('.', '/') + ".class";
                try (InputStream in = TestPlugin.class.getClassLoader().getResourceAsStream(path)) {
                    put(jar, path, in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        try {
            Bundle installed = FrameworkUtil.getBundle(TestPlugin.class).getBundleContext()
                    .installBundle(file.toUri().toString());
            installed.start();
            awaitRegistry();
            return new TestPlugin(installed);
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }

    private static void put(JarOutputStream jar, String path, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(path));
        jar.write(content);
        jar.closeEntry();
    }

    /** The platform's own menus break if a part is closed while they are being told of another extension. */
    private static void awaitRegistry() {
        WorkbenchTest.await("the registry has told everybody", () -> Arrays.stream(Job.getJobManager().find(null))
                .noneMatch(job -> job.getClass().getSimpleName().equals("ExtensionEventDispatcherJob")));
    }

    @Override
    public void close() {
        try {
            bundle.uninstall();
            awaitRegistry();
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }
}
