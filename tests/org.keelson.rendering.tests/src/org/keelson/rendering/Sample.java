// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;

import org.eclipse.emf.common.util.EList;
import org.keelson.analysis.Schedule;
import org.keelson.analysis.ScheduleNetwork;
import org.keelson.analysis.ScheduleOptions;
import org.keelson.analysis.Scheduler;
import org.keelson.model.Dependency;
import org.keelson.model.DependencyState;
import org.keelson.model.Gate;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Program;
import org.keelson.model.Promise;
import org.keelson.model.Team;
import org.keelson.model.WorkItem;
import org.keelson.model.Workstream;

/** Small portfolios for tests, built by hand. */
public final class Sample {

    public static final String NASTY = "<script>alert(1)</script> ]]> & \"'\u0000\u0007\u202E\uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD \uD800";

    public final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();
    private int links;

    private Sample() {
        portfolio.setId("portfolio");
        portfolio.setName("Portfolio");
        portfolio.setStart(LocalDate.of(2026, 3, 2));
    }

    public static Sample empty() {
        return new Sample();
    }

    /** Two programs, three teams, every sign: critical, late, blocked, assumed, promised late, a gate with inputs. */
    public static Sample small() {
        Sample sample = new Sample();
        sample.portfolio.setDataDate(LocalDateTime.of(2026, 3, 9, 9, 0));
        Team platform = sample.team("platform", "Platform Team");
        Team identity = sample.team("identity", "Identity Team");
        Team mobile = sample.team("mobile", "Mobile Team");
        Program one = sample.program("one", "Launch");
        Program two = sample.program("two", "Migration");
        WorkItem schema = sample.deliverable("schema", "Database schema migration", two, platform, 10);
        WorkItem api = sample.deliverable("api", "User Auth API v2", one, identity, 15);
        WorkItem app = sample.deliverable("app", "Mobile app update", one, mobile, 10);
        WorkItem side = sample.deliverable("side", "Dashboard redesign", one, mobile, 2);
        side.setLikely(null);
        app.setDeadline(LocalDateTime.of(2026, 4, 1, 17, 0));
        schema.setProgress(40);
        Gate gate = ModelFactory.eINSTANCE.createGate();
        sample.put(gate, "gate", "Security review", one, identity);
        gate.setLikely(480);
        gate.setLeadTime(5 * 480);
        gate.getInputs().add(api);
        WorkItem live = ModelFactory.eINSTANCE.createMilestone();
        sample.put(live, "live", "Customers use it", one, null);
        Dependency first = sample.link(schema, api, DependencyState.COMMITTED);
        first.setNeedBy(LocalDateTime.of(2026, 3, 13, 17, 0));
        Promise promise = ModelFactory.eINSTANCE.createPromise();
        promise.setDate(LocalDateTime.of(2026, 3, 17, 17, 0));
        first.getPromises().add(promise);
        sample.link(api, app, DependencyState.REQUESTED).setLag(960);
        sample.link(api, side, DependencyState.REJECTED);
        sample.link(app, live, DependencyState.OFFERED);
        sample.link(gate, live, DependencyState.PROPOSED);
        return sample;
    }

    /** Names that break what is not careful. */
    public static Sample nasty() {
        Sample sample = small();
        sample.portfolio.setName(NASTY);
        sample.portfolio.getTeams().get(0).setName(NASTY);
        sample.portfolio.getPrograms().get(0).setName(null);
        var items = sample.portfolio.getPrograms().get(0).getItems();
        items.get(0).setName(NASTY);
        items.get(1).setName("x".repeat(300));
        items.get(2).setName(null);
        items.get(3).setName("\u0627\u0644\u0633\u0644\u0627\u0645 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 ".repeat(20));
        return sample;
    }

    public static Sample large(int count, long seed) {
        Sample sample = new Sample();
        Random random = new Random(seed);
        for (int t = 0; t < 20; t++) {
            sample.team("team" + t, "Team " + t);
        }
        for (int p = 0; p < 4; p++) {
            Program program = sample.program("program" + p, "Program " + p);
            for (int w = 0; w < 3; w++) {
                Workstream workstream = ModelFactory.eINSTANCE.createWorkstream();
                workstream.setId("stream" + p + "." + w);
                workstream.setName("Workstream " + w);
                program.getWorkstreams().add(workstream);
            }
        }
        WorkItem[] items = new WorkItem[count];
        for (int i = 0; i < count; i++) {
            Program program = sample.portfolio.getPrograms().get(random.nextInt(4));
            WorkItem item = ModelFactory.eINSTANCE.createDeliverable();
            item.setId("item" + i);
            item.setName("Deliverable number " + i);
            item.setOwnerTeam(sample.portfolio.getTeams().get(random.nextInt(20)));
            item.setLikely(480 * (1 + random.nextInt(20)));
            program.getWorkstreams().get(random.nextInt(3)).getItems().add(item);
            items[i] = item;
            for (int k = 0; k < 1 + random.nextInt(3) && i > 0; k++) {
                sample.link(items[Math.max(0, i - 1 - random.nextInt(300))], item, DependencyState.COMMITTED);
            }
        }
        return sample;
    }

    public Schedule schedule() {
        return Scheduler.schedule(ScheduleNetwork.of(portfolio), ScheduleOptions.standard());
    }

    /** The same portfolio with items and dependencies in another order. */
    public Sample shuffled(long seed) {
        Random random = new Random(seed);
        for (Program program : portfolio.getPrograms()) {
            shuffle(program.getItems(), random);
            program.getWorkstreams().forEach(w -> shuffle(w.getItems(), random));
        }
        shuffle(portfolio.getDependencies(), random);
        return this;
    }

    private static <T> void shuffle(EList<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            list.move(random.nextInt(i + 1), i);
        }
    }

    public Team team(String id, String name) {
        Team team = ModelFactory.eINSTANCE.createTeam();
        team.setId(id);
        team.setName(name);
        portfolio.getTeams().add(team);
        return team;
    }

    public Program program(String id, String name) {
        Program program = ModelFactory.eINSTANCE.createProgram();
        program.setId(id);
        program.setName(name);
        portfolio.getPrograms().add(program);
        return program;
    }

    public WorkItem deliverable(String id, String name, Program program, Team team, int days) {
        WorkItem item = ModelFactory.eINSTANCE.createDeliverable();
        put(item, id, name, program, team);
        item.setLikely(days * 480);
        return item;
    }

    private void put(WorkItem item, String id, String name, Program program, Team team) {
        item.setId(id);
        item.setName(name);
        item.setOwnerTeam(team);
        program.getItems().add(item);
    }

    public Dependency link(WorkItem source, WorkItem target, DependencyState state) {
        Dependency dependency = ModelFactory.eINSTANCE.createDependency();
        dependency.setId("link" + links++);
        dependency.setPredecessor(source);
        dependency.setSuccessor(target);
        dependency.setState(state);
        portfolio.getDependencies().add(dependency);
        return dependency;
    }
}
