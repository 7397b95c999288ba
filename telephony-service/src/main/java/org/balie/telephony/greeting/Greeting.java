package org.balie.telephony.greeting;

import java.time.Duration;
import java.time.Instant;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;

/// A greeting that somebody uploaded. Its sound is with [Greetings].
///
/// @param owner whose lines it may be chosen for
record Greeting(
        SiteId site, GreetingId id, PersonId owner, String name, Duration length, Instant madeAt) {

    /// The longest there may be.
    static final Duration LONGEST = Duration.ofMinutes(1);

    /// How many one person may keep.
    static final int MOST = 20;
}
