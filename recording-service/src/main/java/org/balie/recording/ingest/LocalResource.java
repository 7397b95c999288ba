package org.balie.recording.ingest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.http.BodyLimit;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.Stage;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// Where the primary agent's desk says that it records to a disk of its own (rule REC-2).
@Path("/api/recordings/sessions/{session}/local")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class LocalResource {
    private static final int SMALL = 1024;

    private final Callers callers;
    private final LocalRecordings recordings;
    private final Statuses statuses;

    /// @param state `running`, `paused` or `ended`
    record Word(@Nullable String state) {}

    LocalResource(Callers callers, LocalRecordings recordings, Statuses statuses) {
        this.callers = callers;
        this.recordings = recordings;
        this.statuses = statuses;
    }

    @PUT
    @BodyLimit(SMALL)
    public void say(@PathParam("session") UUID session, Word word) {
        Worker agent = callers.worker();
        switch (read(word)) {
            case RUNNING -> recordings.say(agent, session, Stage.RUNNING);
            case PAUSED -> recordings.say(agent, session, Stage.PAUSED);
            case ENDED -> recordings.end(agent, session);
        }
        statuses.refresh(List.of(session));
    }

    private static Stage read(Word word) {
        var read = new Parameters();
        Optional<Stage> stage = read.word("state", word.state(), Stage.values(), Stage::code);
        if (word.state() == null || word.state().isBlank()) {
            read.add("state", "required", "must be given");
        }
        read.check();
        return stage.orElseThrow();
    }
}
