package org.balie.reporting.volume;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.balie.platform.identity.Roles;
import org.balie.reporting.reading.Complaints;
import org.balie.reporting.reading.CsvFile;
import org.balie.reporting.reading.CsvLanguage;
import org.balie.reporting.reading.Viewers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The call volume report and its CSV.
@Path("/api/reports")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@Tag(name = "Call volume")
class VolumeResource {
    private final VolumeReader reader;
    private final Viewers viewers;
    private final InstantSource clock;

    VolumeResource(VolumeReader reader, Viewers viewers, InstantSource clock) {
        this.reader = reader;
        this.viewers = viewers;
        this.clock = clock;
    }

    @GET
    @Path("/call-volume")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Requests by what became of them, with waits and session times")
    public Uni<VolumePage> page(@BeanParam VolumeParameters asked) {
        return reader.table(query(asked, new Complaints())).map(VolumePage::of);
    }

    @GET
    @Path("/call-volume.csv")
    @Produces(CsvFile.MEDIA_TYPE)
    @Operation(summary = "The same as a CSV file (RFC 4180)")
    public RestMulti<byte[]> csv(
            @BeanParam VolumeParameters asked, @RestQuery @Nullable String lang) {
        var complaints = new Complaints();
        var language = CsvLanguage.read(lang, complaints);
        var query = query(asked, complaints);
        var content =
                reader.table(query)
                        .map(VolumePage::of)
                        .onItem()
                        .transformToMulti(page -> VolumeSheet.of(page, query.by(), language));
        return CsvFile.download(language.of("call-volume.csv", "gespreksvolume.csv"), content);
    }

    private VolumeQuery query(VolumeParameters asked, Complaints complaints) {
        return asked.query(viewers.current(), clock.instant(), complaints);
    }
}
