package org.balie.recording.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.balie.platform.retention.Retention;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// What was told of sessions of which nothing was recorded is forgotten, their chat included. What
/// belongs to a recording goes when the recording has gone.
@ApplicationScoped
class SessionRetention {
    private static final String UNRECORDED =
            """
            ended_at < $1 and not exists (
                select from recording r where r.session_id = session_seen.id)""";

    /// @param keep after the end of the session; long enough for any event that is still on its way
    @Produces
    Retention unrecorded(
            @ConfigProperty(name = "balie.recording.keep.unrecorded", defaultValue = "1d")
                    Duration keep) {
        return Retention.ofRows("session_seen", keep, UNRECORDED);
    }
}
