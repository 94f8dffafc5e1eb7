// SPDX-License-Identifier: EPL-2.0
package org.keelson.storage.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.keelson.model.ModelPackage;

/** The names and limits of the file format. */
final class Format {

    static final String XMI = "http://www.omg.org/XMI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Deeper files are refused: nobody nests workstreams so, and readers that recurse would overflow. */
    static final int MAX_DEPTH = 250;
    /** Larger files are refused before they are read into memory. About four million elements. */
    static final long MAX_BYTES = 512L << 20;

    private static final Pattern VERSIONED = Pattern.compile("https://keelson\\.org/(?:model|notation)/(\\d{1,6})");
    static final int VERSION = version(ModelPackage.eNS_URI);

    private Format() {
    }

    /** The version in a namespace of ours, or -1 for any other namespace. */
    static int version(String namespace) {
        Matcher matcher = VERSIONED.matcher(namespace);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    static boolean isStored(EStructuralFeature feature) {
        return !feature.isTransient() && !feature.isDerived() && feature.isChangeable();
    }
}
