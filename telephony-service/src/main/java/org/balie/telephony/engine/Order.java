package org.balie.telephony.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.SiteId;

/// A command on its way to a decision.
///
/// @param by the name of who gives it, for the audit log
/// @param answer told when the decision is in the database
/// @param giveUpAt in the nanoseconds of this machine
record Order(
        SiteId site,
        IssuedCommand command,
        Optional<String> by,
        CompletableFuture<Decision> answer,
        long giveUpAt) {

    static Order of(SiteId site, IssuedCommand command, Optional<String> by, Duration patience) {
        return new Order(
                site,
                command,
                by,
                new CompletableFuture<>(),
                System.nanoTime() + patience.toNanos());
    }

    boolean isTooLate() {
        return System.nanoTime() - giveUpAt > 0;
    }
}
