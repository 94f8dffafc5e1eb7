// SPDX-License-Identifier: EPL-2.0
package org.keelson.api;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

import org.keelson.model.Portfolio;

/**
 * What is to be imported, and into what. Given to importers.
 *
 * @param source     the bytes
 * @param target     copy of the portfolio that the fragment will be merged into, empty if it is new; an
 *                   importer reads the start year and the calendar there, changes nothing in it, and
 *                   refers to nothing of it
 * @param program    name of the program for what names none itself
 * @param year       year of dates that have none; else the year of the target's start
 * @param mapping    text of the mapping file that goes with the source, in the importer's own format
 * @param parameters values of the parameters that the importer declares
 * @param clock      the time now, and the zone of the person who asks
 * @param cancel     to be asked in long loops
 * @since 0.1
 */
public record ImportRequest(ImportSource source, Portfolio target, Optional<String> program, OptionalInt year,
        Optional<String> mapping, Parameters parameters, Clock clock, Cancel cancel) {

    public ImportRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(target);
        Objects.requireNonNull(program);
        Objects.requireNonNull(year);
        Objects.requireNonNull(mapping);
        Objects.requireNonNull(parameters);
        Objects.requireNonNull(clock);
        Objects.requireNonNull(cancel);
    }

    /** A request without options. */
    public static ImportRequest of(ImportSource source, Portfolio target, Clock clock) {
        return new ImportRequest(source, target, Optional.empty(), OptionalInt.empty(), Optional.empty(),
                Parameters.none(), clock, Cancel.never());
    }

    public ImportRequest withProgram(String name) {
        return new ImportRequest(source, target, Optional.of(name), year, mapping, parameters, clock, cancel);
    }

    public ImportRequest withYear(int value) {
        return new ImportRequest(source, target, program, OptionalInt.of(value), mapping, parameters, clock, cancel);
    }

    public ImportRequest withMapping(String text) {
        return new ImportRequest(source, target, program, year, Optional.of(text), parameters, clock, cancel);
    }

    public ImportRequest withTarget(Portfolio portfolio) {
        return new ImportRequest(source, portfolio, program, year, mapping, parameters, clock, cancel);
    }

    public ImportRequest withParameters(Parameters values) {
        return new ImportRequest(source, target, program, year, mapping, values, clock, cancel);
    }

    public ImportRequest withCancel(Cancel token) {
        return new ImportRequest(source, target, program, year, mapping, parameters, clock, token);
    }
}
