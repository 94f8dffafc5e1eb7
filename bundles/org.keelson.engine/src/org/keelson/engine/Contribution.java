// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.Comparator;
import java.util.List;

/**
 * What a bundle declares of one contribution. Read from XML alone: no class of the contribution is
 * loaded to list it. Of a declaration that is refused, missing parts are empty.
 *
 * @param point          the point it contributes to
 * @param id             its identity among the contributions to that point
 * @param bundle         symbolic name of the bundle that declares it
 * @param name           name shown to people
 * @param description    what it does; empty if not declared
 * @param category       heading under which it is listed; empty if not declared
 * @param className      class that implements it
 * @param fileExtensions extensions of file names, lower case, without the dot; for importers, exporters
 * @param after          ids of those that are listed and run before it
 * @param parameters     its parameters, in declared order
 */
public record Contribution(ExtensionPoint point, String id, String bundle, String name, String description,
        String category, String className, List<String> fileExtensions, List<String> after,
        List<ParameterDefinition> parameters) {

    /** By point, id and bundle. */
    public static final Comparator<Contribution> ORDER = Comparator.comparing(Contribution::point)
            .thenComparing(Contribution::id).thenComparing(Contribution::bundle);

    public Contribution {
        fileExtensions = List.copyOf(fileExtensions);
        after = List.copyOf(after);
        parameters = List.copyOf(parameters);
    }

    /** How messages name it, such as {@code escalationRules 'late' of org.acme.rules}. */
    public String label() {
        return point.json() + " '" + id + "' of " + bundle;
    }
}
