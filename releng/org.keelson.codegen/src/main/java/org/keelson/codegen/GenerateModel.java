// SPDX-License-Identifier: EPL-2.0
package org.keelson.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceFactoryImpl;

/**
 * Generates the model code of one bundle into its {@code src-gen}.
 * <p>
 * EMF's generator also likes to write manifests and plugin files; it works in a scratch folder, and only the Java
 * sources are taken over, so that nothing written by hand is ever touched. Files that come out the same keep their
 * time stamp, and nothing at all is done while the models are unchanged: a warm build stays fast.
 */
public final class GenerateModel {

    private static final String SOURCES = "src-gen";

    private final Path bundle;
    private final Path genmodel;

    private GenerateModel(Path bundle, Path genmodel) {
        this.bundle = bundle;
        this.genmodel = genmodel;
    }

    /** Takes the bundle's folder and the generator model's path within it. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: BUNDLE-FOLDER GENMODEL");
        }
        Path bundle = Path.of(arguments[0]).toRealPath();
        new GenerateModel(bundle, bundle.resolve(arguments[1])).run();
    }

    private void run() throws IOException {
        Path stamp = bundle.resolve("target").resolve("codegen.inputs");
        String inputs = fingerprint();
        if (Files.exists(stamp) && Files.isDirectory(bundle.resolve(SOURCES))
                && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Files.createDirectories(stamp.getParent());
        Path scratch = Files.createTempDirectory(stamp.getParent(), "codegen");
        try {
            generateInto(scratch);
            takeOver(scratch.resolve(SOURCES), bundle.resolve(SOURCES));
        } finally {
            delete(scratch);
        }
        Files.writeString(stamp, inputs);
    }

    private void generateInto(Path scratch) {
        String project = bundle.getFileName().toString();
        EcorePlugin.getPlatformResourceMap().put(project, URI.createFileURI(scratch + "/"));
        GenModel model = load();
        model.setModelDirectory("/" + project + "/" + SOURCES);
        model.setUpdateClasspath(false);
        model.reconcile();
        model.setCanGenerate(true);
        refuseOn(model.diagnose());

        Generator generator = new Generator();
        generator.getAdapterFactoryDescriptorRegistry().addDescriptor(GenModelPackage.eNS_URI,
                GenModelGeneratorAdapterFactory.DESCRIPTOR);
        generator.setInput(model);
        refuseOn(generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor()));
    }

    private GenModel load() {
        GenModelPackage.eINSTANCE.eClass();
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("genmodel", new XMIResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(false));
        Resource resource = resources.getResource(URI.createFileURI(genmodel.toString()), true);
        return (GenModel) resource.getContents().get(0);
    }

    private void refuseOn(Diagnostic diagnostic) {
        if (diagnostic.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(genmodel + ": " + describe(diagnostic));
        }
    }

    private void refuseOn(List<String> faults) {
        if (!faults.isEmpty()) {
            throw new IllegalStateException(genmodel + ": " + String.join("; ", faults));
        }
    }

    private static String describe(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder(diagnostic.getMessage());
        if (diagnostic.getException() != null) {
            text.append(" (").append(diagnostic.getException()).append(')');
        }
        for (Diagnostic child : diagnostic.getChildren()) {
            text.append("\n  ").append(describe(child));
        }
        return text.toString();
    }

    /** Everything that decides what comes out: the models' bytes, and the generator by the version of its jar. */
    private String fingerprint() throws IOException {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        digest.update(String.valueOf(Generator.class.getProtectionDomain().getCodeSource().getLocation())
                .replaceAll(".*/", "").getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> files = Files.list(genmodel.getParent())) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(ecore|genmodel)")).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void takeOver(Path from, Path to) throws IOException {
        Set<Path> made = new HashSet<>();
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                made.add(target);
                if (!Files.exists(target) || !Arrays.equals(Files.readAllBytes(target), Files.readAllBytes(file))) {
                    Files.createDirectories(target.getParent());
                    Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        try (Stream<Path> files = Files.walk(to)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !made.contains(f)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
