// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.logging.LogManager;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.keelson.engine.Engine;
import org.keelson.engine.OutputGuard;
import org.keelson.engine.RegistryContributionSource;
import org.keelson.storage.PortfolioStore;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The command line as an Equinox application, {@code org.keelson.cli.main}. Its result is the exit status. */
public final class Application implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // standard output is for the answer alone, whoever else prints
        System.setErr(err);
        System.setOut(OutputGuard.around(err));
        // nor do libraries have anything to say to the person who types, or to keep in their home folder
        LogManager.getLogManager().reset();
        System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new CommandLineRunner(new Context(version(), new FileOutputStream(FileDescriptor.out), err, Path.of(""),
                Path.of(System.getProperty("java.io.tmpdir")), Clock.systemDefaultZone(), new PortfolioStore(),
                () -> Engine.of(new RegistryContributionSource(RegistryFactory.getRegistry())))).run(List.of(arguments));
    }

    private static String version() {
        Version version = FrameworkUtil.getBundle(Application.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public void stop() {
        // a verb ends by itself, and no file is half-written if the process is ended before
    }
}
