// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.util.List;
import java.util.Map;

import org.keelson.api.ImportResult.Loss;

/** Counts values in columns that are left out. */
final class Losses {

    private final Map<Integer, String> leftOut;
    private final int[] counts;
    private final String[] examples;

    Losses(Map<Integer, String> leftOut) {
        this.leftOut = leftOut;
        int size = leftOut.keySet().stream().mapToInt(place -> place + 1).max().orElse(0);
        this.counts = new int[size];
        this.examples = new String[size];
    }

    void count(List<String> cells) {
        for (int place : leftOut.keySet()) {
            String value = Header.value(cells, place);
            if (!value.isEmpty() && counts[place]++ == 0) {
                examples[place] = value;
            }
        }
    }

    List<Loss> list() {
        return leftOut.entrySet().stream().filter(entry -> counts[entry.getKey()] > 0)
                .map(entry -> new Loss(entry.getValue(), counts[entry.getKey()], examples[entry.getKey()])).toList();
    }
}
