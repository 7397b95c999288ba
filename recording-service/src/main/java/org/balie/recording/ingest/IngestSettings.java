package org.balie.recording.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How a recording is taken in.
@ConfigMapping(prefix = "balie.recording.ingest")
interface IngestSettings {
    /// A recording of which nothing becomes durable for so long is stalled (rule REC-1).
    @WithDefault("5s")
    Duration stalledAfter();

    /// A recording on an agent's own disk that is not heard of for so long is stalled. Its desk
    /// speaks every 3 s.
    @WithDefault("10s")
    Duration localSilence();

    /// For the first message of a socket.
    @WithDefault("5s")
    Duration greeting();

    /// A socket that says nothing for so long is closed. Desks ping every 20 s.
    @WithDefault("45s")
    Duration silence();

    /// For a ticket to be used.
    @WithDefault("2m")
    Duration ticket();

    /// For session-service's word that recording is allowed, or who is in the session.
    @WithDefault("5s")
    Duration word();

    /// For what was recorded before an end and is still on its way. After a customer took the leave
    /// back there is none.
    @WithDefault("3s")
    Duration tail();

    /// New recordings are refused when the store has less than this left; what runs needs it.
    @WithDefault("256M")
    MemorySize leastRoom();

    /// Sockets that may be open without having shown a ticket.
    @WithDefault("128")
    int strangers();
}
