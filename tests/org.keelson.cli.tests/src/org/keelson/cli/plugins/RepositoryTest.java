// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {

    @TempDir
    Path folder;

    private Path archive(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("an archive.zip"), bytes.toByteArray());
    }

    @Test
    void aFolderIsReadWhereItIs() throws Exception {
        Files.createFile(Files.createDirectory(folder.resolve("a b")).resolve("content.xml"));
        for (String name : new String[] {"a b", folder.resolve("a b").toString(), folder.resolve("a b").toUri().toString(), "file:" + folder + "/a b"}) {
            try (Repository repository = Repository.open(name, folder)) {
                assertThat(Path.of(repository.location())).isEqualTo(folder.resolve("a b"));
                assertThat(repository.name()).isEqualTo(name);
                assertThat(repository.isSafeOnTheWay()).isTrue();
            }
        }
        assertThat(folder.resolve("a b/content.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"content.jar", "repository/p2.index"})
    void anArchiveIsUnpackedUntilItIsClosed(String index) throws Exception {
        archive(index, index.replaceFirst("[^/]+$", "plugins/a.jar"));
        Path unpacked;
        try (Repository repository = Repository.open("an archive.zip", folder)) {
            unpacked = Path.of(repository.location());
            assertThat(unpacked.resolve("plugins/a.jar")).exists();
        }
        assertThat(unpacked).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"none, does not exist", "file:///none/x, does not exist", "file://host/x, not a file: URL of this machine", "ht tp:x, does not exist",
        "http://[x, is not a URL", "., is not a p2 repository"})
    void whatIsNoRepository(String name, String reason) {
        assertThatExceptionOfType(PluginException.class).isThrownBy(() -> Repository.open(name, folder)).withMessageContaining(reason)
                .matches(e -> !e.isUsage());
    }

    @Test
    void anArchiveStaysInsideItsFolder() throws Exception {
        for (String name : new String[] {"../x", "a/../../x", "/x", "a\\x", ".."}) {
            Path archive = archive("content.xml", name);
            assertThatThrownBy(() -> Repository.open(archive.toString(), folder)).isInstanceOf(PluginException.class)
                    .hasMessageContaining("leads out of it");
            assertThat(folder.resolveSibling("x")).doesNotExist();
        }
        assertThat(Path.of("/x")).doesNotExist();
    }

    @Test
    void anArchiveStaysWithinLimits() throws Exception {
        Path into = Files.createDirectory(folder.resolve("into"));
        assertThatThrownBy(() -> new Archive(2, 100, 9).unpack(archive("a", "b", "c"), into)).hasMessage("holds more than 2 files");
        assertThatThrownBy(() -> new Archive(9, 100, 2).unpack(archive("x/y/z"), into)).hasMessage("holds folders more than 2 deep");
        assertThatThrownBy(() -> new Archive(9, 10, 9).unpack(archive("12345678901"), into)).hasMessage("holds more than 0 MB");
        assertThatThrownBy(() -> new Archive(9, 100, 9).unpack(archive("d", "./d"), into)).hasMessageContaining("twice");
        assertThatThrownBy(() -> new Archive(9, 100, 9).unpack(Files.writeString(folder.resolve("t"), "text"), into))
                .hasMessage("is not a folder and not a zip archive");
    }
}
