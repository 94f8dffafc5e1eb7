// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.RiskImpact;
import org.keelson.model.RiskLevel;
import org.keelson.model.RiskScale;

/**
 * One side of a risk matrix: what is rated, in levels from the lowest. Immutable.
 *
 * @param name  of what is rated, such as {@code Cost}
 * @param kind  what decides the level of a risk
 * @param scale id of the scale; {@code null} for one that nobody has made
 */
public record RiskAxis(String name, Kind kind, String scale, List<Level> levels) {

    /** What decides the level of a risk. */
    public enum Kind {
        /** The probability, 0 to 1. */
        PROBABILITY,
        /** The mean delay, in working days. */
        DELAY,
        /** The level that somebody chose. */
        RATED
    }

    /**
     * A level.
     *
     * @param from  lower bound, in the unit of the scale
     * @param upTo  upper bound, which belongs to it
     * @param score how much it weighs
     */
    public record Level(String name, double from, double upTo, double score) {

        /** What stands for the level: its middle. */
        public double middle() {
            return (from + upTo) / 2;
        }
    }

    private static final String[] NAMES = {"very low", "low", "medium", "high", "very high"};
    /** Bounds that are usual where an organisation has none of its own. */
    private static final double[] PROBABILITIES = {0.1, 0.3, 0.5, 0.7, 1};
    private static final double[] DAYS = {2, 5, 10, 20, 60};
    private static final int FEWEST = 2;
    private static final int MOST = 9;

    public RiskAxis {
        levels = List.copyOf(levels);
    }

    /** The probability, by the portfolio's scale if it has one. */
    public static RiskAxis probability(Portfolio portfolio) {
        return scale(portfolio, "probability").map(scale -> of(scale, Kind.PROBABILITY))
                .orElseGet(() -> usual("Probability", Kind.PROBABILITY, PROBABILITIES));
    }

    /** What impacts can be looked at: the delay first, by the portfolio's scale if it has one, then what it rates else. */
    public static List<RiskAxis> impacts(Portfolio portfolio) {
        List<RiskAxis> axes = new ArrayList<>();
        axes.add(scale(portfolio, "schedule").map(scale -> of(scale, Kind.DELAY))
                .orElseGet(() -> usual("Delay", Kind.DELAY, DAYS)));
        for (RiskScale scale : portfolio.getRiskScales()) {
            if (isSound(scale) && !is(scale, "probability") && !is(scale, "schedule")) {
                axes.add(of(scale, Kind.RATED));
            }
        }
        return List.copyOf(axes);
    }

    private static Optional<RiskScale> scale(Portfolio portfolio, String dimension) {
        return portfolio.getRiskScales().stream().filter(each -> is(each, dimension) && isSound(each)).findFirst();
    }

    private static boolean is(RiskScale scale, String dimension) {
        return dimension.equalsIgnoreCase(scale.getDimension());
    }

    private static boolean isSound(RiskScale scale) {
        return scale.getId() != null && scale.getLevels().size() >= FEWEST && scale.getLevels().size() <= MOST;
    }

    private static RiskAxis usual(String name, Kind kind, double... bounds) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < bounds.length; level++) {
            levels.add(new Level(NAMES[level], level == 0 ? 0 : bounds[level - 1], bounds[level], level + 1));
        }
        return new RiskAxis(name, kind, null, levels);
    }

    private static RiskAxis of(RiskScale scale, Kind kind) {
        List<Level> levels = new ArrayList<>();
        double from = 0;
        for (RiskLevel level : scale.getLevels()) {
            String name = level.getName() == null ? Integer.toString(levels.size() + 1) : level.getName();
            levels.add(new Level(name, from, Math.max(from, level.getUpTo()), level.getScore()));
            from = Math.max(from, level.getUpTo());
        }
        return new RiskAxis(scale.getName() == null ? "Impact" : scale.getName(), kind, scale.getId(), levels);
    }

    /**
     * Index of the level at which a risk stands; empty where nobody has said.
     *
     * @param isAfter       whether it is looked at after its response
     * @param minutesPerDay working minutes of a day
     */
    public Optional<Integer> levelOf(Risk risk, boolean isAfter, int minutesPerDay) {
        return switch (kind) {
            case PROBABILITY -> Optional.of(level(RiskMatrix.probability(risk, isAfter)));
            case DELAY -> (isAfter ? RiskDelay.afterResponse(risk) : RiskDelay.of(risk)).stream()
                    .mapToObj(minutes -> level(minutes / minutesPerDay)).findFirst();
            case RATED -> impact(risk).map(each -> isAfter ? each.getResidualLevel() : each.getLevel())
                    .map(level -> Math.clamp(level - 1L, 0, levels.size() - 1));
        };
    }

    /** What the risk was rated on the scale, if it was. */
    public Optional<RiskImpact> impact(Risk risk) {
        return risk.getImpacts().stream().filter(each -> each.getScale() != null && scale != null
                && scale.equals(each.getScale().getId())).findFirst();
    }

    /** Index of the level of a value; the highest where it is beyond all. */
    public int level(double value) {
        for (int level = 0; level < levels.size(); level++) {
            if (value <= levels.get(level).upTo()) {
                return level;
            }
        }
        return levels.size() - 1;
    }
}
