// SPDX-License-Identifier: EPL-2.0
package org.keelson.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The floor plan: which bundle may require which. A change here needs an ADR under releng/adr. */
final class House {

    /** Bundles that are required by nobody: our contributions prove the API as anybody's would. */
    static final Pattern CONTRIBUTION = Pattern.compile("org\\.keelson\\.(metrics|rules|reports|exchange)\\..+");

    /** Bundles that may see the screen. All others run where there is none. */
    static final Pattern SCREEN = Pattern.compile("org\\.keelson\\.(ui(\\..+)?|gef\\.compat)");

    /** Third parties that draw, or need somebody who does. */
    static final Pattern DRAWS = Pattern.compile(
            "org\\.eclipse\\.(swt|jface|ui|draw2d|gef|e4\\.ui|nebula|swtchart|help\\.ui|search)(\\..*)?|org\\.eclipse\\.core\\.databinding.*");

    private static final String M = "org.keelson.";

    private static final Map<String, Rule> RULES = Map.ofEntries(
            rule("model", "", "org.eclipse.emf.common|org.eclipse.emf.ecore"),
            rule("notation", "model", "org.eclipse.emf.common|org.eclipse.emf.ecore"),
            rule("analysis", "model", "org.jgrapht.core|org.jgrapht.*|org.eclipse.emf.*|de.focus_shift.jollyday-core|org.threeten.extra"),
            rule("api", "model analysis", "org.eclipse.emf.*"),
            rule("testsupport", "model analysis api", "org.eclipse.emf.*"),
            rule("edit", "model notation analysis", "org.eclipse.emf.(edit|common|ecore|ecore.change|ecore.xmi)|org.eclipse.core.runtime"),
            rule("storage", "edit notation model", "org.eclipse.emf.(common|ecore|ecore.xmi)|org.eclipse.core.runtime"),
            rule("engine", "api analysis model", "org.jgrapht.*|org.eclipse.core.runtime|org.eclipse.equinox.*|org.eclipse.osgi|org.eclipse.emf.*"),
            rule("rendering", "api analysis model notation edit",
                    "org.eclipse.elk.*|org.eclipse.emf.*|.*openhtmltopdf.*|com.fasterxml.jackson.*|.*pdfbox.*|.*fontbox.*|.*xmpbox.*|.*batik.*|.*xmlgraphics.*|org.eclipse.xtext.*|com.google.guava|org.dhatim.fastexcel"),
            rule("cli", "engine edit storage api analysis model notation rendering",
                    "org.eclipse.equinox.(app|common|registry|p2\\.(core|director|engine|metadata|repository))|org.eclipse.core.runtime|org.eclipse.osgi|info.picocli|picocli|com.fasterxml.jackson.*|org.eclipse.emf.*"),
            rule("ui", "model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.diagram", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.navigator", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.forms", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.tables", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.insight", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.exchange", "ui model notation analysis api edit storage engine rendering", ".*"),
            rule("ui.app", "ui ui.diagram ui.diagram.dependencies ui.diagram.roadmap ui.diagram.structure ui.navigator ui.forms ui.tables ui.insight ui.exchange model notation analysis api edit storage engine rendering", ".*"),
            rule("gef.compat", "", ".*"), rule("doc", "", ""), rule("samples", "", ""));

    private static final Rule CONTRIBUTION_RULE = new Rule(List.of("api", "analysis", "model"), Pattern.compile("(?!org\\.eclipse\\.(swt|jface|ui|gef|draw2d)).*"));
    private static final Rule DIAGRAM_RULE = new Rule(List.of("ui.diagram", "ui", "model", "notation", "analysis", "api", "edit", "storage", "engine", "rendering"), Pattern.compile(".*"));

    private record Rule(List<String> ours, Pattern others) {
    }

    private House() {
    }

    private static Map.Entry<String, Rule> rule(String bundle, String ours, String others) {
        return Map.entry(bundle, new Rule(ours.isEmpty() ? List.of() : List.of(ours.split(" ")), Pattern.compile(others)));
    }

    /** What the bundle requires and may not; one sentence each. A bundle without a line in the floor plan may not be there. */
    static List<String> violations(Bundle bundle) {
        String shortName = bundle.name().substring(M.length());
        Rule rule = RULES.get(shortName);
        if (rule == null && CONTRIBUTION.matcher(bundle.name()).matches()) {
            rule = CONTRIBUTION_RULE;
        }
        if (rule == null && shortName.startsWith("ui.diagram.")) {
            rule = DIAGRAM_RULE;
        }
        if (rule == null) {
            return List.of(bundle + " has no line in the floor plan");
        }
        List<String> found = new ArrayList<>();
        for (String required : bundle.required()) {
            boolean allowed = required.startsWith(M) ? rule.ours().contains(required.substring(M.length()))
                    : rule.others().matcher(required).matches();
            if (!allowed) {
                found.add(bundle + " may not require " + required);
            }
        }
        return found;
    }
}
