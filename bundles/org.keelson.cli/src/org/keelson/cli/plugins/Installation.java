// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.IQueryResult;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The installation that runs. Works on its p2 area rather than on that of the configuration, since a verb may have a
 * configuration of its own, and takes the running system for nothing special: what is uninstalled goes at once, although
 * it may run. Used by one thread; closed after use.
 */
public final class Installation implements AutoCloseable {

    /** What p2 writes to, below the installation. */
    private static final List<String> WRITTEN = List.of("", "artifacts.xml", "configuration", "configuration/config.ini", "features", "p2", "plugins");
    private static final IQuery<IInstallableUnit> PRODUCTS = QueryUtil.createIUPropertyQuery("org.eclipse.equinox.p2.type.product", "true");

    private final FileChannel lock;
    private final BundleContext context;
    private final Path folder;
    private final IProvisioningAgent agent;
    private final String profileId;
    private final Signatures signatures = new Signatures();
    private final PrintStream err = System.err;

    private Installation(FileChannel lock, BundleContext context, Path folder, IProvisioningAgent agent, String profileId) {
        this.lock = lock;
        this.context = context;
        this.folder = folder;
        this.agent = agent;
        this.profileId = profileId;
        // what a library prints about a damaged repository is said by our own message
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        agent.registerService(UIServices.SERVICE_NAME, signatures);
    }

    /** @throws PluginException if this process does not run from an installation that p2 knows, or it cannot be written to */
    public static Installation running() throws PluginException {
        Bundle p2 = FrameworkUtil.getBundle(IProvisioningAgentProvider.class);
        if (p2 == null || !Platform.isRunning()) {
            throw PluginException.input("this Keelson does not run from an installation");
        }
        Path folder = runningFolder();
        writable(folder);
        BundleContext context = p2.getBundleContext();
        ServiceReference<IProvisioningAgentProvider> reference = context.getServiceReference(IProvisioningAgentProvider.class);
        if (reference == null) {
            throw new IllegalStateException("p2 offers no agents");
        }
        FileChannel lock = lock(folder);
        try {
            IProvisioningAgent agent = context.getService(reference).createAgent(folder.resolve("p2").toUri());
            return new Installation(lock, context, folder, agent, context.getProperty("eclipse.p2.profile"));
        } catch (ProvisionException e) {
            throw PluginException.input(folder + ": " + Reasons.of(e.getStatus()), e);
        }
    }

    private static Path runningFolder() throws PluginException {
        try {
            Path folder = Path.of(URIUtil.toURI(FileLocator.toFileURL(Platform.getInstallLocation().getURL()))).normalize();
            if (Files.isDirectory(folder.resolve("p2"))) {
                return folder;
            }
            throw PluginException.input(folder + ": is not an installation of Keelson that plugins can be added to");
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the installation has no folder", e);
        }
    }

    private static void writable(Path folder) throws PluginException {
        for (String name : WRITTEN) {
            Path path = folder.resolve(name);
            if (Files.exists(path) && !Files.isWritable(path)) {
                throw PluginException.input(path + ": cannot be written to, so that plugins cannot be added to or taken from this"
                        + " installation; ask whoever owns it, or use a copy of your own");
            }
        }
    }

    /** Held until it is closed: p2 reads half a profile while another process writes it. */
    private static FileChannel lock(Path folder) throws PluginException {
        try {
            FileChannel channel = FileChannel.open(folder.resolve("p2").resolve("org.keelson.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return channel;
        } catch (IOException e) {
            throw PluginException.input(folder + ": cannot be locked: " + e.getMessage(), e);
        }
    }

    IProvisioningAgent agent() {
        return agent;
    }

    Path folder() {
        return folder;
    }

    <T> T service(Class<T> type) {
        T service = agent.getService(type);
        if (service == null) {
            throw new IllegalStateException("p2 has no " + type.getSimpleName());
        }
        return service;
    }

    IProfile profile() throws PluginException {
        IProfile profile = profileId == null ? null : service(IProfileRegistry.class).getProfile(profileId);
        if (profile == null) {
            throw PluginException.input(folder + ": is not an installation of Keelson that plugins can be added to: p2 has no profile of it");
        }
        if (profile.query(PRODUCTS, null).isEmpty()) {
            throw PluginException.input(folder + ": is being changed by a workbench just now; wait until it is done");
        }
        return profile;
    }

    /**
     * Installs features, or updates them to the version of the repository.
     *
     * @param ids those asked for; all that are no part of Keelson where it is empty
     * @throws PluginException if one is unknown, the repository cannot be read, or something that is required is nowhere
     */
    public Changed install(Repository repository, List<String> ids) throws PluginException {
        try (Source source = Source.load(this, repository)) {
            IProfile profile = profile();
            Set<String> own = own(profile);
            List<IInstallableUnit> wanted = ids.isEmpty() ? all(source, own) : chosen(source, own, ids);
            Map<String, IInstallableUnit> here = groups(profile);
            List<IInstallableUnit> adding = new ArrayList<>();
            List<IInstallableUnit> removing = new ArrayList<>();
            List<Feature> unchanged = new ArrayList<>();
            for (IInstallableUnit unit : wanted) {
                IInstallableUnit old = here.get(unit.getId());
                if (old != null && old.getVersion().compareTo(unit.getVersion()) >= 0) {
                    unchanged.add(Feature.of(old));
                } else {
                    adding.add(unit);
                    if (old != null) {
                        removing.add(old);
                    }
                }
            }
            if (!adding.isEmpty()) {
                new Change(this, source.context(), adding, removing).carryOut();
            }
            return changed(here, groups(profile()), unchanged);
        }
    }

    /**
     * Takes features out, and what was there for their sake alone: bundles, files, and what p2 remembers.
     *
     * @throws PluginException if one is not installed, is a part of Keelson, or is needed by another
     */
    public Changed uninstall(List<String> ids) throws PluginException {
        IProfile profile = profile();
        Set<String> own = own(profile);
        Map<String, IInstallableUnit> plugins = new TreeMap<>();
        profile.query(new UserVisibleRootQuery(), null).forEach(unit -> {
            if (!own.contains(unit.getId())) {
                plugins.put(Feature.idOf(unit), unit);
            }
        });
        Set<IInstallableUnit> removing = new LinkedHashSet<>();
        for (String id : ids) {
            IInstallableUnit unit = plugins.get(Feature.shortened(id));
            if (unit == null) {
                boolean isOwn = own.stream().anyMatch(o -> Feature.shortened(o).equals(Feature.shortened(id)));
                throw PluginException.usage(isOwn ? id + " is a part of Keelson itself" : "no plugin \"" + id + "\" is installed",
                        "what can be uninstalled: " + (plugins.isEmpty() ? "nothing" : String.join(", ", plugins.keySet())));
            }
            removing.add(unit);
        }
        Map<String, IInstallableUnit> here = groups(profile);
        new Change(this, Source.nothing(this), List.of(), List.copyOf(removing)).carryOut();
        forget(removing);
        return changed(here, groups(profile()), List.of());
    }

    /** Drops the former states of the profile that hold any of these: their files are gone, so nobody can go back to them. */
    private void forget(Set<IInstallableUnit> units) {
        IProfileRegistry registry = service(IProfileRegistry.class);
        long[] states = registry.listProfileTimestamps(profileId);
        for (int i = 0; i < states.length - 1; i++) {
            IProfile state = registry.getProfile(profileId, states[i]);
            if (state != null && units.stream().anyMatch(unit -> !state.query(QueryUtil.createIUQuery(unit.getId()), null).isEmpty())) {
                try {
                    registry.removeProfile(profileId, states[i]);
                } catch (ProvisionException e) {
                    throw new IllegalStateException("p2 keeps its history", e);
                }
            }
        }
    }

    /** Closes the file of a bundle, which may run in this process; some systems delete no file that is open. */
    void release(IArtifactKey key) {
        for (Bundle bundle : context.getBundles()) {
            if (key.getId().equals(bundle.getSymbolicName()) && key.getVersion().toString().equals(bundle.getVersion().toString())) {
                try {
                    bundle.uninstall();
                } catch (BundleException e) {
                    throw new IllegalStateException(bundle + " cannot be stopped", e);
                }
            }
        }
    }

    private Changed changed(Map<String, IInstallableUnit> before, Map<String, IInstallableUnit> after, List<Feature> unchanged) {
        return new Changed(difference(after, before), difference(before, after), unchanged, signatures.unvouched());
    }

    private static List<Feature> difference(Map<String, IInstallableUnit> of, Map<String, IInstallableUnit> from) {
        return of.values().stream().filter(unit -> !unit.equals(from.get(unit.getId()))).map(Feature::of)
                .sorted(Comparator.comparing(Feature::id)).toList();
    }

    private static Map<String, IInstallableUnit> groups(IProfile profile) {
        Map<String, IInstallableUnit> groups = new LinkedHashMap<>();
        profile.query(QueryUtil.createIUGroupQuery(), null).forEach(unit -> groups.put(unit.getId(), unit));
        return groups;
    }

    /** Ids of the product and of the features that it is made of. */
    private static Set<String> own(IProfile profile) {
        Set<String> own = new HashSet<>();
        profile.query(PRODUCTS, null).forEach(product -> own(profile, product, own));
        return own;
    }

    private static void own(IProfile profile, IInstallableUnit unit, Set<String> own) {
        if (own.add(unit.getId())) {
            for (IRequirement requirement : unit.getRequirements()) {
                IQueryResult<IInstallableUnit> required = profile.query(
                        QueryUtil.createPipeQuery(QueryUtil.createMatchQuery(requirement.getMatches()), QueryUtil.createIUGroupQuery()), null);
                required.forEach(group -> own(profile, group, own));
            }
        }
    }

    private static List<IInstallableUnit> all(Source source, Set<String> own) throws PluginException {
        List<IInstallableUnit> others = source.top().stream().filter(unit -> !own.contains(unit.getId())).toList();
        if (others.isEmpty()) {
            throw PluginException.input(source.name() + ": has no feature "
                    + (source.features().isEmpty() ? "to install" : "but those of Keelson itself"));
        }
        return others;
    }

    private static List<IInstallableUnit> chosen(Source source, Set<String> own, List<String> ids) throws PluginException {
        Set<IInstallableUnit> chosen = new LinkedHashSet<>();
        for (String id : ids) {
            if (own.contains(Feature.shortened(id) + Feature.GROUP)) {
                throw PluginException.usage(id + " is a part of Keelson itself", "a new version of Keelson brings a new one");
            }
            IInstallableUnit unit = source.feature(id);
            if (unit == null) {
                List<String> there = source.features().stream().filter(feature -> !own.contains(feature.getId())).map(Feature::idOf).toList();
                throw PluginException.usage(source.name() + " has no feature \"" + id + "\"",
                        "those that it has: " + (there.isEmpty() ? "none" : String.join(", ", there)));
            }
            chosen.add(unit);
        }
        return List.copyOf(chosen);
    }

    @Override
    public void close() {
        agent.stop();
        System.setErr(err);
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
