// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A p2 repository as a person named it: a folder, an archive of one, or a URL. An archive is unpacked until it is closed. */
public final class Repository implements AutoCloseable {

    /** Two letters at least: one is a drive of Windows. */
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
    private static final List<String> INDEXES = List.of("content.jar", "content.xml", "content.xml.xz", "compositeContent.jar",
            "compositeContent.xml", "p2.index");

    private final String name;
    private final URI location;
    private final Path temporary;

    private Repository(String name, URI location, Path temporary) {
        this.name = name;
        this.location = location;
        this.temporary = temporary;
    }

    /**
     * @param folder what a relative path is relative to
     * @throws PluginException if there is nothing there, or an archive that cannot be unpacked
     */
    public static Repository open(String name, Path folder) throws PluginException {
        if (!URL.matcher(name).matches()) {
            return at(name, pathOf(name, folder));
        }
        URI uri;
        try {
            uri = new URI(name.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            throw PluginException.input(name + ": is not a URL", e);
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> new Repository(name, uri, null);
            case "http" -> {
                // p2 would try https instead, which a server inside an organisation may not have
                System.setProperty("p2.httpRule", "allow");
                yield new Repository(name, uri, null);
            }
            case "file" -> at(name, pathOf(name, uri));
            default -> throw PluginException.usage("a repository is not reached by " + uri.getScheme() + ":",
                    "name a folder, a zip archive, or a URL of file:, http: or https:");
        };
    }

    private static Path pathOf(String name, Path folder) throws PluginException {
        try {
            return folder.resolve(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw PluginException.input(name + ": is no name of a file here", e);
        }
    }

    private static Path pathOf(String name, URI uri) throws PluginException {
        try {
            return Path.of(uri).normalize();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            throw PluginException.input(name + ": is not a file: URL of this machine", e);
        }
    }

    private static Repository at(String name, Path path) throws PluginException {
        if (!Files.exists(path)) {
            throw PluginException.input(name + ": does not exist");
        }
        if (Files.isDirectory(path)) {
            return new Repository(name, root(name, path, 0).toUri(), null);
        }
        Path unpacked = null;
        try {
            unpacked = Files.createTempDirectory("keelson-repository-").toRealPath();
            Archive.DEFAULT.unpack(path, unpacked);
            return new Repository(name, root(name, unpacked, 1).toUri(), unpacked);
        } catch (IOException e) {
            delete(unpacked);
            throw PluginException.input(name + ": " + reason(e), e);
        } catch (PluginException e) {
            delete(unpacked);
            throw e;
        }
    }

    /** @param levels how many single folders may stand around it, as an archive of a folder has one */
    private static Path root(String name, Path folder, int levels) throws PluginException {
        if (INDEXES.stream().anyMatch(index -> Files.isRegularFile(folder.resolve(index)))) {
            return folder;
        }
        if (levels > 0) {
            try (Stream<Path> all = Files.list(folder)) {
                List<Path> children = all.toList();
                if (children.size() == 1 && Files.isDirectory(children.getFirst())) {
                    return root(name, children.getFirst(), levels - 1);
                }
            } catch (IOException e) {
                throw PluginException.input(name + ": " + reason(e), e);
            }
        }
        throw PluginException.input(name + ": is not a p2 repository: it has no content.jar, content.xml or p2.index");
    }

    /** As the person called it. */
    public String name() {
        return name;
    }

    /** False for a URL whose content anybody on the way can change. */
    public boolean isSafeOnTheWay() {
        return !"http".equalsIgnoreCase(location.getScheme());
    }

    URI location() {
        return location;
    }

    @Override
    public void close() {
        delete(temporary);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // what is left is in the system's temporary folder, which is emptied by the system
            folder.toFile().deleteOnExit();
        }
    }
}
