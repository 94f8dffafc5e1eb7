// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Element;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.ProgramProfile;

/** Which profile holds for which element: that of the program it is in, else that of the portfolio. Of a portfolio nobody edits. */
final class Profiles {

    private final ProgramProfile common;
    /** Of what is in a program with another profile than the portfolio. */
    private final Map<String, ProgramProfile> others = new HashMap<>();

    Profiles(Portfolio portfolio) {
        common = portfolio.getProfile();
        for (Program program : portfolio.getPrograms()) {
            if (program.getProfile() != common) {
                others.put(program.getId(), program.getProfile());
                program.eAllContents().forEachRemaining(each -> add(each, program.getProfile()));
            }
        }
    }

    private void add(EObject object, ProgramProfile profile) {
        if (object instanceof Element element && element.getId() != null) {
            others.put(element.getId(), profile);
        }
    }

    /** The fullest of a portfolio and its programs. */
    static ProgramProfile fullest(Portfolio portfolio) {
        return portfolio.getPrograms().stream().map(Program::getProfile)
                .reduce(portfolio.getProfile(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Whether what a contribution says of an element counts, by the id of the element; {@code null} is the portfolio. */
    Predicate<String> include(Contribution contribution) {
        if (contribution.profile().compareTo(common) <= 0 && others.isEmpty()) {
            return element -> true;
        }
        return element -> others.getOrDefault(element, common).compareTo(contribution.profile()) >= 0;
    }
}
