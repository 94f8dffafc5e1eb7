// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.newplugin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can name both a bundle and its Java package. */
public final class PluginId {

    private static final int LONGEST = 100;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** The Java Language Specification, 3.9 and 3.10; what is reserved in some places only may be part of a name. */
    private static final Set<String> KEYWORDS = Set.of("abstract", "assert", "boolean", "break", "byte", "case", "catch",
            "char", "class", "const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final",
            "finally", "float", "for", "goto", "if", "implements", "import", "instanceof", "int", "interface", "long", "native",
            "new", "null", "package", "private", "protected", "public", "return", "short", "static", "strictfp", "super",
            "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while", "_");

    private static final List<String> TAKEN = List.of("java.", "javax.", "org.keelson.", "org.eclipse.");

    private PluginId() {
    }

    /** Why a plugin cannot have that id, in the rest of a sentence; empty if it can. */
    public static Optional<String> whyNot(String id) {
        List<String> segments = Arrays.asList(id.split("\\.", -1));
        if (segments.size() < 2) {
            return Optional.of("has no dot: begin it with the domain of your organisation");
        }
        for (String segment : segments) {
            if (!SEGMENT.matcher(segment).matches()) {
                return Optional.of("is no name of a Java package: " + (segment.isEmpty() ? "nothing stands beside a dot"
                        : "'" + segment + "' is not a letter and then letters, digits and underscores"));
            }
            if (KEYWORDS.contains(segment)) {
                return Optional.of("is no name of a Java package: '" + segment + "' is a word of the language");
            }
        }
        if (TAKEN.stream().anyMatch((id + ".")::startsWith)) {
            return Optional.of("is not yours: begin it with the domain of your organisation");
        }
        return id.length() > LONGEST ? Optional.of("is longer than " + LONGEST + " characters") : Optional.empty();
    }

    /** A name for people: {@code Acme Metrics} for {@code com.acme.metrics}. */
    public static String nameOf(String id) {
        String[] segments = id.split("\\.");
        return Arrays.stream(segments).skip(Math.max(0, segments.length - 2))
                .map(segment -> Character.toUpperCase(segment.charAt(0)) + segment.substring(1).replace('_', ' '))
                .collect(Collectors.joining(" "));
    }
}
