// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keelson.analysis.risk.RiskAxis;
import org.keelson.analysis.risk.RiskMatrix;
import org.keelson.model.ModelFactory;
import org.keelson.model.Portfolio;
import org.keelson.model.Risk;
import org.keelson.rendering.Palette;
import org.keelson.rendering.chart.RiskMatrixPicture.Cell;
import org.keelson.rendering.svg.DiagramSvg;

class RiskMatrixPictureTest {

    private final Portfolio portfolio = ModelFactory.eINSTANCE.createPortfolio();

    private RiskMatrixPicture picture(int risks) {
        for (int i = 0; i < risks; i++) {
            Risk risk = ModelFactory.eINSTANCE.createRisk();
            risk.setId("risk" + i);
            risk.setName("Risk " + i);
            risk.setProbability(0.8);
            risk.setLikely(4800 - i);
            portfolio.getRisks().add(risk);
        }
        return new RiskMatrixPicture(RiskMatrix.of(portfolio, RiskAxis.impacts(portfolio).getFirst(), false, 480), 600, 400);
    }

    @Test
    void aPlaceAndItsCellBelongTogether() {
        RiskMatrixPicture picture = picture(1);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 5; column++) {
                double[] bounds = picture.bounds(new Cell(row, column));
                assertThat(picture.cellAt(bounds[0] + bounds[2] / 2, bounds[1] + bounds[3] / 2)).contains(new Cell(row, column));
            }
        }
        assertThat(picture.bounds(new Cell(4, 0))[1]).as("the most probable is at the top")
                .isLessThan(picture.bounds(new Cell(0, 0))[1]);
        assertThat(picture.cellAt(10, 200)).isEmpty();
        assertThat(picture.cellAt(300, 395)).isEmpty();
    }

    @Test
    void aCellSaysHowManyAndHowManyDays() {
        RiskMatrixPicture picture = picture(7);
        String svg = DiagramSvg.document(picture, Palette.LIGHT);
        assertThat(svg).contains("7 · 56 d", "Risk 0: very high probability of 80 %, medium delay; a delay of 10 d if it happens",
                "+ 5 more");
        assertThat(picture.description()).isEqualTo("7 open risks, 7 of them high; 56 d are to be expected of them.");
        assertThat(picture(0).description()).startsWith("7 open risks");
    }

    @Test
    void nothingIsSaidSoToo() {
        assertThat(picture(0).description()).isEqualTo("No risk is open.");
    }
}
