// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keelson.edit.Portfolios;

class AtomicFileTest {

    private static final byte[] OLD = "as it was\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] NEW = "as it is to be\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void anOldFile() throws IOException {
        file = Files.write(folder.resolve("file"), OLD);
    }

    private void nothingHappened() throws IOException {
        assertThat(file).hasBinaryContent(OLD);
        assertThat(names(folder)).containsExactly("file");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesAndCreates() throws Exception {
        AtomicFile.write(file, NEW);
        AtomicFile.write(folder.resolve("other"), NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder.resolve("other")).hasBinaryContent(NEW);
        assertThat(names(folder)).containsExactly("file", "other");
    }

    @ParameterizedTest
    @EnumSource
    void aFailureAtAnyStepLeavesTheOldFileAndNothingElse(AtomicFile.Step step) throws Exception {
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, NEW, written -> { }, at -> {
            if (at == step) {
                throw new IOException("No space left on device");
            }
        })).withMessage("No space left on device");
        nothingHappened();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptAtAnyStepWritesAllOrNothing(AtomicFile.Step step) throws Exception {
        boolean written = true;
        try {
            AtomicFile.write(file, NEW, bytes -> { }, at -> {
                if (at == step) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (IOException e) {
            written = false;
        } finally {
            Thread.interrupted();
        }
        assertThat(file).hasBinaryContent(written ? NEW : OLD);
        assertThat(names(folder)).containsExactly("file");
    }

    @Test
    void aFailedCheckLeavesTheOldFile() throws Exception {
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, NEW, written -> {
            throw new IOException("no good");
        })).withMessage("no good");
        nothingHappened();
    }

    @Test
    void permissionsAreKept() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r-x"));
        AtomicFile.write(file, NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-r--r-x");
    }

    @Test
    void aSymbolicLinkStaysAndItsTargetIsWritten() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path target = Files.write(elsewhere.resolve("target"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("elsewhere/target"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("elsewhere/new"));

        AtomicFile.write(second, NEW);
        AtomicFile.write(dangling, NEW);

        assertThat(target).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
        assertThat(second).isSymbolicLink();
        assertThat(elsewhere.resolve("new")).hasBinaryContent(NEW);
        assertThat(names(elsewhere)).containsExactly("new", "target");
    }

    @Test
    void whatIsNoFileIsRefused() throws Exception {
        assertThatIOException().isThrownBy(() -> AtomicFile.write(folder, NEW)).withMessage("is a folder");
        assertThatIOException().isThrownBy(() -> AtomicFile.write(folder.resolve("no/file"), NEW))
                .withMessage("the folder " + folder.resolve("no") + " does not exist");
        assertThatIOException().isThrownBy(() -> AtomicFile.write(file.resolve("file"), NEW)).withMessageContaining("does not exist");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        assertThatIOException().isThrownBy(() -> AtomicFile.write(loop, NEW)).withMessage("too many symbolic links");
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "no /dev/null here");
        assertThatIOException().isThrownBy(() -> AtomicFile.write(device, NEW)).withMessage("is not a regular file");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAwayInTime() throws Exception {
        Path stale = Files.write(folder.resolve(".keelson-1.tmp"), NEW);
        Path fresh = Files.write(folder.resolve(".keelson-2.tmp"), NEW);
        Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        AtomicFile.write(file, NEW);
        assertThat(stale).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void aFullDiskLeavesTheOldFile() throws Exception {
        onItsOwnDisk("size=64k", disk -> {
            Path portfolio = disk.resolve("p.keelson");
            PortfolioStore store = new PortfolioStore();
            store.save(store.create(Portfolios.create("Small", null)), portfolio);
            byte[] before = Files.readAllBytes(portfolio);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                    () -> store.save(store.create(Portfolios.create("x".repeat(200_000), null)), portfolio)))
                    .isInstanceOf(StorageException.class).hasMessageContaining("No space left");
            assertThat(portfolio).hasBinaryContent(before);
            assertThat(names(disk)).containsExactly("p.keelson");
        });
    }

    @Test
    void aReadOnlyFolderIsSaidSo() throws Exception {
        onItsOwnDisk("size=1m", disk -> {
            Path portfolio = Files.write(disk.resolve("p.keelson"), OLD);
            run("mount", "-o", "remount,ro", disk.toString());
            assertThatIOException().isThrownBy(() -> AtomicFile.write(portfolio, NEW)).withMessageContaining("read-only");
            assertThat(portfolio).hasBinaryContent(OLD);
        });
    }

    @FunctionalInterface
    private interface DiskTest {
        void with(Path disk) throws Exception;
    }

    /** A disk in memory, where the machine lets us make one. */
    private void onItsOwnDisk(String options, DiskTest test) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()),
                "needs the right to mount a tmpfs; every step is failed in turn without it");
        try {
            test.with(disk);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
