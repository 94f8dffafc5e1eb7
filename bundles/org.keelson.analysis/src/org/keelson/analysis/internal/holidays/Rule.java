// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.internal.holidays;

import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.spi.ChristianHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.Described;
import de.focus_shift.jollyday.core.spi.EthiopianOrthodoxHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayBetweenFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayInMonthHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.FixedWeekdayRelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.IslamicHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.Limited;
import de.focus_shift.jollyday.core.spi.Movable.MovingCondition;
import de.focus_shift.jollyday.core.spi.Occurrence;
import de.focus_shift.jollyday.core.spi.Relation;
import de.focus_shift.jollyday.core.spi.RelativeToEasterSundayHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToFixedHolidayConfiguration;
import de.focus_shift.jollyday.core.spi.RelativeToWeekdayInMonthHolidayConfiguration;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.chrono.Chronology;
import java.time.chrono.IsoChronology;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.threeten.extra.Days;
import org.threeten.extra.chrono.JulianChronology;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One rule for a holiday, as the element of a file of jollyday says it; names and defaults are those of its schema. */
abstract class Rule implements Described, Limited {

    final Element element;

    Rule(Element element) {
        this.element = element;
    }

    /** The child elements of that name, in order. */
    static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
                .map(Element.class::cast).filter(child -> child.getLocalName().equals(name));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Element element, String attribute) {
        return Enum.valueOf(type, element.getAttribute(attribute));
    }

    private static DayOfWeek dayOfWeek(Element element, String attribute) {
        return constant(DayOfWeek.class, element, attribute);
    }

    private static Optional<String> text(Element parent, String child) {
        return children(parent, child).findFirst().map(found -> found.getTextContent().strip());
    }

    private static Fixed fixed(Element parent, String child) {
        return new Fixed(children(parent, child).findFirst().orElseThrow());
    }

    private static Chronology chronologyOf(String name) {
        return name.equals("JULIAN") ? JulianChronology.INSTANCE : IsoChronology.INSTANCE;
    }

    private Optional<Year> year(String attribute) {
        String year = element.getAttribute(attribute);
        return year.isEmpty() ? Optional.empty() : Optional.of(Year.of(Integer.parseInt(year)));
    }

    @Override
    public Optional<Year> validFrom() {
        return year("validFrom");
    }

    @Override
    public Optional<Year> validTo() {
        return year("validTo");
    }

    @Override
    public YearCycle cycle() {
        return element.hasAttribute("every") ? constant(YearCycle.class, element, "every") : YearCycle.EVERY_YEAR;
    }

    @Override
    public HolidayType holidayType() {
        return element.hasAttribute("localizedType") ? constant(HolidayType.class, element, "localizedType")
                : HolidayType.PUBLIC_HOLIDAY;
    }

    @Override
    public String descriptionPropertiesKey() {
        String key = element.getAttribute("descriptionPropertiesKey");
        return key.isEmpty() ? descriptionPropertiesKeyPrefix() + descriptionPropertiesKeyPrefixSeparator()
                + element.getAttribute("type") : key;
    }

    /** Where a holiday goes when it falls on a certain day of the week. */
    List<MovingCondition> moves() {
        return children(element, "MovingCondition").<MovingCondition>map(Move::new).toList();
    }

    private record Move(Element element) implements MovingCondition {

        @Override
        public DayOfWeek weekday() {
            return dayOfWeek(element, "weekday");
        }

        @Override
        public With with() {
            return constant(With.class, element, "with");
        }

        @Override
        public DayOfWeek substitute() {
            return dayOfWeek(element, "substitute");
        }
    }

    static final class Fixed extends Rule implements FixedHolidayConfiguration {

        Fixed(Element element) {
            super(element);
        }

        @Override
        public MonthDay day() {
            return MonthDay.of(constant(Month.class, element, "month"), Integer.parseInt(element.getAttribute("day")));
        }

        @Override
        public List<MovingCondition> conditions() {
            return moves();
        }
    }

    static final class RelativeToFixed extends Rule implements RelativeToFixedHolidayConfiguration {

        RelativeToFixed(Element element) {
            super(element);
        }

        @Override
        public Optional<DayOfWeek> weekday() {
            return text(element, "Weekday").map(DayOfWeek::valueOf);
        }

        @Override
        public Optional<Days> days() {
            return text(element, "Days").map(Integer::parseInt).map(Days::of);
        }

        @Override
        public Optional<Relation> when() {
            return text(element, "When").map(Relation::valueOf);
        }

        @Override
        public FixedHolidayConfiguration date() {
            return fixed(element, "Date");
        }
    }

    static final class WeekdayInMonth extends Rule implements FixedWeekdayInMonthHolidayConfiguration {

        WeekdayInMonth(Element element) {
            super(element);
        }

        @Override
        public DayOfWeek weekday() {
            return dayOfWeek(element, "weekday");
        }

        @Override
        public Month month() {
            return constant(Month.class, element, "month");
        }

        @Override
        public Occurrence which() {
            return constant(Occurrence.class, element, "which");
        }

        @Override
        public List<MovingCondition> conditions() {
            return moves();
        }
    }

    static final class RelativeToWeekday extends Rule implements RelativeToWeekdayInMonthHolidayConfiguration {

        RelativeToWeekday(Element element) {
            super(element);
        }

        @Override
        public DayOfWeek weekday() {
            return dayOfWeek(element, "weekday");
        }

        @Override
        public Relation when() {
            return constant(Relation.class, element, "when");
        }

        @Override
        public FixedWeekdayInMonthHolidayConfiguration weekdayInMonth() {
            return new WeekdayInMonth(children(element, "FixedWeekday").findFirst().orElseThrow());
        }
    }

    static final class WeekdayBetween extends Rule implements FixedWeekdayBetweenFixedHolidayConfiguration {

        WeekdayBetween(Element element) {
            super(element);
        }

        @Override
        public FixedHolidayConfiguration from() {
            return fixed(element, "from");
        }

        @Override
        public FixedHolidayConfiguration to() {
            return fixed(element, "to");
        }

        @Override
        public DayOfWeek weekday() {
            return dayOfWeek(element, "weekday");
        }
    }

    static final class WeekdayRelativeToFixed extends Rule implements FixedWeekdayRelativeToFixedHolidayConfiguration {

        WeekdayRelativeToFixed(Element element) {
            super(element);
        }

        @Override
        public FixedHolidayConfiguration day() {
            return fixed(element, "day");
        }

        @Override
        public Occurrence which() {
            return constant(Occurrence.class, element, "which");
        }

        @Override
        public DayOfWeek weekday() {
            return dayOfWeek(element, "weekday");
        }

        @Override
        public Relation when() {
            return constant(Relation.class, element, "when");
        }
    }

    static final class Christian extends Rule implements ChristianHolidayConfiguration {

        Christian(Element element) {
            super(element);
        }

        @Override
        public ChristianHolidayType type() {
            return constant(ChristianHolidayType.class, element, "type");
        }

        @Override
        public Chronology chronology() {
            return chronologyOf(element.getAttribute("chronology"));
        }

        @Override
        public List<MovingCondition> conditions() {
            return moves();
        }
    }

    static final class Islamic extends Rule implements IslamicHolidayConfiguration {

        Islamic(Element element) {
            super(element);
        }

        @Override
        public IslamicHolidayType type() {
            return constant(IslamicHolidayType.class, element, "type");
        }

        @Override
        public List<MovingCondition> conditions() {
            return moves();
        }
    }

    static final class Ethiopian extends Rule implements EthiopianOrthodoxHolidayConfiguration {

        Ethiopian(Element element) {
            super(element);
        }

        @Override
        public EthiopianOrthodoxHolidayType type() {
            return constant(EthiopianOrthodoxHolidayType.class, element, "type");
        }
    }

    static final class RelativeToEaster extends Rule implements RelativeToEasterSundayHolidayConfiguration {

        RelativeToEaster(Element element) {
            super(element);
        }

        @Override
        public Chronology chronology() {
            return chronologyOf(text(element, "chronology").orElse(""));
        }

        @Override
        public Days days() {
            return Days.of(Integer.parseInt(text(element, "days").orElseThrow()));
        }
    }
}
