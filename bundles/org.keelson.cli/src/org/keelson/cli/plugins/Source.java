// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;

/** What a repository offers. p2 remembers nothing of it once it is closed. */
final class Source implements AutoCloseable {

    private final Installation installation;
    private final Repository repository;
    private final TreeMap<String, IInstallableUnit> features = new TreeMap<>();

    private Source(Installation installation, Repository repository) {
        this.installation = installation;
        this.repository = repository;
    }

    /** @throws PluginException if it cannot be read */
    static Source load(Installation installation, Repository repository) throws PluginException {
        Source source = new Source(installation, repository);
        try {
            URI location = repository.location();
            IMetadataRepository metadata = installation.service(IMetadataRepositoryManager.class).loadRepository(location, new NullProgressMonitor());
            installation.service(IArtifactRepositoryManager.class).loadRepository(location, new NullProgressMonitor());
            for (IInstallableUnit unit : metadata.query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), null)) {
                if (unit.getId().endsWith(Feature.GROUP)) {
                    source.features.put(Feature.idOf(unit), unit);
                }
            }
            return source;
        } catch (ProvisionException e) {
            source.close();
            throw PluginException.input(repository.name() + ": cannot be read as a p2 repository: " + Reasons.of(e.getStatus()), e);
        }
    }

    /** For plans that need no repository. */
    static ProvisioningContext nothing(Installation installation) {
        return context(installation);
    }

    /** This repository alone: none that p2 knows otherwise, and none that this one refers to. */
    ProvisioningContext context() {
        return context(installation, repository.location());
    }

    private static ProvisioningContext context(Installation installation, URI... locations) {
        ProvisioningContext context = new ProvisioningContext(installation.agent());
        context.setMetadataRepositories(locations);
        context.setArtifactRepositories(locations);
        return context;
    }

    String name() {
        return repository.name();
    }

    /** The newest of each, by id. */
    List<IInstallableUnit> features() {
        return List.copyOf(features.values());
    }

    /** @return null if there is none */
    IInstallableUnit feature(String id) {
        return features.get(Feature.shortened(id));
    }

    /** Those that no other one includes; all if they include one another. */
    List<IInstallableUnit> top() {
        List<IInstallableUnit> top = new ArrayList<>(features.values());
        top.removeIf(unit -> features.values().stream().anyMatch(other -> other != unit
                && other.getRequirements().stream().anyMatch(requirement -> requirement.isMatch(unit))));
        return top.isEmpty() ? features() : top;
    }

    @Override
    public void close() {
        URI location = repository.location();
        installation.service(IMetadataRepositoryManager.class).removeRepository(location);
        installation.service(IArtifactRepositoryManager.class).removeRepository(location);
    }
}
