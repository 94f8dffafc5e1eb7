// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.keelson.engine.Engine;
import org.keelson.engine.EvaluationRun;
import org.keelson.engine.ExtensionPoint;
import org.keelson.engine.MeasuredMetric;
import org.keelson.engine.Outcome;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.engine.Snapshot;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A bundle that is installed, and taken away again, while the engine is there. */
class BundlesComeAndGoTest {

    private static final String METRIC = "org.example.late";

    @Test
    void aNewMetricAppearsAndAnOldOneGoesWithoutARestart() throws Exception {
        Bundle self = FrameworkUtil.getBundle(BundlesComeAndGoTest.class);
        Assumptions.assumeTrue(self != null, "Bundles come and go only inside OSGi");
        Engine engine = Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry()));
        Semaphore told = new Semaphore(0);
        engine.onChange(told::release);
        Snapshot snapshot = Snapshot.of(Portfolios.small());
        EvaluationRun before = engine.run(snapshot, Portfolios.options());
        assertThat(engine.contribution(ExtensionPoint.METRICS, METRIC)).isEmpty();
        Bundle late = self.getBundleContext().installBundle("late", new ByteArrayInputStream(jar()));
        try {
            late.start();
            await(told, () -> engine.contribution(ExtensionPoint.METRICS, METRIC).isPresent());
            assertThat(engine.contribution(ExtensionPoint.METRICS, METRIC).orElseThrow().version()).isEqualTo("1.2.3");
            assertThat(engine.run(snapshot, Portfolios.options()).measure(METRIC).outcome()).isInstanceOf(Outcome.Success.class);
            assertThat(before.measure()).extracting(each -> each.metric().id()).doesNotContain(METRIC);
            EvaluationRun begun = engine.run(snapshot, Portfolios.options());
            late.uninstall();
            await(told, () -> engine.contribution(ExtensionPoint.METRICS, METRIC).isEmpty());
            // A run that knows of it goes on without it.
            MeasuredMetric gone = begun.measure(METRIC);
            assertThat(gone.outcome().message()).contains(METRIC).contains("is gone");
        } finally {
            if (late.getState() != Bundle.UNINSTALLED) {
                late.uninstall();
            }
        }
    }

    private static void await(Semaphore told, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(told.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)).as("told of the change").isTrue();
        }
    }

    private static byte[] jar() throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: org.example.late;singleton:=true
                Bundle-Version: 1.2.3
                Require-Bundle: org.keelson.api,org.keelson.analysis,org.keelson.model
                """.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write("""
                    <plugin>
                       <extension point="org.keelson.api.metrics">
                          <metric id="org.example.late" name="Late" class="org.keelson.faulty.BrokenMetrics$Healthy"/>
                       </extension>
                    </plugin>
                    """.getBytes(StandardCharsets.UTF_8));
            for (String name : new String[] {"BrokenMetrics", "BrokenMetrics$Healthy"}) {
                String path = "org/keelson/faulty/" + name + ".class";
                jar.putNextEntry(new ZipEntry(path));
                jar.write(bytes(path));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String path) throws IOException {
        Bundle faulty = Platform.getBundle("org.keelson.faulty");
        try (InputStream in = (faulty.getEntry(path) != null ? faulty.getEntry(path)
                : faulty.getEntry("target/classes/" + path)).openStream()) {
            return in.readAllBytes();
        }
    }
}
