// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.keelson.model.Calendar;
import org.keelson.model.ContributionSetting;
import org.keelson.model.CustomField;
import org.keelson.model.CustomFieldType;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;

/**
 * Makes a portfolio for a test.
 *
 * <pre>{@code
 * Portfolio portfolio = PortfolioBuilder.portfolio("Launch")
 *         .team("web", team -> team.people(3))
 *         .team("acme", team -> team.kind(TeamKind.VENDOR))
 *         .program("shop", program -> program
 *                 .item("schema", item -> item.team("web").lasts("5d"))
 *                 .item("api", item -> item.team("acme").lasts("8d", "10d", "20d").after("schema"))
 *                 .milestone("launch", milestone -> milestone.committed().deadline("2026-04-01").after("api")))
 *         .risk("vendor-late", risk -> risk.about("api").probability(0.4).delay("10d"))
 *         .build();
 * }</pre>
 *
 * <p>Every element is called by its id; a dependency has the ids of its ends, {@code schema>api}. Things may be named before
 * they are there; what is never there is an {@link IllegalArgumentException} of {@link #build}. Durations are written
 * {@code 90m}, {@code 16h}, {@code 5d} or {@code 2w}, with days of 8 hours as in the standard calendar, Monday to Friday from
 * 09:00 to 17:00. Where a time is asked for, a day alone will do: its 09:00 for a start, its 17:00 for a finish.
 *
 * @since 0.1
 */
public final class PortfolioBuilder extends ElementBuilder<PortfolioBuilder, Portfolio> {

    /** Day on which work begins unless another is said: a Monday. */
    public static final LocalDate START = LocalDate.of(2026, 3, 2);

    private boolean built;

    private PortfolioBuilder(String name) {
        super(ModelFactory.eINSTANCE.createPortfolio(), "portfolio", new Names());
        element.setName(name);
        element.setStart(START);
    }

    /** An empty portfolio with the id {@code portfolio} that starts on {@link #START}, in UTC. */
    public static PortfolioBuilder portfolio(String name) {
        return new PortfolioBuilder(name);
    }

    @Override
    PortfolioBuilder self() {
        return this;
    }

    /** First day of work, such as {@code 2026-03-02}. */
    public PortfolioBuilder start(String day) {
        element.setStart(Times.day(day));
        return this;
    }

    /** The moment up to which progress is known; a day alone means 09:00. */
    public PortfolioBuilder dataDate(String time) {
        element.setDataDate(Times.start(time));
        return this;
    }

    /** A time zone such as {@code Europe/Berlin}. */
    public PortfolioBuilder timeZone(String zone) {
        element.setTimeZone(zone);
        return this;
    }

    /** A calendar that teams, people and items can be given. */
    public PortfolioBuilder calendar(String id, Consumer<CalendarBuilder> about) {
        return add(new CalendarBuilder(id, names), about, element.getCalendars());
    }

    /** The calendar of the portfolio itself. */
    public PortfolioBuilder calendar(String id) {
        names.with(Calendar.class, id, element::setCalendar);
        return this;
    }

    /** Teams of which nothing more needs to be known. */
    public PortfolioBuilder teams(String... ids) {
        List.of(ids).forEach(id -> team(id, team -> { }));
        return this;
    }

    public PortfolioBuilder team(String id, Consumer<TeamBuilder> about) {
        return add(new TeamBuilder(id, names), about, element.getTeams());
    }

    /** People of whom nothing more needs to be known. */
    public PortfolioBuilder people(String... ids) {
        List.of(ids).forEach(id -> person(id, person -> { }));
        return this;
    }

    public PortfolioBuilder person(String id, Consumer<PersonBuilder> about) {
        return add(new PersonBuilder(id, names), about, element.getPeople());
    }

    /** A field of the organisation; key and name are the id, as where {@code plugin.xml} declares it. */
    public PortfolioBuilder customField(String id, CustomFieldType type, String... choices) {
        CustomField field = ModelFactory.eINSTANCE.createCustomField();
        field.setId(id);
        field.setKey(id);
        field.setName(id);
        field.setType(type);
        field.getChoices().addAll(List.of(choices));
        names.add(field);
        element.getCustomFields().add(field);
        return this;
    }

    public PortfolioBuilder program(String id, Consumer<ProgramBuilder> about) {
        return add(new ProgramBuilder(id, names, element), about, element.getPrograms());
    }

    public PortfolioBuilder objective(String id, Consumer<ObjectiveBuilder> about) {
        return add(new ObjectiveBuilder(id, names), about, element.getObjectives());
    }

    public PortfolioBuilder risk(String id, Consumer<RiskBuilder> about) {
        return add(new RiskBuilder(id, names), about, element.getRisks());
    }

    public PortfolioBuilder issue(String id, Consumer<IssueBuilder> about) {
        return add(new IssueBuilder(id, names), about, element.getIssues());
    }

    public PortfolioBuilder decision(String id, Consumer<DecisionBuilder> about) {
        return add(new DecisionBuilder(id, names), about, element.getDecisions());
    }

    public PortfolioBuilder question(String id, Consumer<QuestionBuilder> about) {
        return add(new QuestionBuilder(id, names), about, element.getQuestions());
    }

    public PortfolioBuilder assumption(String id, Consumer<AssumptionBuilder> about) {
        return add(new AssumptionBuilder(id, names), about, element.getAssumptions());
    }

    /** Values over time of a metric, contributed or imported. */
    public PortfolioBuilder series(String id, Consumer<SeriesBuilder> about) {
        return add(new SeriesBuilder(id, names), about, element.getMetrics());
    }

    /** The plan as it was agreed on a day. */
    public PortfolioBuilder baseline(String id, Consumer<BaselineBuilder> about) {
        return add(new BaselineBuilder(id, names, element), about, element.getBaselines());
    }

    /** A parameter of a contribution as a person sets it for the portfolio, written as in {@code plugin.xml}. */
    public PortfolioBuilder setting(String contribution, String parameter, String value) {
        ContributionSetting setting = ModelFactory.eINSTANCE.createContributionSetting();
        setting.setContribution(contribution);
        setting.setParameter(parameter);
        setting.setValue(value);
        element.getSettings().add(setting);
        return this;
    }

    private <E extends org.keelson.model.Element, B extends ElementBuilder<B, E>> PortfolioBuilder add(B builder,
            Consumer<B> about, List<? super E> list) {
        list.add(builder.element);
        about.accept(builder);
        return this;
    }

    /**
     * The portfolio, in no resource. To be asked for once.
     *
     * @throws IllegalArgumentException if something refers to an id that no element has
     */
    public Portfolio build() {
        if (built) {
            throw new IllegalStateException("The portfolio has been built already");
        }
        built = true;
        names.resolve();
        return element;
    }

    /** The portfolio as a contribution is given it. */
    public EvaluationBuilder evaluation() {
        return EvaluationBuilder.of(build());
    }
}
