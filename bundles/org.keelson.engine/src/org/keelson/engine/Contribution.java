// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.keelson.model.ProgramProfile;

/**
 * What a bundle declares of one contribution. Read from XML alone: no class of the contribution is
 * loaded to list it. Of a declaration that is refused, missing parts are empty.
 *
 * @param point          the point it contributes to
 * @param id             its identity among the contributions to that point
 * @param bundle         symbolic name of the bundle that declares it
 * @param version        version of that bundle; empty where it is not known
 * @param name           name shown to people
 * @param description    what it does; empty if not declared
 * @param category       heading under which it is listed; empty if not declared
 * @param className      class that implements it; empty where no class is contributed
 * @param fileExtensions extensions of file names, lower case, without the dot; for importers, exporters
 * @param after          ids of those that are listed and run before it
 * @param parameters     its parameters, in declared order
 * @param needs          what it works from beside portfolio and schedule
 * @param profile        the lightest profile in which it is on unless a person says otherwise; for rules and validations
 * @param details        what only its point has
 */
public record Contribution(ExtensionPoint point, String id, String bundle, String version, String name,
        String description, String category, String className, List<String> fileExtensions, List<String> after,
        List<ParameterDefinition> parameters, Set<Need> needs, ProgramProfile profile, Details details) {

    /** By point, id and bundle. */
    public static final Comparator<Contribution> ORDER = Comparator.comparing(Contribution::point)
            .thenComparing(Contribution::id).thenComparing(Contribution::bundle);

    public Contribution {
        fileExtensions = List.copyOf(fileExtensions);
        after = List.copyOf(after);
        parameters = List.copyOf(parameters);
        needs = Set.copyOf(needs);
        Objects.requireNonNull(details);
    }

    /** How messages name it, such as {@code escalationRules 'late' of org.acme.rules}. */
    public String label() {
        return point.json() + " '" + id + "' of " + bundle;
    }
}
