// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.analysis.capacity.CapacityModel;
import org.keelson.analysis.capacity.Load;
import org.keelson.analysis.capacity.PeopleLoad;
import org.keelson.model.CapacityChange;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Person;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Team;
import org.keelson.model.TeamShare;
import org.keelson.rendering.Palette;
import org.keelson.rendering.svg.DiagramSvg;

class HeatMapPictureTest {

    private static final int WEEK = 5 * 480;

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    private final Program program = ModelFactory.eINSTANCE.createProgram();

    HeatMapPictureTest() {
        portfolio.setId("P");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
        program.setId("program");
        portfolio.getPrograms().add(program);
    }

    private Team team(String id, double capacity) {
        Team team = ModelFactory.eINSTANCE.createTeam();
        team.setId(id);
        team.setName(id);
        if (capacity >= 0) {
            CapacityChange change = ModelFactory.eINSTANCE.createCapacityChange();
            change.setFte(capacity);
            team.getCapacity().add(change);
        }
        portfolio.getTeams().add(team);
        return team;
    }

    private void item(String id, Team team, int weeks) {
        Deliverable item = ModelFactory.eINSTANCE.createDeliverable();
        item.setId(id);
        item.setName(id);
        item.setLikely(weeks * WEEK);
        item.setOwnerTeam(team);
        program.getItems().add(item);
    }

    private Load load() {
        ScheduleNetwork network = ScheduleNetwork.of(portfolio);
        Schedule schedule = Scheduler.schedule(network, ScheduleOptions.standard());
        return Load.of(schedule, CapacityModel.of(portfolio, network));
    }

    @Test
    void aTeamThatIsAskedForMoreThanItHasIsMarkedBySignAndFigure() {
        Team busy = team("Busy", 1);
        item("one", busy, 1);
        item("other", busy, 2);
        item("mystery", team("Unknown", -1), 1);
        team("Idle", 1);
        HeatMap map = HeatMap.teams(load(), null);
        assertThat(map.rows()).extracting(HeatMap.Row::name).containsExactly("Busy", "Unknown");
        assertThat(map.rows().get(0).cells()).extracting(HeatMap.Cell::text).startsWith("200", "100");
        assertThat(map.rows().get(1).cells()).extracting(HeatMap.Cell::text).startsWith("?", "");
        assertThat(map.overCount()).isEqualTo(1);
        HeatMapPicture picture = HeatMapPicture.whole(map, LocalDate::toString);
        String svg = DiagramSvg.document(picture, Palette.LIGHT);
        assertThat(svg).contains("80 h of 40 h, 200 %, ▲ 40 h too many", "40 h of 40 h, 100 %.", "nobody has said", ">▲<");
        assertThat(picture.description()).contains("2 rows").contains("1 of them are asked for more than there is, in 1 week.");
        assertThat(DiagramSvg.document(picture, Palette.DARK)).isNotEqualTo(svg);
    }

    @Test
    void whatIsPastIsNotTold() {
        item("one", team("Busy", 0.5), 1);
        portfolio.setDataDate(LocalDateTime.of(2026, 3, 9, 9, 0));
        program.getItems().getFirst().setActualStart(LocalDateTime.of(2026, 3, 2, 9, 0));
        program.getItems().getFirst().setActualFinish(LocalDateTime.of(2026, 3, 6, 17, 0));
        HeatMap map = HeatMap.teams(load(), null);
        assertThat(map.rows().getFirst().cells().getFirst().isOver()).isTrue();
        assertThat(map.overCount()).isZero();
        assertThat(DiagramSvg.document(HeatMapPicture.whole(map, LocalDate::toString), Palette.LIGHT)).contains("; past.");
    }

    @Test
    void aPartHasItsNamesAndWeeks() {
        for (int i = 0; i < 30; i++) {
            item("item " + i, team("Team " + i, 1), 40);
        }
        HeatMap map = HeatMap.teams(load(), null);
        String svg = DiagramSvg.document(new HeatMapPicture(map, 10, 20, HeatMapPicture.NAMES + 5 * HeatMapPicture.CELL,
                HeatMapPicture.HEAD + HeatMapPicture.FOOT + 3 * HeatMapPicture.ROW, LocalDate::toString), Palette.LIGHT);
        assertThat(svg).contains("Team 10<", "Team 12<", "week of " + map.weeks().get(20), "week of " + map.weeks().get(24))
                .doesNotContain("Team 9<", "Team 13<", "week of " + map.weeks().get(19), "week of " + map.weeks().get(25));
    }

    @Test
    void peopleCarryTheirPartOfTheTeam() {
        Team team = team("Team", -1);
        item("one", team, 1);
        Person person = ModelFactory.eINSTANCE.createPerson();
        person.setId("Jo");
        person.setName("Jo");
        TeamShare share = ModelFactory.eINSTANCE.createTeamShare();
        share.setTeam(team);
        share.setPercent(50);
        person.getShares().add(share);
        portfolio.getPeople().add(person);
        Load load = load();
        PeopleLoad people = PeopleLoad.of(load);
        HeatMap map = HeatMap.people(load, people);
        assertThat(map.rows()).singleElement().satisfies(row -> assertThat(row.cells().getFirst().text()).isEqualTo("200"));
        assertThat(people.items(0, 0)).singleElement().satisfies(portion -> {
            assertThat(portion.item()).isEqualTo("one");
            assertThat(portion.minutes()).isEqualTo(WEEK);
        });
        assertThat(HeatMap.teams(load, null).only(row -> false).rows()).isEmpty();
    }

    @Test
    void aWeekThatMayBeOverHasASignOfItsOwn() {
        HeatMap.Cell calm = new HeatMap.Cell(2000, 2400, false, new HeatMap.Range(2000, 2200, false));
        HeatMap.Cell likely = new HeatMap.Cell(2000, 2400, false, new HeatMap.Range(2040, 2640, true));
        HeatMap.Cell over = new HeatMap.Cell(2640, 2400, true, new HeatMap.Range(2640, 3000, true));
        assertThat(likely.rangeText()).isEqualTo("85–110");
        HeatMap map = new HeatMap(List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 16)), 0,
                List.of(new HeatMap.Row(0, "t", "Team", List.of(calm, likely, over))));
        assertThat(map.overCount()).isEqualTo(1);
        assertThat(map.mayBeCount()).isEqualTo(1);
        HeatMapPicture picture = HeatMapPicture.whole(map, LocalDate::toString);
        assertThat(picture.description()).endsWith("in 1 week. It may be more in 1 other week.");
        assertThat(DiagramSvg.document(picture, Palette.LIGHT)).contains("P50 to P80: 34 h to 44 h, 85–110 %: △ it may be too much.",
                "P50 to P80: 44 h to 50 h, 110–125 %.");
    }
}
