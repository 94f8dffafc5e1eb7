// SPDX-License-Identifier: EPL-2.0
package org.keelson.metrics.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.keelson.analysis.ScheduleNetwork;
import org.keelson.api.Evaluation;
import org.keelson.model.ItemContainer;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/**
 * The portfolio, its programs and their workstreams, numbered, with what contains what. An item counts where it lives, and in
 * what contains that; not where it is merely shown. Linear in items.
 */
final class Parts {

    /** Number of the portfolio. */
    static final int PORTFOLIO = 0;

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Boolean> programs = new ArrayList<>();
    private final int[] home;

    private Parts(Portfolio portfolio, ScheduleNetwork network) {
        home = new int[network.size()];
        Arrays.fill(home, PORTFOLIO);
        add(portfolio.getId(), -1, false);
        for (Program program : portfolio.getPrograms()) {
            add(program, PORTFOLIO, program.getWorkstreams(), network);
        }
    }

    static Parts of(Evaluation evaluation) {
        return new Parts(evaluation.portfolio(), evaluation.network());
    }

    private void add(ItemContainer container, int parent, List<Workstream> below, ScheduleNetwork network) {
        int part = ids.size();
        add(container.getId(), parent, container instanceof Program);
        for (WorkItem item : container.getItems()) {
            int number = item.getId() == null ? -1 : network.indexOf(item.getId());
            if (number >= 0) {
                home[number] = part;
            }
        }
        below.forEach(each -> add(each, part, each.getWorkstreams(), network));
    }

    private void add(String id, int parent, boolean isProgram) {
        ids.add(id);
        parents.add(parent);
        programs.add(isProgram);
    }

    int size() {
        return ids.size();
    }

    /** Id of a part; {@code null} if it has none and so cannot be measured. */
    String id(int part) {
        return ids.get(part);
    }

    /** Whether a part is the portfolio or a program, and no workstream. */
    boolean isWhole(int part) {
        return part == PORTFOLIO || programs.get(part);
    }

    /** Number of what contains a part; -1 for the portfolio. */
    int parent(int part) {
        return parents.get(part);
    }

    /** Number of the part that an item lives in. */
    int home(int item) {
        return home[item];
    }
}
