// SPDX-License-Identifier: EPL-2.0
package org.keelson.faulty;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.keelson.api.Evaluation;
import org.keelson.api.Exporter;
import org.keelson.api.ImportException;
import org.keelson.api.ImportRequest;
import org.keelson.api.ImportResult;
import org.keelson.api.Importer;
import org.keelson.model.CustomField;
import org.keelson.model.Dependency;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;

/** Importers and exporters, each broken in its own way but for the first. */
public final class BrokenExchange {

    private BrokenExchange() {
    }

    private static ImportResult result(Portfolio fragment) {
        return new ImportResult(fragment, List.of(), List.of(), List.of());
    }

    /** Reads anything as a portfolio with one program, named by its parameter. */
    public static final class HealthyImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) {
            Portfolio fragment = ModelFactory.eINSTANCE.createPortfolio();
            Program program = ModelFactory.eINSTANCE.createProgram();
            program.setName(request.parameters().text("program") + " " + request.parameters().integer("number"));
            fragment.getPrograms().add(program);
            return result(fragment);
        }
    }

    /** Reads a value of a field that it finds in its target. */
    public static final class FieldsImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) {
            Portfolio fragment = ModelFactory.eINSTANCE.createPortfolio();
            CustomField known = request.target().getCustomFields().stream().filter(each -> "Colour".equals(each.getName()))
                    .findFirst().orElseThrow();
            CustomField field = ModelFactory.eINSTANCE.createCustomField();
            field.setName(known.getName());
            field.setKey(known.getName());
            field.setType(known.getType());
            fragment.getCustomFields().add(field);
            return result(fragment);
        }
    }

    /** Refuses the file: not its own failure. */
    public static final class RefusingImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) throws ImportException {
            throw new ImportException("This is not a plan", 3, null);
        }
    }

    /** Cannot read the file: not its own failure either. */
    public static final class UnreadableImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) throws IOException {
            throw new IOException("Disk on fire");
        }
    }

    public static final class NullImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) {
            return null;
        }
    }

    /** Gives back the portfolio that it was to import into. */
    public static final class AttachedImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) {
            Portfolio fragment = ModelFactory.eINSTANCE.createPortfolio();
            Dependency dependency = ModelFactory.eINSTANCE.createDependency();
            dependency.setCalendar(request.target().getCalendar());
            fragment.getDependencies().add(dependency);
            return result(fragment);
        }
    }

    public static final class ChangingImporter implements Importer {
        @Override
        public ImportResult read(ImportRequest request) {
            request.target().getPrograms().add(ModelFactory.eINSTANCE.createProgram());
            return result(ModelFactory.eINSTANCE.createPortfolio());
        }
    }

    /** Writes something and then fails. */
    public static final class FailingExporter implements Exporter {
        @Override
        public void write(Evaluation evaluation, OutputStream out) throws IOException {
            out.write(1);
            throw new IOException("Half way");
        }
    }
}
