// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the checkout that the rules are held against. */
final class Checkout {

    private Checkout() {
    }

    /** The folder that holds {@code bundles} and {@code tests}, found upwards from the working directory. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.isDirectory(folder.resolve("bundles")) && Files.isDirectory(folder.resolve("tests")))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside a checkout of Keelson");
        }
        return folder;
    }

    /** The bundles of the product, by name. */
    static List<Bundle> bundles() {
        return bundlesIn(root().resolve("bundles"));
    }

    static List<Bundle> testBundles() {
        return bundlesIn(root().resolve("tests"));
    }

    private static List<Bundle> bundlesIn(Path folder) {
        List<Bundle> found = new ArrayList<>();
        for (Path child : children(folder)) {
            if (Files.isRegularFile(child.resolve("META-INF/MANIFEST.MF"))) {
                found.add(Bundle.read(child));
            }
        }
        return found;
    }

    static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below the folder with that ending, outside build output; none where the folder is absent. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).filter(p -> p.toString().endsWith(ending))
                    .filter(p -> !folder.relativize(p).startsWith("target")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(Path file) {
        return root().relativize(file).toString().replace('\\', '/');
    }
}
