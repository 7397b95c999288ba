package org.balie.reporting.sessions;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.reporting.reading.Complaints;
import org.balie.reporting.reading.CsvFile;
import org.balie.reporting.reading.CsvLanguage;
import org.balie.reporting.reading.Viewers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The session query tool: rows, their CSV, and the details of one session.
@Path("/api/reports")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@Tag(name = "Sessions")
class SessionsResource {
    private final SessionsReader reader;
    private final DetailsReader details;
    private final Viewers viewers;
    private final InstantSource clock;

    SessionsResource(
            SessionsReader reader, DetailsReader details, Viewers viewers, InstantSource clock) {
        this.reader = reader;
        this.details = details;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GET
    @Path("/sessions")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Requests and sessions, a page at a time")
    public Uni<SessionsPage> page(@BeanParam SessionsParameters asked) {
        return reader.page(query(asked, new Complaints()));
    }

    @GET
    @Path("/sessions.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "All rows of the same question as a CSV file (RFC 4180)")
    public RestMulti<byte[]> csv(
            @BeanParam SessionsParameters asked, @RestQuery @Nullable String lang) {
        var complaints = new Complaints();
        var language = CsvLanguage.read(lang, complaints);
        var query = query(asked, complaints);
        var file = new CsvFile(language, query.filter().period().zone());
        return CsvFile.download(
                language.of("sessions.csv", "sessies.csv"), reader.csv(query, file));
    }

    @GET
    @Path("/sessions/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Everything a session left behind; also by the id of one of its requests")
    public Uni<DetailsPage> details(@RestPath String id) {
        return details.page(idOf(id), viewers.current());
    }

    private SessionsQuery query(SessionsParameters asked, Complaints complaints) {
        return asked.query(viewers.current(), clock.instant(), complaints);
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw Problem.notFound().exception();
        }
    }
}
