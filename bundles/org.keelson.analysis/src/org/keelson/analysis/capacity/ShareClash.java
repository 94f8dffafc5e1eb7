// SPDX-License-Identifier: EPL-2.0
package org.keelson.analysis.capacity;

import java.time.LocalDate;
import java.util.List;

/**
 * Days on which teams have more of a person's time than there is.
 *
 * @param person  id of the person
 * @param name    the person's name
 * @param from    first day; {@code null} for always
 * @param to      last day; {@code null} for ever
 * @param percent sum of the shares
 * @param teams   ids of the teams, in the order of the shares
 */
public record ShareClash(String person, String name, LocalDate from, LocalDate to, double percent, List<String> teams) {

    public ShareClash {
        teams = List.copyOf(teams);
    }
}
