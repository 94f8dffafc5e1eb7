// SPDX-License-Identifier: EPL-2.0
package org.keelson.rendering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where boxes come to lie when they are lined up. Sizes stay as they are. Pure functions. */
public enum Alignment {

    LEFT, CENTER, RIGHT, TOP, MIDDLE, BOTTOM,
    /** Equal gaps from left to right; the outermost two stay. */
    ACROSS,
    /** Equal gaps from top to bottom; the outermost two stay. */
    DOWN;

    /** How many boxes it takes. */
    public int least() {
        return this == ACROSS || this == DOWN ? 3 : 2;
    }

    /**
     * Lines boxes up.
     *
     * @param boxes in the order of selection: all follow the last one, which stays
     * @return in the same order; the boxes themselves if they are fewer than it takes
     */
    public List<Box> apply(List<Box> boxes) {
        if (boxes.size() < least()) {
            return List.copyOf(boxes);
        }
        Box last = boxes.get(boxes.size() - 1);
        return switch (this) {
            case ACROSS -> spread(boxes, true);
            case DOWN -> spread(boxes, false);
            default -> boxes.stream().map(box -> aligned(box, last)).toList();
        };
    }

    private Box aligned(Box box, Box last) {
        return switch (this) {
            case LEFT -> at(box, last.x(), box.y());
            case CENTER -> at(box, last.x() + (last.width() - box.width()) / 2, box.y());
            case RIGHT -> at(box, last.right() - box.width(), box.y());
            case TOP -> at(box, box.x(), last.y());
            case MIDDLE -> at(box, box.x(), last.y() + (last.height() - box.height()) / 2);
            default -> at(box, box.x(), last.bottom() - box.height());
        };
    }

    /** In the order in which they lie. Where they are wider than the room between the outermost, they overlap evenly. */
    private static List<Box> spread(List<Box> boxes, boolean across) {
        List<Integer> order = IntStream.range(0, boxes.size()).boxed().sorted(Comparator
                .comparingInt((Integer i) -> across ? boxes.get(i).x() : boxes.get(i).y()).thenComparingInt(i -> i)).toList();
        Box first = boxes.get(order.get(0));
        Box end = boxes.get(order.get(order.size() - 1));
        int from = across ? first.x() : first.y();
        int to = across ? end.right() : end.bottom();
        int sum = boxes.stream().mapToInt(box -> across ? box.width() : box.height()).sum();
        double gap = (double) (to - from - sum) / (boxes.size() - 1);
        List<Box> spread = new ArrayList<>(boxes);
        double place = from;
        for (int i : order) {
            Box box = boxes.get(i);
            int at = (int) Math.round(place);
            spread.set(i, across ? at(box, at, box.y()) : at(box, box.x(), at));
            place += (across ? box.width() : box.height()) + gap;
        }
        // an end that is not the farthest would be moved otherwise
        spread.set(order.get(order.size() - 1), end);
        return spread;
    }

    private static Box at(Box box, int x, int y) {
        return new Box(x, y, box.width(), box.height());
    }
}
