// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.tests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.keelson.engine.RunOptions;
import org.keelson.model.Calendar;
import org.keelson.model.ContributionSetting;
import org.keelson.model.Deliverable;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;

/** A small portfolio, and options for running over it. */
final class Portfolios {

    private static final ModelFactory MODEL = ModelFactory.eINSTANCE;

    private Portfolios() {
    }

    static Portfolio small() {
        Portfolio portfolio = MODEL.createPortfolio();
        portfolio.setId("p");
        portfolio.setName("Clean");
        portfolio.setStart(LocalDate.of(2026, 1, 5));
        Calendar calendar = MODEL.createCalendar();
        calendar.setId("cal");
        portfolio.getCalendars().add(calendar);
        portfolio.setCalendar(calendar);
        Program program = MODEL.createProgram();
        program.setId("prog");
        Deliverable item = MODEL.createDeliverable();
        item.setId("item");
        item.setName("Item");
        program.getItems().add(item);
        portfolio.getPrograms().add(program);
        return portfolio;
    }

    static void set(Portfolio portfolio, String contribution, String parameter, String value) {
        ContributionSetting setting = MODEL.createContributionSetting();
        setting.setContribution(contribution);
        setting.setParameter(parameter);
        setting.setValue(value);
        portfolio.getSettings().add(setting);
    }

    static RunOptions options() {
        return RunOptions.of(Clock.fixed(Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC))
                .withBudget(Duration.ofSeconds(3));
    }
}
