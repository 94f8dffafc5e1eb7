// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages a file in thousands of ways, the same ones every time. */
class FuzzTest {

    private static final int FILES = 2_000;
    private static final String[] PIECES = {"<", ">", "&", "\"", "</", "/>", "&#0;", "&#x10FFFF;", "<!--", "]]>", "<![CDATA[", "<?x ?>",
        "<!DOCTYPE a>", "xsi:type=\"keelson:Portfolio\"", " id=\"portfolio-0\"", " xsi:nil=\"true\"", "<teams>", "<items/>", "<priority xsi:nil=\"true\"/>",
        "<tags xsi:nil=\"true\"/>", "<profile xsi:nil=\"true\"/>", "<id xsi:nil=\"true\"/>", "<incoming/>", "<promised>x</promised>",
        " xmlns:keelson=\"urn:x\"", " start=\"+999999999-12-31\"", "\uFEFF", "\u0000"};

    private final PortfolioStore store = new PortfolioStore();
    @TempDir
    Path folder;

    @Test
    void aDamagedFileIsOpenedOrRefusedAndNeverAnythingElse() throws Exception {
        Path file = folder.resolve("p.keelson");
        store.save(Everything.resource(), file);
        String whole = Files.readString(file);
        Random random = new Random(20260302);
        int opened = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] damaged = damage(whole, random);
            if (assertTimeoutPreemptively(Duration.ofSeconds(20), () -> opens(damaged))) {
                opened++;
            }
        }
        assertThat(opened).as("files opened with what was sound").isBetween(FILES / 20, FILES * 19 / 20);
    }

    /** What was opened can be saved, and is then sound. */
    private boolean opens(byte[] damaged) throws StorageException {
        Loaded loaded;
        try {
            loaded = store.parse(damaged, Path.of("damaged"));
        } catch (StorageException e) {
            assertThat(e.reason()).isNotBlank();
            return false;
        }
        Path again = folder.resolve("again.keelson");
        store.save(loaded.resource(), again);
        assertThat(store.load(again).problems()).isEmpty();
        return true;
    }

    private static byte[] damage(String whole, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(whole.split("(?<=\n)")));
        int at = 2 + random.nextInt(lines.size() - 2);
        int other = 2 + random.nextInt(lines.size() - 2);
        String line = lines.get(at);
        int column = random.nextInt(line.length());
        switch (random.nextInt(9)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, line);
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, line.substring(0, column) + PIECES[random.nextInt(PIECES.length)] + line.substring(column));
            case 4 -> lines.set(at, line.replaceFirst("=\"[^\"]*\"", "=\"" + random.nextInt() + "\""));
            case 5 -> lines.set(at, line.replaceAll("<(/?)\\w+", "<$1" + List.of("teams", "items", "tags", "x").get(random.nextInt(4))));
            case 6 -> lines.set(at, line.replaceAll(" id=\"[^\"]*\"", ""));
            case 7 -> {
                byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
                for (int i = 0; i <= random.nextInt(4); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                return bytes;
            }
            default -> {
                return Arrays.copyOf(whole.getBytes(StandardCharsets.UTF_8), random.nextInt(whole.length()));
            }
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }
}
