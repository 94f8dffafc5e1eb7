// SPDX-License-Identifier: EPL-2.0
package org.keelson.cli.plugins;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IStatus;

/** Says in a sentence what p2 says in a tree. */
final class Reasons {

    private static final Pattern MISSING = Pattern.compile("Missing requirement(?: for filter .*?)?: (.+) requires '(.+)' but it could not be found");
    private static final Pattern CAPABILITY = Pattern.compile("(\\S+?); (?:bundle )?(\\S+) (\\S+)");
    private static final Pattern READABLE = Pattern.compile(".* \\((\\S+ [^()]+)\\)");
    private static final int MOST = 5;

    private Reasons() {
    }

    /** Why a plan cannot be made: what requires what, or what cannot be together. */
    static String ofPlan(IStatus status) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        plan(status, missing, others);
        Set<String> told = missing.isEmpty() ? others : missing;
        return told.isEmpty() ? oneLine(status.getMessage()) : joined(told);
    }

    private static void plan(IStatus status, Set<String> missing, Set<String> others) {
        Matcher matcher = MISSING.matcher(oneLine(status.getMessage()));
        if (matcher.matches()) {
            missing.add(readable(matcher.group(1)) + " requires " + capability(matcher.group(2)) + ", which is neither in the repository nor in Keelson");
        } else if (status.getMessage().startsWith("Only one of the following")) {
            List<String> alternatives = new ArrayList<>();
            for (IStatus child : status.getChildren()) {
                alternatives.add(readable(oneLine(child.getMessage())));
            }
            others.add("only one of these can be installed: " + String.join(", ", alternatives));
        } else {
            for (IStatus child : status.getChildren()) {
                plan(child, missing, others);
            }
        }
    }

    /** Why a plan could not be carried out, or a repository not be read: the innermost reasons. */
    static String of(IStatus status) {
        Set<String> told = new LinkedHashSet<>();
        leaves(status, told);
        return joined(told);
    }

    private static void leaves(IStatus status, Set<String> told) {
        boolean isLeaf = true;
        for (IStatus child : status.getChildren()) {
            if (!child.isOK()) {
                isLeaf = false;
                leaves(child, told);
            }
        }
        if (isLeaf) {
            Throwable cause = status.getException();
            String message = oneLine(status.getMessage());
            String more = cause == null || cause.getMessage() == null ? "" : oneLine(cause.getMessage());
            told.add(more.isEmpty() || message.contains(more) ? message : message + " (" + more + ")");
        }
    }

    /** {@code Acme Rules 1.0.0 (acme.rules 1.0.0)} as the id and version alone. */
    private static String readable(String unit) {
        Matcher matcher = READABLE.matcher(unit);
        return (matcher.matches() ? matcher.group(1) : unit).replace(Feature.GROUP, "");
    }

    private static String capability(String requirement) {
        Matcher matcher = CAPABILITY.matcher(requirement);
        if (!matcher.matches()) {
            return "\"" + requirement + "\"";
        }
        String kind = switch (matcher.group(1)) {
            case "osgi.bundle" -> "the bundle ";
            case "java.package" -> "the package ";
            case "org.eclipse.equinox.p2.iu" -> "";
            default -> matcher.group(1) + " ";
        };
        String version = matcher.group(3);
        return kind + matcher.group(2).replace(Feature.GROUP, "") + (version.equals("0.0.0") ? "" : " " + version);
    }

    private static String joined(Set<String> told) {
        List<String> first = told.stream().limit(MOST).toList();
        return String.join("; ", first) + (told.size() > MOST ? "; and " + (told.size() - MOST) + " more" : "");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
