// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.io.File;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.bouncycastle.openpgp.PGPPublicKey;
import org.eclipse.equinox.p2.core.UIServices;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.repository.artifact.spi.IArtifactUIServices;

/** Answers what p2 would ask a person: takes what is not signed, or by nobody we know, and keeps its names for a warning. */
final class Signatures extends UIServices implements IArtifactUIServices {

    private final Set<String> unvouched = new TreeSet<>();

    /** Those that nobody vouches for, sorted. */
    List<String> unvouched() {
        return List.copyOf(unvouched);
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public AuthenticationInfo getUsernamePassword(String location, AuthenticationInfo previous) {
        return AUTHENTICATION_PROMPT_CANCELED;
    }

    @Override
    public void showInformationMessage(String title, String text, String link) {
        // standard output is the answer's
    }

    @Override
    public TrustInfo getTrustInfo(Certificate[][] untrusted, String[] unsigned) {
        throw new UnsupportedOperationException("p2 asks for artifacts by their keys");
    }

    @Override
    public TrustInfo getTrustInfo(Map<List<Certificate>, Set<IArtifactKey>> certificates, Map<PGPPublicKey, Set<IArtifactKey>> keys,
            Set<IArtifactKey> unsigned, Map<IArtifactKey, File> files) {
        List<Certificate> taken = new ArrayList<>();
        certificates.forEach((chain, artifacts) -> {
            taken.add(chain.getFirst());
            note(artifacts);
        });
        keys.values().forEach(this::note);
        note(unsigned);
        return new TrustInfo(taken, keys.keySet(), false, true);
    }

    private void note(Collection<IArtifactKey> artifacts) {
        artifacts.forEach(key -> unvouched.add(key.getId() + " " + key.getVersion()));
    }
}
