// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.io.File;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.PhaseSetFactory;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.planner.ProfileInclusionRules;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;

/** A change of an installation: planned, and then carried out as a whole or not at all. */
final class Change {

    private final Installation installation;
    private final ProvisioningContext context;
    private final List<IInstallableUnit> adding;
    private final List<IInstallableUnit> removing;

    Change(Installation installation, ProvisioningContext context, List<IInstallableUnit> adding, List<IInstallableUnit> removing) {
        this.installation = installation;
        this.context = context;
        this.adding = adding;
        this.removing = removing;
    }

    /** @throws PluginException if there is no plan, or it could not be carried out and was taken back */
    void carryOut() throws PluginException {
        IProvisioningPlan plan = plan();
        if (settle()) {
            plan = plan();
        }
        try {
            IStatus status = installation.service(IEngine.class).perform(plan, PhaseSetFactory.createDefaultPhaseSet(), new NullProgressMonitor());
            if (status.getSeverity() == IStatus.ERROR || status.getSeverity() == IStatus.CANCEL) {
                throw PluginException.input("nothing was changed: " + Reasons.of(status), status.getException());
            }
        } finally {
            sweep();
        }
    }

    private IProvisioningPlan plan() throws PluginException {
        IPlanner planner = installation.service(IPlanner.class);
        IProfileChangeRequest request = planner.createChangeRequest(installation.profile());
        request.removeAll(removing);
        request.addAll(adding);
        for (IInstallableUnit unit : adding) {
            request.setInstallableUnitInclusionRules(unit, ProfileInclusionRules.createStrictInclusionRule(unit));
            request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, Boolean.TRUE.toString());
        }
        IProvisioningPlan plan = planner.getProvisioningPlan(request, context, new NullProgressMonitor());
        IStatus status = plan.getStatus();
        if (status.getSeverity() == IStatus.ERROR || status.getSeverity() == IStatus.CANCEL) {
            throw PluginException.input(names() + " cannot be " + (adding.isEmpty() ? "uninstalled: " : "installed: ") + Reasons.ofPlan(status));
        }
        if (plan.getInstallerPlan() != null) {
            throw PluginException.input(names() + " cannot be installed: it needs another installer than Keelson's");
        }
        for (IInstallableUnit unit : removing) {
            if (plan.getFutureState() != null && !plan.getFutureState().query(QueryUtil.createIUQuery(unit), null).isEmpty()) {
                throw PluginException.usage("another plugin includes " + Feature.of(unit), "uninstall that one");
            }
        }
        return plan;
    }

    private String names() {
        return String.join(", ", (adding.isEmpty() ? removing : adding).stream().map(unit -> Feature.of(unit).toString()).toList());
    }

    /** An installation that was moved or copied tells p2 where it is now. @return true if p2 did not know */
    private boolean settle() throws PluginException {
        IProfile profile = installation.profile();
        String folder = installation.folder().toString();
        IEngine engine = installation.service(IEngine.class);
        IProvisioningPlan plan = engine.createPlan(profile, context);
        boolean moved = false;
        for (String property : List.of(IProfile.PROP_INSTALL_FOLDER, IProfile.PROP_CACHE)) {
            String known = profile.getProperty(property);
            if (known == null || !new File(known).equals(new File(folder))) {
                plan.setProfileProperty(property, folder);
                moved = true;
            }
        }
        if (moved) {
            IStatus status = engine.perform(plan, PhaseSetFactory.createDefaultPhaseSet(), new NullProgressMonitor());
            if (!status.isOK()) {
                throw PluginException.input(folder + ": " + Reasons.of(status), status.getException());
            }
        }
        return moved;
    }

    /** Deletes the files of everything that is not installed, were it that it was or that it was only just fetched. */
    private void sweep() throws PluginException {
        Set<IArtifactKey> needed = new HashSet<>();
        for (IInstallableUnit unit : installation.profile().query(QueryUtil.ALL_UNITS, null)) {
            needed.addAll(unit.getArtifacts());
        }
        try {
            IArtifactRepository pool = installation.service(IArtifactRepositoryManager.class)
                    .loadRepository(installation.folder().toFile().toURI(), new NullProgressMonitor());
            for (IArtifactKey key : pool.query(ArtifactKeyQuery.ALL_KEYS, null).toSet()) {
                if (!needed.contains(key)) {
                    installation.release(key);
                    pool.removeDescriptor(key, new NullProgressMonitor());
                }
            }
        } catch (ProvisionException e) {
            throw PluginException.input(installation.folder() + ": " + Reasons.of(e.getStatus()), e);
        }
    }
}
