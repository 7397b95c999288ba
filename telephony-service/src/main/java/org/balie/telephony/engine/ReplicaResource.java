package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.balie.platform.identity.ServiceKey;
import org.balie.platform.json.UnreadableJson;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Decision;
import org.balie.telephony.json.CoreJson;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Where other replicas hand in commands for sites that this one decides for. Not reachable through
/// the front door, and closed to whoever does not know the replicas' key.
@Path(ReplicaResource.PATH)
@PermitAll
public class ReplicaResource {
    static final String PATH = "/internal/telephony/commands";

    /// RFC 9110, section 15.5.20.
    static final int MISDIRECTED = 421;

    private final Exchanges exchanges;
    private final ServiceKey key;

    ReplicaResource(Exchanges exchanges, ReplicaKeys keys) {
        this.exchanges = exchanges;
        this.key = keys.key();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Uni<RestResponse<String>> decide(
            @HeaderParam(ServiceKey.HEADER) @Nullable String shown, String body) {
        if (!key.opens(shown)) {
            throw Problem.notFound().exception();
        }
        Forwarded forwarded = read(body);
        return exchanges
                .decide(forwarded.site(), forwarded.command(), forwarded.by())
                .emitOn(Returning.toCaller())
                .map(decision -> RestResponse.ok(CoreJson.write(decision, Decision.class)))
                .onFailure(NotOwner.class)
                .recoverWithItem(
                        () -> RestResponse.ResponseBuilder.<String>create(MISDIRECTED).build())
                .onFailure(ExchangeUnavailable.class)
                .transform(_ -> Problem.unavailable().exception());
    }

    private static Forwarded read(String body) {
        try {
            return Forwarded.of(body);
        } catch (UnreadableJson e) {
            throw Problem.malformed(String.valueOf(e.getMessage())).exception();
        }
    }
}
