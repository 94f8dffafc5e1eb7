// SPDX-License-Identifier: EPL-2.0
package org.keelson.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Writes the reference of a metamodel, as Markdown, from the documentation in the Ecore itself. */
public final class GenerateReference {

	private final StringBuilder text = new StringBuilder();

	private GenerateReference() {
	}

	/** Takes the Ecore file and the Markdown file to write. */
	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 2) {
			throw new IllegalArgumentException("usage: ECORE MARKDOWN");
		}
		ResourceSet resources = new ResourceSetImpl();
		resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		URI uri = URI.createFileURI(Path.of(arguments[0]).toRealPath().toString());
		EPackage metamodel = (EPackage) resources.getResource(uri, true).getContents().get(0);
		Path file = Path.of(arguments[1]);
		Files.createDirectories(file.toAbsolutePath().getParent());
		String reference = new GenerateReference().describe(metamodel);
		// An untouched file keeps its time: it is a source, and ./keelson builds again when a source is newer.
		if (!Files.exists(file) || !Files.readString(file).equals(reference)) {
			Files.writeString(file, reference);
		}
	}

	private String describe(EPackage metamodel) {
		text.append("# Reference: ").append(metamodel.getName()).append("\n\n");
		text.append(EcoreUtil.getDocumentation(metamodel)).append("\n\nNamespace: `").append(metamodel.getNsURI()).append("`\n");
		for (EClassifier classifier : metamodel.getEClassifiers()) {
			text.append("\n## ").append(classifier.getName()).append("\n\n");
			text.append(EcoreUtil.getDocumentation(classifier)).append('\n');
			switch (classifier) {
				case EEnum values -> literals(values);
				case EDataType type -> text.append("\nJava: `").append(type.getInstanceClassName()).append("`\n");
				case EClass type -> features(type);
				default -> throw new IllegalStateException("neither class nor type: " + classifier);
			}
		}
		return text.toString();
	}

	private void literals(EEnum values) {
		text.append("\n| value | meaning |\n|---|---|\n");
		values.getELiterals().forEach(l -> row("`" + l.getLiteral() + "`", EcoreUtil.getDocumentation(l)));
	}

	private void features(EClass type) {
		if (!type.getESuperTypes().isEmpty()) {
			text.append("\nIs also: ").append(String.join(", ", type.getESuperTypes().stream().map(EClass::getName).toList()));
			text.append(".\n");
		}
		if (type.getEStructuralFeatures().isEmpty()) {
			return;
		}
		text.append("\n| feature | type | meaning |\n|---|---|---|\n");
		for (EStructuralFeature feature : type.getEStructuralFeatures()) {
			row("`" + feature.getName() + "`", typeOf(feature), EcoreUtil.getDocumentation(feature));
		}
	}

	private static String typeOf(EStructuralFeature feature) {
		String name = feature.getEType().getName().replaceFirst("^E(?=[A-Z][a-z])", "").replaceFirst("Object$", "");
		String kind = feature instanceof EReference reference && reference.isContainment() ? "contains " : "";
		String initial = feature.getDefaultValueLiteral() == null ? "" : " = " + feature.getDefaultValueLiteral();
		return kind + name + (feature.isMany() ? " *" : "") + initial;
	}

	private void row(String... cells) {
		for (String cell : cells) {
			text.append("| ").append(cell == null ? "" : cell.replace("|", "\\|")).append(' ');
		}
		text.append("|\n");
	}
}
