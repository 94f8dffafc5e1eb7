// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.keelson.model.Calendar;
import org.keelson.model.CalendarException;
import org.keelson.model.Dependency;
import org.keelson.model.Gate;
import org.keelson.model.ModelFactory;
import org.keelson.model.ModelPackage;
import org.keelson.model.WorkItem;
import org.keelson.model.WorkingTime;

/** A portfolio in which every attribute that a schedule reads may be anything, extremes and nothing first. */
final class FuzzedPlan {

    private static final int[] NUMBERS = {0, 1, -1, 60, 480, 4800, 99, 100, 101, -100, 1_000_000, ItemFacts.ABSURD,
        ItemFacts.ABSURD + 1, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE + 1};
    private static final LocalDateTime[] TIMES = {LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.of(1, 1, 1, 0, 0),
        LocalDateTime.of(9999, 12, 31, 23, 59, 59), LocalDateTime.of(0, 12, 31, 23, 59), LocalDateTime.of(10_000, 1, 1, 0, 0),
        LocalDateTime.of(2026, 3, 29, 2, 30), LocalDateTime.of(2026, 3, 2, 9, 0), LocalDateTime.of(2026, 3, 7, 12, 0)};
    private static final String[] TEXTS = {"", " ", "DE", "by", "US", "de-BY", "xx", "Europe/Berlin", "Asia/Tokyo", "UTC", "+25:00",
        "Nowhere/Land", "\u0000", "a\nb", "\uD83D\uDEA2"};

    private final Random random;
    final Plan plan = new Plan();
    private final List<WorkItem> items = new ArrayList<>();
    private final List<Calendar> calendars = new ArrayList<>();

    FuzzedPlan(long seed) {
        random = new Random(seed);
        int size = 1 + random.nextInt(8);
        for (int i = 0; i < 3; i++) {
            calendars.add(calendar("c" + i));
        }
        for (int i = 0; i < size; i++) {
            items.add(item("i" + i));
        }
        for (int i = random.nextInt(2 * size); i > 0; i--) {
            link();
        }
        scramble(plan.portfolio);
        scramble(plan.program);
        plan.portfolio.setCalendar(any(calendars));
        plan.portfolio.setId("P");
    }

    private <T> T any(List<T> list) {
        return random.nextInt(4) == 0 ? null : list.get(random.nextInt(list.size()));
    }

    private Calendar calendar(String id) {
        Calendar calendar = ModelFactory.eINSTANCE.createCalendar();
        for (int i = random.nextInt(8); i > 0; i--) {
            calendar.getWorkingTimes().add(time());
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            CalendarException exception = ModelFactory.eINSTANCE.createCalendarException();
            scramble(exception);
            for (int j = random.nextInt(3); j > 0; j--) {
                exception.getWorkingTimes().add(time());
            }
            calendar.getExceptions().add(exception);
        }
        scramble(calendar);
        calendar.setId(id);
        calendar.setBase(calendars.isEmpty() ? calendar : any(calendars));
        plan.portfolio.getCalendars().add(calendar);
        return calendar;
    }

    private WorkingTime time() {
        WorkingTime time = ModelFactory.eINSTANCE.createWorkingTime();
        scramble(time);
        return time;
    }

    private WorkItem item(String id) {
        WorkItem item = switch (random.nextInt(5)) {
            case 0 -> plan.milestone(id);
            case 1 -> plan.gate(id, null);
            default -> plan.task(id, null);
        };
        scramble(item);
        item.setId(random.nextInt(30) == 0 ? null : id);
        item.setCalendar(any(calendars));
        if (item instanceof Gate gate && !items.isEmpty()) {
            gate.getInputs().add(items.get(random.nextInt(items.size())));
        }
        return item;
    }

    private void link() {
        Dependency link = ModelFactory.eINSTANCE.createDependency();
        scramble(link);
        link.setId(random.nextInt(20) == 0 ? null : "d" + plan.portfolio.getDependencies().size());
        link.setPredecessor(any(items));
        link.setSuccessor(any(items));
        link.setCalendar(any(calendars));
        plan.portfolio.getDependencies().add(link);
    }

    /** Gives half of the attributes that can be set some value that fits their type; what was there may go as well. */
    private void scramble(EObject object) {
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            if (attribute.isChangeable() && !attribute.isMany() && attribute != ModelPackage.Literals.ELEMENT__ID
                    && random.nextBoolean()) {
                Object value = value(attribute);
                if (value != null || !attribute.getEAttributeType().getInstanceClass().isPrimitive()) {
                    object.eSet(attribute, value);
                }
            }
        }
    }

    private Object value(EAttribute attribute) {
        Class<?> type = attribute.getEAttributeType().getInstanceClass();
        if (random.nextInt(5) == 0) {
            return null;
        }
        if (attribute.getEAttributeType() instanceof EEnum all) {
            EEnumLiteral literal = all.getELiterals().get(random.nextInt(all.getELiterals().size()));
            return literal.getInstance();
        }
        if (type == Integer.class || type == int.class) {
            return NUMBERS[random.nextInt(NUMBERS.length)];
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextInt(4) == 0;
        }
        if (type == Double.class || type == double.class) {
            return random.nextBoolean() ? Double.NaN : random.nextDouble();
        }
        LocalDateTime time = random.nextBoolean() ? TIMES[random.nextInt(TIMES.length)]
                : LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(random.nextInt(400_000));
        if (type == LocalDateTime.class) {
            return time;
        }
        if (type == LocalDate.class) {
            return time.toLocalDate();
        }
        if (type == LocalTime.class) {
            return random.nextInt(3) == 0 ? LocalTime.MIDNIGHT : time.toLocalTime();
        }
        return type == String.class ? TEXTS[random.nextInt(TEXTS.length)] : null;
    }
}
