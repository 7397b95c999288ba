package org.balie.recording.policy;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log are asked for; what is absent narrows nothing.
public class AuditParameters {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TEXT = 200;

    /// Only entries older than this one.
    @QueryParam("before")
    @Nullable String before;

    @QueryParam("recording")
    @Nullable String recording;

    /// Of a person, `retention` or `link`.
    @QueryParam("who")
    @Nullable String who;

    @QueryParam("action")
    @Nullable String action;

    /// Found in the recording's title.
    @QueryParam("q")
    @Nullable String text;

    @QueryParam("from")
    @Nullable String from;

    /// Not included.
    @QueryParam("to")
    @Nullable String to;

    /// Problem `invalid` with all that is wrong.
    AuditEntry.Question question(Worker asking) {
        var read = new Parameters();
        var question =
                new AuditEntry.Question(
                        asking.siteId(),
                        asking.agentId(),
                        read.value("before", before, Long::valueOf, "as a page gave it")
                                .orElse(Long.MAX_VALUE),
                        read.value("recording", recording, UUID::fromString, "an id"),
                        read.line("who", who, LONGEST_ID),
                        read.line("action", action, LONGEST_ID),
                        read.line("q", text, LONGEST_TEXT),
                        read.instant("from", from),
                        read.instant("to", to));
        read.check();
        return question;
    }
}
