// SPDX-License-Identifier: EPL-2.0
package org.keelson.testsupport;

import org.keelson.model.Element;
import org.keelson.model.MetricSeries;
import org.keelson.model.ModelFactory;
import org.keelson.model.Sample;

/**
 * Says what was measured, and when. A series without a definition is an imported one, and is found by its name.
 *
 * @since 0.1
 */
public final class SeriesBuilder extends ElementBuilder<SeriesBuilder, MetricSeries> {

    SeriesBuilder(String id, Names names) {
        super(ModelFactory.eINSTANCE.createMetricSeries(), id, names);
    }

    @Override
    SeriesBuilder self() {
        return this;
    }

    /** Id of the contributed metric whose values it holds. */
    public SeriesBuilder metric(String definition) {
        element.setDefinition(definition);
        return this;
    }

    /** Id of the element that is measured. */
    public SeriesBuilder of(String id) {
        names.with(Element.class, id, element::setElement);
        return this;
    }

    public SeriesBuilder unit(String unit) {
        element.setUnit(unit);
        return this;
    }

    /** A value; a day alone means 17:00. */
    public SeriesBuilder value(String time, double value) {
        Sample sample = ModelFactory.eINSTANCE.createSample();
        sample.setDate(Times.finish(time));
        sample.setValue(value);
        element.getSamples().add(sample);
        return this;
    }
}
