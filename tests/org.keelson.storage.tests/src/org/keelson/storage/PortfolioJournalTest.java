// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.eclipse.emf.ecore.resource.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.edit.Portfolios;
import org.keelson.model.Portfolio;

class PortfolioJournalTest {

    private final PortfolioStore store = new PortfolioStore();
    private final Portfolio portfolio = Portfolios.create("As saved", null);
    private final Resource resource = store.create(portfolio);
    @TempDir
    Path folder;
    private PortfolioJournal journal;
    private Path file;

    @BeforeEach
    void aSavedFile() throws Exception {
        journal = new PortfolioJournal(folder.resolve("state/recovery"), store);
        file = folder.resolve("p.keelson");
        store.save(resource, file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    @Test
    void workThatWasNotSavedIsFoundAndTheFileIsNotTouched() throws Exception {
        assertThat(journal.find(file)).isEmpty();
        byte[] before = Files.readAllBytes(file);
        portfolio.setName("Not saved");
        journal.record(resource, file);
        assertThat(file).hasBinaryContent(before);

        PortfolioJournal.Recovery recovery = new PortfolioJournal(folder.resolve("state/recovery"), store).find(file).orElseThrow();
        assertThat(store.load(recovery.copy()).portfolio().getName()).isEqualTo("Not saved");
        assertThat(recovery.savedAt()).isCloseTo(Instant.now(), org.assertj.core.api.Assertions.within(30, java.time.temporal.ChronoUnit.SECONDS));
    }

    @Test
    void aCopyThatSaysTheSameOrIsOlderIsNoRecovery() throws Exception {
        journal.record(resource, file);
        assertThat(journal.find(file)).isEmpty();
        portfolio.setName("Not saved");
        journal.record(resource, file);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(journal.find(file)).isEmpty();
    }

    @Test
    void workOnAFileThatIsGoneIsFound() throws Exception {
        journal.record(resource, file);
        Files.delete(file);
        assertThat(journal.find(file)).isPresent();
    }

    @Test
    void discardedItIsGone() throws Exception {
        portfolio.setName("Not saved");
        journal.record(resource, file);
        journal.discard(file);
        journal.discard(file);
        assertThat(journal.find(file)).isEmpty();
    }

    @Test
    void everyFileHasACopyOfItsOwnHoweverItIsCalled() throws Exception {
        Path other = folder.resolve("other.keelson");
        portfolio.setName("Not saved");
        journal.record(resource, file);
        assertThat(journal.find(other)).isEmpty();
        Path link = Files.createSymbolicLink(folder.resolve("link.keelson"), file);
        assertThat(journal.find(link)).isPresent();
    }
}
