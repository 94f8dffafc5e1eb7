// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.keelson.api.Acknowledgements;
import org.keelson.api.MetricReading;
import org.keelson.api.RuleFinding;
import org.keelson.model.Acknowledgement;
import org.keelson.model.HasStatus;
import org.keelson.model.Portfolio;
import org.keelson.model.Status;

/** What rules and metrics say of each element themselves, before anything is rolled up. */
final class Evidence {

    /** Enough to tell two values apart, few enough to read. */
    private static final MathContext DIGITS = new MathContext(4);

    private final Map<HasStatus, Set<Reason>> reasons = new HashMap<>();
    private final Map<HasStatus, Set<String>> setAside = new HashMap<>();

    private Evidence() {
    }

    static Evidence of(Portfolio portfolio, List<RuleFinding> findings, List<MetricReading> readings, LocalDate asOf) {
        Evidence evidence = new Evidence();
        Bearers bearers = new Bearers(portfolio);
        Acknowledgements acknowledged = Acknowledgements.of(portfolio, asOf);
        for (RuleFinding each : findings.stream().sorted(RuleFinding.ORDER).toList()) {
            String text = each.rule() + ": " + each.finding().message();
            Optional<Acknowledgement> said = acknowledged.settingAside(each);
            Status status = switch (each.finding().severity()) {
                case ERROR -> Status.OFF_TRACK;
                case WARNING -> Status.WATCH;
                case INFO -> Status.ON_TRACK;
            };
            if (said.isPresent()) {
                evidence.putAside(bearers.of(each.finding().element(), status),
                        text + " (" + Acknowledgements.text(said.get()) + ")");
            } else if (status != Status.ON_TRACK) {
                evidence.add(bearers.of(each.finding().element(), status), text);
            }
        }
        for (MetricReading each : readings.stream().sorted(MetricReading.ORDER).toList()) {
            if (each.status() == Status.WATCH || each.status() == Status.OFF_TRACK) {
                evidence.add(bearers.of(each.element(), each.status()), text(each));
            }
        }
        return evidence;
    }

    private static String text(MetricReading reading) {
        String value = new BigDecimal(reading.value()).round(DIGITS).stripTrailingZeros().toPlainString();
        return reading.metric() + ": " + value + (reading.unit().isEmpty() ? "" : " " + reading.unit()) + ", "
                + Reason.words(reading.status()) + (reading.why().isEmpty() ? "" : ": " + reading.why().getFirst());
    }

    private void add(Map<HasStatus, Status> bearers, String text) {
        bearers.forEach((bearer, status) -> reasons.computeIfAbsent(bearer, each -> new LinkedHashSet<>())
                .add(Reason.own(status, text)));
    }

    private void putAside(Map<HasStatus, Status> bearers, String text) {
        bearers.keySet().forEach(bearer -> setAside.computeIfAbsent(bearer, each -> new LinkedHashSet<>()).add(text));
    }

    /** What counts, in the order of findings, then of readings. */
    List<Reason> reasons(HasStatus element) {
        return new ArrayList<>(reasons.getOrDefault(element, Set.of()));
    }

    /** What was found and does not count, since somebody snoozed or accepted it. */
    List<String> setAside(HasStatus element) {
        return List.copyOf(setAside.getOrDefault(element, Set.of()));
    }
}
