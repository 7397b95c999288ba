package org.balie.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How outbox and inbox are kept.
@ConfigMapping(prefix = "balie.outbox")
interface OutboxSettings {
    /// How often the relay looks by itself. Its own replica's events it hears of at once; this is
    /// the longest that another replica's wait.
    @WithDefault("100ms")
    Duration pollInterval();

    /// How much lies between two looks of the relay at the least, unless more waits than it takes
    /// at once: a service of many small commits then publishes those of a while together. The first
    /// event after a quiet while goes at once.
    @WithDefault("0ms")
    Duration gather();

    /// Rows that are published together; more wait in the table.
    @WithDefault("500")
    int batch();

    /// How long Kafka may take for a batch before the relay starts over with a new connection.
    @WithDefault("30s")
    Duration publishTimeout();

    /// How long the ids of handled events and the answers to idempotency keys are kept. Longer than
    /// Kafka keeps what could be delivered again.
    @WithDefault("14d")
    Duration keepHandled();

    /// How long events that were set aside wait for a person to look at them.
    @WithDefault("90d")
    Duration keepSetAside();
}
