// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What the manifest of a bundle says.
 *
 * @param required   symbolic names of the bundles required
 * @param reexported those of them that are re-exported
 * @param imported   packages imported
 * @param exports    the clauses of Export-Package, with their directives
 */
record Bundle(Path folder, String name, String description, String host, List<String> required, List<String> reexported,
        List<String> imported, List<String> exports) {

    static Bundle read(Path folder) {
        try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            Attributes main = new Manifest(in).getMainAttributes();
            List<String> require = clauses(main.getValue("Require-Bundle"));
            return new Bundle(folder, symbolicName(main.getValue("Bundle-SymbolicName")), main.getValue("Bundle-Description"),
                    symbolicName(main.getValue("Fragment-Host")), require.stream().map(Bundle::symbolicName).toList(),
                    require.stream().filter(c -> c.contains("visibility:=reexport")).map(Bundle::symbolicName).toList(),
                    clauses(main.getValue("Import-Package")).stream().map(Bundle::symbolicName).toList(),
                    clauses(main.getValue("Export-Package")));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    static String symbolicName(String clause) {
        return clause == null ? null : clause.split(";", 2)[0].strip();
    }

    /** Splits at commas outside quotes. */
    private static List<String> clauses(String header) {
        List<String> found = new ArrayList<>();
        if (header == null) {
            return found;
        }
        for (String clause : header.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            if (!clause.isBlank()) {
                found.add(clause.strip());
            }
        }
        return found;
    }

    /** Sources written by hand. */
    List<Path> sources() {
        return Checkout.files(folder.resolve("src"), ".java");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    @Override
    public String toString() {
        return name;
    }
}
