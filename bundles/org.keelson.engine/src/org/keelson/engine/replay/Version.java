// SPDX-License-Identifier: EPL-2.0
package org.keelson.engine.replay;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Supplier;

import org.keelson.model.Portfolio;

/**
 * A portfolio as it was known at a moment.
 *
 * @param name   what people call it, such as the name of its file
 * @param moment when it was so, local to the portfolio
 * @param source gives the portfolio, each time the same; whoever asks may not change it. Asked when the version is looked at, by
 *               one thread at a time, so that a long history need not be in memory at once
 */
public record Version(String name, LocalDateTime moment, Supplier<Portfolio> source) {

    public Version {
        Objects.requireNonNull(name);
        Objects.requireNonNull(moment);
        Objects.requireNonNull(source);
    }
}
