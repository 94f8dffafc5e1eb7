// SPDX-License-Identifier: EPL-2.0
package org.keelson.exchange.csv;

import java.time.LocalDateTime;
import java.util.Map;

import org.eclipse.emf.ecore.EClass;
import org.keelson.model.ConstraintKind;

/**
 * One good row, read. Texts are empty and other values {@code null} where the row says nothing.
 *
 * @param line        line where it begins
 * @param kind        class of its item
 * @param key         id, else the name
 * @param optimistic  working minutes, as are likely and pessimistic
 * @param fields      values of custom fields, in the model's form, by place of the column
 */
record Row(int line, EClass kind, String key, String name, String program, String workstream, String team,
        String owner, Integer optimistic, Integer likely, Integer pessimistic, ConstraintKind constraint,
        LocalDateTime constraintDate, LocalDateTime deadline, Integer progress, String dependsOn, String description,
        Map<Integer, String> fields) {

    String place() {
        return place(line);
    }

    static String place(int line) {
        return "line " + line;
    }
}
