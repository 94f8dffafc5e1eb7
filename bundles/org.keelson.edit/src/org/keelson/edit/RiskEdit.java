// SPDX-License-Identifier: EPL-2.0
package org.keelson.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.keelson.analysis.risk.RiskDelay;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.model.Distribution;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.model.RiskImpact;
import org.keelson.model.RiskScale;

/**
 * Rates a risk anew, as when it is drawn to another cell of the matrix: what decides its level goes to the middle of the new one,
 * and what is at its level already stays as it is.
 */
public final class RiskEdit implements Edit {

    private static final int HOUR = 60;

    private final Risk risk;
    private final RiskAxis probability;
    private final int row;
    private final RiskAxis impact;
    private final int column;
    private final boolean isAfter;
    private final int minutesPerDay;

    private RiskEdit(Risk risk, RiskAxis probability, int row, RiskAxis impact, int column, boolean isAfter, int minutesPerDay) {
        this.risk = risk;
        this.probability = probability;
        this.row = row;
        this.impact = impact;
        this.column = column;
        this.isAfter = isAfter;
        this.minutesPerDay = minutesPerDay;
    }

    /**
     * Brings a risk to a cell.
     *
     * @param row           index of the level of probability
     * @param column        index of the level of impact; negative to leave the impact as it is
     * @param isAfter       whether it is rated as it will be after its response
     * @param minutesPerDay working minutes of a day
     */
    public static Edit rate(Risk risk, RiskAxis probability, int row, RiskAxis impact, int column, boolean isAfter,
            int minutesPerDay) {
        return new RiskEdit(risk, probability, row, impact, column, isAfter, minutesPerDay);
    }

    @Override
    public String label() {
        return "Rate " + Labels.text(risk) + " as " + probability.levels().get(row).name()
                + (column < 0 ? "" : ", " + impact.levels().get(column).name()) + (isAfter ? " after its response" : "");
    }

    @Override
    public void apply(PortfolioSession session) {
        Optional<String> frozen = Legality.whyNotChange(risk);
        if (frozen.isPresent()) {
            throw new IllegalEditException(frozen.get());
        }
        if (level(probability).orElse(-1) != row) {
            double chance = probability.levels().get(row).middle();
            if (isAfter) {
                risk.setResidualProbability(chance);
            } else {
                risk.setProbability(chance);
            }
        }
        if (column < 0 || level(impact).orElse(-1) == column) {
            return;
        }
        if (impact.kind() == RiskAxis.Kind.RATED) {
            rateImpact(session.portfolio());
        } else {
            rateDelay(impact.levels().get(column).middle() * minutesPerDay);
        }
    }

    private Optional<Integer> level(RiskAxis axis) {
        return axis.levelOf(risk, isAfter, minutesPerDay);
    }

    private void rateImpact(Portfolio portfolio) {
        RiskImpact rated = impact.impact(risk).orElse(null);
        if (rated == null) {
            RiskScale scale = portfolio.getRiskScales().stream().filter(each -> impact.scale().equals(each.getId())).findFirst()
                    .orElseThrow(() -> new IllegalEditException("The scale " + impact.name() + " is gone"));
            rated = ModelFactory.eINSTANCE.createRiskImpact();
            rated.setScale(scale);
            rated.setLevel(column + 1);
            rated.setResidualLevel(column + 1);
            risk.getImpacts().add(rated);
        } else if (isAfter) {
            rated.setResidualLevel(column + 1);
        } else {
            rated.setLevel(column + 1);
        }
    }

    /** Keeps the shape of the estimate and stretches it, so that its mean is the wanted one; what was not said is said then. */
    private void rateDelay(double wanted) {
        OptionalDouble before = isAfter ? RiskDelay.afterResponse(risk) : RiskDelay.of(risk);
        double factor = before.orElse(0) <= 0 ? 0 : wanted / before.getAsDouble();
        if (!isAfter) {
            stretch(factor, wanted);
            return;
        }
        boolean isSaid = risk.getResidualOptimistic() != null || risk.getResidualLikely() != null
                || risk.getResidualPessimistic() != null;
        List<Integer> from = new ArrayList<>();
        from.add(isSaid ? risk.getResidualOptimistic() : risk.getOptimistic());
        from.add(isSaid ? risk.getResidualLikely() : risk.getLikely());
        from.add(isSaid ? risk.getResidualPessimistic() : risk.getPessimistic());
        boolean isLost = factor == 0 || from.stream().allMatch(each -> each == null);
        risk.setResidualOptimistic(isLost ? null : scaled(from.get(0), factor));
        risk.setResidualLikely(isLost ? Integer.valueOf(rounded(wanted)) : scaled(from.get(1), factor));
        risk.setResidualPessimistic(isLost ? null : scaled(from.get(2), factor));
    }

    private void stretch(double factor, double wanted) {
        if (factor == 0) {
            risk.setOptimistic(null);
            risk.setLikely(rounded(wanted));
            risk.setPessimistic(null);
            return;
        }
        risk.setOptimistic(scaled(risk.getOptimistic(), factor));
        risk.setLikely(scaled(risk.getLikely(), factor));
        risk.setPessimistic(scaled(risk.getPessimistic(), factor));
        if (risk.getDistribution() == Distribution.DISCRETE) {
            risk.getOutcomes().forEach(each -> each.setDuration(scaled(each.getDuration(), factor)));
        }
    }

    private static Integer scaled(Integer minutes, double factor) {
        return minutes == null ? null : Integer.valueOf(rounded(minutes * factor));
    }

    /** To hours, as people write delays. */
    private static int rounded(double minutes) {
        return Math.max(minutes > 0 ? HOUR : 0, (int) Math.round(minutes / HOUR) * HOUR);
    }
}
