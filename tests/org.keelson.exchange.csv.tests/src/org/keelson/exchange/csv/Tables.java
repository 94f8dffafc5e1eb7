// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.keelson.api.Evaluation;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.ImportSource;
import org.keelson.api.Parameters;
import org.keelson.model.Dependency;
import org.keelson.model.Element;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.WorkItem;

/** Reads and writes tables in memory, as the tests of this bundle want it. */
final class Tables {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2027-05-01T10:00:00Z"), ZoneOffset.UTC);

    private Tables() {
    }

    /** Time that this thread has worked: unlike that of the clock, it does not grow with what else runs. */
    static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static Portfolio target() {
        Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
        portfolio.setStart(LocalDate.of(2026, 1, 5));
        return portfolio;
    }

    static ImportRequest request(String... lines) {
        return ImportRequest.of(ImportSource.of("plan.csv", String.join("\n", lines)), target(), CLOCK);
    }

    static ImportRequest request(byte[] bytes) {
        return ImportRequest.of(new ImportSource("plan.csv", () -> new ByteArrayInputStream(bytes)), target(), CLOCK);
    }

    static ImportResult read(ImportRequest request) throws ImportException, IOException {
        return new CsvImporter().read(request);
    }

    static ImportResult read(String... lines) throws ImportException, IOException {
        return read(request(lines));
    }

    /** Every item of a fragment, in portfolio order. */
    static List<WorkItem> items(Portfolio portfolio) {
        return Evaluation.of(portfolio, Parameters.none(), CLOCK).items();
    }

    static WorkItem item(Portfolio portfolio, String name) {
        return items(portfolio).stream().filter(each -> name.equals(each.getName())).findFirst().orElseThrow();
    }

    /** The dependencies, as {@code predecessor TYPE lag kind successor}. */
    static List<String> links(Portfolio portfolio) {
        return portfolio.getDependencies().stream().map(Tables::link).toList();
    }

    private static String link(Dependency dependency) {
        String lag = dependency.getLag() == null ? "" : dependency.getLag() + dependency.getLagKind().getName() + " ";
        return dependency.getPredecessor().getName() + " " + dependency.getType() + " " + lag
                + dependency.getSuccessor().getName();
    }

    static String export(Portfolio portfolio, String separator) throws IOException {
        Portfolio copy = EcoreUtil.copy(portfolio);
        identify(copy);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Parameters parameters = Parameters.of(Map.of("separator", separator, "bom", false));
        new CsvExporter().write(Evaluation.of(copy, parameters, CLOCK), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static String export(Portfolio portfolio) throws IOException {
        return export(portfolio, "comma");
    }

    static void identify(Portfolio portfolio) {
        portfolio.setId("p");
        int number = 0;
        for (Iterator<EObject> all = portfolio.eAllContents(); all.hasNext();) {
            if (all.next() instanceof Element element && element.getId() == null) {
                element.setId("e" + number++);
            }
        }
    }
}
