// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keelson.edit.Portfolios;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Workstream;
import org.keelson.notation.NotationPackage;

class PortfolioStoreTest {

    private final PortfolioStore store = new PortfolioStore();
    @TempDir
    Path folder;

    @Test
    void everyFeatureOfEveryClassComesBack() throws Exception {
        Resource before = Everything.resource();
        Path file = folder.resolve("every thing é.keelson");
        store.save(before, file);

        Loaded after = store.load(file);

        assertThat(after.problems()).isEmpty();
        assertThat(after.damaged()).isFalse();
        assertThat(after.portfolio()).isSameAs(after.resource().getContents().getFirst());
        assertThat(after.resource().getContents()).hasSameSizeAs(before.getContents());
        assertThat(EcoreUtil.equals(before.getContents(), after.resource().getContents())).isTrue();
    }

    @Test
    void savedAgainItIsTheSameByteForByte() throws Exception {
        Path first = folder.resolve("first.keelson");
        Path second = folder.resolve("second.keelson");
        store.save(Everything.resource(), first);
        store.save(store.load(first).resource(), second);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    /** As files were before anybody recorded what rules found. */
    @Test
    void aFileFromBeforeAlertsOpensAndStaysAsItIs() throws Exception {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <xmi:XMI xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI" xmlns:keelson="https://keelson.org/model/1">
                  <keelson:Portfolio id="p" name="Old">
                    <programs id="prog" name="Program">
                      <items xsi:type="keelson:Deliverable" id="app" name="App" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>
                    </programs>
                    <escalations id="e" name="Late" about="app" level="PROGRAM" state="ACKNOWLEDGED" raisedOn="2026-03-02" rule="late"/>
                    <acknowledgements rule="late" element="app" state="SNOOZED" until="2026-03-09" on="2026-03-02" reason="known"/>
                  </keelson:Portfolio>
                </xmi:XMI>
                """;
        Path old = folder.resolve("old.keelson");
        Files.writeString(old, text);

        Loaded loaded = store.load(old);

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.portfolio().getAlerts()).isEmpty();
        assertThat(loaded.portfolio().getEscalations()).singleElement().satisfies(each -> {
            assertThat(each.getLevelOn()).isNull();
            assertThat(each.getClosedOn()).isNull();
            assertThat(each.getEarlier()).isEmpty();
        });
        Path again = folder.resolve("again.keelson");
        store.save(loaded.resource(), again);
        assertThat(Files.readString(again)).doesNotContain("alerts", "levelOn", "closedOn", "earlier");
        assertThat(EcoreUtil.equals(store.load(again).portfolio(), loaded.portfolio())).isTrue();
    }

    @Test
    void filesAreXmiThatEmfItselfReadsAndWrites() throws Exception {
        Path ours = folder.resolve("ours.keelson");
        store.save(Everything.resource(), ours);
        ResourceSet set = new ResourceSetImpl();
        set.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
        set.getPackageRegistry().put(NotationPackage.eNS_URI, NotationPackage.eINSTANCE);
        XMIResourceImpl theirs = new XMIResourceImpl(URI.createFileURI(ours.toString()));
        set.getResources().add(theirs);
        theirs.setIntrinsicIDToEObjectMap(new java.util.HashMap<>());

        theirs.load(Map.of(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true));

        assertThat(theirs.getErrors()).isEmpty();
        assertThat(EcoreUtil.equals(store.load(ours).resource().getContents(), theirs.getContents())).isTrue();

        Path back = folder.resolve("back.keelson");
        theirs.setURI(URI.createFileURI(back.toString()));
        theirs.save(Map.of(XMLResource.OPTION_ENCODING, "UTF-8"));
        Loaded again = store.load(back);
        assertThat(again.problems()).isEmpty();
        assertThat(EcoreUtil.equals(again.resource().getContents(), theirs.getContents())).isTrue();
    }

    @Test
    void theFileIsUtf8WithLinuxLineEndsWhateverTheMachine() throws Exception {
        Path file = folder.resolve("p.keelson");
        store.save(store.create(Portfolios.create("Größe \uD83D\uDEA2", LocalDate.of(2026, 1, 5))), file);
        String text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").endsWith("</xmi:XMI>\n")
                .contains("Größe \uD83D\uDEA2").doesNotContain("\r");
    }

    @Test
    void oneChangedAttributeIsOneChangedLine() throws Exception {
        Path file = folder.resolve("p.keelson");
        store.save(Everything.resource(), file);
        List<String> before = Files.readAllLines(file);
        Loaded loaded = store.load(file);
        List<EObject> elements = new ArrayList<>();
        loaded.portfolio().eAllContents().forEachRemaining(elements::add);
        Deliverable item = elements.stream().filter(Deliverable.class::isInstance).map(Deliverable.class::cast).findFirst().orElseThrow();
        List<Runnable> changes = List.of(() -> item.setName("Another\nname"), () -> item.setLikely(null), () -> item.setOwnerTeam(null),
                () -> item.setDescription(null), () -> item.getTags().set(0, "other\ntag"), () -> item.setPriority(500));
        for (Runnable change : changes) {
            change.run();
            store.save(loaded.resource(), file);
            List<String> after = Files.readAllLines(file);
            assertThat(after).hasSameSizeAs(before);
            long changed = java.util.stream.IntStream.range(0, after.size()).filter(i -> !after.get(i).equals(before.get(i))).count();
            assertThat(changed).isEqualTo(1);
            before.clear();
            before.addAll(after);
        }
    }

    @Test
    void aFirstDiagramLeavesTheOtherLinesAlone() throws Exception {
        Path file = folder.resolve("p.keelson");
        Resource resource = store.create(Portfolios.create("P", null));
        store.save(resource, file);
        List<String> before = Files.readAllLines(file);
        resource.getContents().add(org.keelson.notation.NotationFactory.eINSTANCE.createDiagram());
        store.save(resource, file);
        assertThat(Files.readAllLines(file)).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void charactersThatXmlCannotHoldDoNotKeepAnybodyFromSaving() throws Exception {
        Path file = folder.resolve("p.keelson");
        store.save(store.create(Portfolios.create("pasted\u000Bfrom \uD800 elsewhere\u0000\uFFFF", null)), file);
        assertThat(store.load(file).portfolio().getName()).isEqualTo("pasted\uFFFDfrom \uFFFD elsewhere\uFFFD\uFFFD");
    }

    @Test
    void aPlainResourceIsSavedToo() throws Exception {
        Path file = folder.resolve("p.keelson");
        store.save(Portfolios.resourceOf(Portfolios.create("Plain", null)), file);
        assertThat(store.load(file).portfolio().getName()).isEqualTo("Plain");
    }

    @Test
    void nullWhereTheDefaultIsSomethingElseStaysNull() throws Exception {
        Path file = folder.resolve("p.keelson");
        Portfolio portfolio = Portfolios.create("P", null);
        portfolio.setTimeZone(null);
        portfolio.setDefaultEstimate(null);
        store.save(store.create(portfolio), file);
        assertThat(store.load(file).portfolio().getTimeZone()).isNull();
        assertThat(store.load(file).portfolio().getDefaultEstimate()).isNull();
    }

    @Test
    void whatCouldNotBeReadAgainIsNotSaved() throws Exception {
        Path file = folder.resolve("p.keelson");
        Portfolio portfolio = Portfolios.create("P", null);
        Resource resource = store.create(portfolio);
        store.save(resource, file);
        byte[] before = Files.readAllBytes(file);
        Program twin = ModelFactory.eINSTANCE.createProgram();
        twin.setId(portfolio.getId());
        portfolio.getPrograms().add(twin);
        assertThatThrownBy(() -> store.save(resource, file)).isInstanceOf(StorageException.class)
                .hasMessageStartingWith(file + ": cannot be saved: ").hasMessageContaining("is used already");
        assertThat(file).hasBinaryContent(before);

        twin.setId("twin");
        EObject parent = twin;
        for (int i = 0; i < 300; i++) {
            Workstream child = ModelFactory.eINSTANCE.createWorkstream();
            (parent instanceof Program p ? p.getWorkstreams() : ((Workstream) parent).getWorkstreams()).add(child);
            parent = child;
        }
        assertThatThrownBy(() -> store.save(resource, file)).isInstanceOf(StorageException.class).hasMessageContaining("nested deeper");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aReferenceOutOfTheFileIsLeftOutOfIt() throws Exception {
        Path file = folder.resolve("p.keelson");
        Portfolio portfolio = Portfolios.create("P", null);
        portfolio.setOwnerTeam(ModelFactory.eINSTANCE.createTeam());
        store.save(store.create(portfolio), file);
        assertThat(store.load(file).problems()).isEmpty();
        assertThat(store.load(file).portfolio().getOwnerTeam()).isNull();
    }
}
