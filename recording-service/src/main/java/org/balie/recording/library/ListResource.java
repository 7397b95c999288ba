package org.balie.recording.library;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.recording.core.Access;
import org.balie.recording.core.Act;
import org.balie.recording.database.Database;
import org.jspecify.annotations.Nullable;

/// The list of recordings, and one of them with all that belongs to it (rule REC-5).
@Path("/api/recordings")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@RunOnVirtualThread
public class ListResource {
    private final Callers callers;
    private final ListReader reader;
    private final Admission admission;
    private final Database database;

    record Page(List<RecordingRow> recordings, @Nullable String next) {}

    ListResource(Callers callers, ListReader reader, Admission admission, Database database) {
        this.callers = callers;
        this.reader = reader;
        this.admission = admission;
        this.database = database;
    }

    @GET
    public Page list(@BeanParam ListParameters parameters) {
        Worker worker = callers.worker();
        ListReader.Page page =
                reader.read(parameters.question(worker.siteId(), Admission.viewer(worker)));
        return new Page(
                page.recordings().stream().map(RecordingRow::of).toList(),
                page.next().map(Cursor::text).orElse(null));
    }

    @GET
    @Path("{id}")
    public Details details(@PathParam("id") UUID id) {
        Worker worker = callers.worker();
        Recording recording = admission.require(worker, id, Act.SEE);
        return Details.of(
                recording,
                Track.ofRecording(database, id),
                Made.ofRecording(database, id),
                Access.granted(Admission.viewer(worker), recording.subject()));
    }
}
