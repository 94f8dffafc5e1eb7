// SPDX-License-Identifier: EPL-2.0
package org.keelson.ui.forms.internal.pages;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Load;
import org.keelson.edit.Labels;
import org.keelson.model.Dependency;
import org.keelson.model.ModelPackage.Literals;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.rendering.chart.LoadPicture;
import org.keelson.ui.Background;
import org.keelson.ui.Dates;

/** A team: what it owes to whom by when, what it is owed, and how much it is asked for. */
final class TeamContents implements PageContents {

    static final Set<EStructuralFeature> SHOWN = Set.of(Literals.TEAM__KIND, Literals.TEAM__LEAD, Literals.TEAM__CALENDAR,
            Literals.TEAM__COST_PER_HOUR, Literals.TEAM__CAPACITY);

    private static final int CHART_HEIGHT = 150;
    private static final int WEEKS = 26;

    private PageKit kit;
    private Team team;
    private FactTable owes;
    private FactTable owed;
    private PictureBox load;
    private Background<List<LoadPicture.Week>> background;
    private Schedule computed;

    @Override
    public void create(Composite body, PageKit pageKit) {
        kit = pageKit;
        team = (Team) kit.element();
        background = new Background<>("Load of a team", false, body.getDisplay()::asyncExec, new Shown());
        owes = kit.facts(kit.block(body, "Owes", "What other teams wait for, and the promises for it"), "Owes",
                "No other team waits for this one.", "What", "For", "Team", "Needed by", "Promised", "Standing");
        owed = kit.facts(kit.block(body, "Is owed", "What this team waits for"), "Is owed", "This team waits for no other.",
                "What", "For", "Team", "Needed by", "Promised", "Standing");
        load = kit.picture(kit.block(body, "Capacity and load", "Person-days a week, over all programs"), CHART_HEIGHT);
        Composite[] columns = kit.columns(body);
        kit.fields(kit.section(columns[0], "Team", ""), Literals.TEAM__KIND, Literals.TEAM__LEAD);
        kit.fields(kit.section(columns[1], "Working time and cost", ""), Literals.TEAM__CALENDAR, Literals.TEAM__COST_PER_HOUR);
        kit.list(body, Literals.TEAM__CAPACITY);
    }

    @Override
    public void refresh() {
        owes.show(facts(each -> owner(each.getPredecessor()) == team && owner(each.getSuccessor()) != team, false));
        owed.show(facts(each -> owner(each.getSuccessor()) == team && owner(each.getPredecessor()) != team, true));
        kit.schedule().filter(schedule -> schedule != computed).ifPresent(this::compute);
    }

    private static Team owner(WorkItem item) {
        return item == null ? null : item.getOwnerTeam();
    }

    private List<FactTable.Fact> facts(Predicate<Dependency> wanted, boolean from) {
        LocalDateTime now = kit.now();
        List<Dependency> found = new ArrayList<>(kit.portfolio().getDependencies().stream()
                .filter(each -> each.getPredecessor() != null && each.getSuccessor() != null).filter(wanted).toList());
        found.sort(Comparator.comparing(Dependency::getNeedBy, Comparator.nullsLast(Comparator.naturalOrder())));
        return found.stream().map(each -> Words.contract(each, from, now)).toList();
    }

    /** The model is read here, where it lives; the rest is done elsewhere. */
    private void compute(Schedule schedule) {
        if (computed == null) {
            load.show(null, "Adding up what is asked of the team \u2026");
        }
        computed = schedule;
        CapacityModel model = CapacityModel.of(kit.portfolio(), schedule.network());
        String id = team.getId();
        background.request(progress -> weeks(Load.of(schedule, model), id));
    }

    private static List<LoadPicture.Week> weeks(Load load, String id) {
        ScheduleNetwork network = load.schedule().network();
        int number = IntStream.range(0, network.teamCount()).filter(each -> network.teamId(each).equals(id))
                .findFirst().orElse(-1);
        int day = network.portfolioCalendar().minutesPerDay();
        int first = Math.max(0, load.firstOpenWeek());
        List<LoadPicture.Week> weeks = new ArrayList<>();
        for (int week = first; number >= 0 && week < Math.min(load.weeks(), first + WEEKS); week++) {
            long can = load.capacity(number, week);
            weeks.add(new LoadPicture.Week(load.monday(week), (double) load.demand(number, week) / day,
                    can == CapacityModel.NOT_STATED ? -1 : (double) can / day));
        }
        return weeks;
    }

    private final class Shown implements Background.Receiver<List<LoadPicture.Week>> {
        @Override
        public void done(List<LoadPicture.Week> weeks) {
            boolean isAny = weeks.stream().anyMatch(each -> each.demand() > 0);
            load.show(!isAny ? null : (width, height) -> new LoadPicture(Labels.text(team), weeks, width, height, Dates::text),
                    "Nothing is asked of this team from now on.");
        }

        @Override
        public void failed(RuntimeException problem) {
            load.show(null, "The load could not be computed; the error log says why.");
        }
    }

    @Override
    public void dispose() {
        if (background != null) {
            background.cancel();
        }
    }
}
