// SPDX-License-Identifier: EPL-2.0
package com.acme.metrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;

/**
 * Reads the plans that Acme's planning desk sends round:
 *
 * <pre>
 * acme plan 1
 * # a remark
 * team Paygrid, vendor
 * program Checkout
 * schema: Database schema, 5d, Web
 * api: Payment API, 10d, Paygrid, after schema, contract C-1204, cost 12000
 * launch: Launch, milestone, due 2026-04-01, after api
 * </pre>
 */
public final class PlanImporter implements Importer {

    private static final String FIRST_LINE = "acme plan 1";

    @Override
    public ImportResult read(ImportRequest request) throws ImportException, IOException {
        PlanReader plan = new PlanReader(request.source().name(), request.program().orElse("Acme"));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(request.source().open(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            if (line == null || !line.strip().equals(FIRST_LINE)) {
                throw new ImportException("It is no plan of Acme: it does not begin with '" + FIRST_LINE + "'", 1, null);
            }
            for (int number = 2; (line = in.readLine()) != null; number++) {
                request.cancel().check();
                plan.read(line.strip(), number);
            }
        }
        return plan.result();
    }
}
