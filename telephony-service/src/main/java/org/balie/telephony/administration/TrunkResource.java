package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// The site's ways to the outside (TEL-27).
@Path("/api/telephony/admin/trunks")
@RolesAllowed(Roles.ADMIN)
public class TrunkResource {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_SECRET = 200;
    private static final int MOST_ADDRESSES = 50;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?");
    private static final String[] KINDS = {"static", "register"};
    private static final String[] TRANSPORTS = {"udp", "tcp", "tls"};

    /// @param secret only ever comes in; null leaves the one that is there
    /// @param hasSecret whether there is one
    /// @param version that was read before; null or 0 creates
    record Trunk(
            @Nullable String trunkId,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String host,
            @Nullable Integer port,
            @Nullable String transport,
            @Nullable String user,
            @Nullable String secret,
            @Nullable Boolean hasSecret,
            @Nullable List<String> addresses,
            @Nullable Integer version) {
        static Trunk of(SipTrunk.Stored stored) {
            SipTrunk.Settings settings = stored.trunk().settings();
            return new Trunk(
                    stored.trunk().id(),
                    settings.name(),
                    settings.kind(),
                    settings.host(),
                    settings.port(),
                    settings.transport(),
                    settings.user(),
                    null,
                    stored.trunk().secret().isPresent(),
                    settings.addresses(),
                    stored.version());
        }

        SipTrunk read(SiteId site, String id) {
            var faults = new Faults();
            String how = faults.word("kind", kind, KINDS, each -> each);
            var settings =
                    new SipTrunk.Settings(
                            faults.line("name", name, LONGEST_NAME),
                            how,
                            matching("host", host, HOST, faults),
                            faults.range("port", port, 1, HIGHEST_PORT),
                            faults.word("transport", transport, TRANSPORTS, each -> each),
                            how.equals("register") ? faults.line("user", user, LONGEST_NAME) : null,
                            faults
                                    .list(
                                            "addresses",
                                            addresses == null ? List.of() : addresses,
                                            MOST_ADDRESSES)
                                    .stream()
                                    .map(each -> matching("addresses", each, NETWORK, faults))
                                    .toList());
            Optional<String> given =
                    Optional.ofNullable(secret)
                            .map(text -> faults.line("secret", text, LONGEST_SECRET));
            var trunk = new SipTrunk(site, faults.id("trunkId", id), settings, given);
            faults.check();
            return trunk;
        }

        private static String matching(
                String field, @Nullable String value, Pattern form, Faults faults) {
            if (value == null || !form.matcher(value).matches()) {
                faults.add(field, value == null ? "required" : "malformed", "a host or address");
            }
            return value == null ? "" : value;
        }
    }

    record Trunks(List<Trunk> items) {}

    private final Callers callers;
    private final SipTrunks trunks;

    TrunkResource(Callers callers, SipTrunks trunks) {
        this.callers = callers;
        this.trunks = trunks;
    }

    @GET
    public Uni<Trunks> list() {
        return trunks.all(PersonCommands.site(callers.worker()))
                .map(all -> new Trunks(all.stream().map(Trunk::of).toList()));
    }

    /// Problem `conflict` when somebody else has changed it since it was read.
    @PUT
    @Path("{trunkId}")
    public Uni<Trunk> save(String trunkId, Trunk wish) {
        Worker worker = callers.worker();
        SiteId site = PersonCommands.site(worker);
        int before = wish.version() == null ? 0 : wish.version();
        return trunks.save(wish.read(site, trunkId), before, worker)
                .invoke(
                        done -> {
                            if (!done) {
                                throw Problem.conflict("read it again").exception();
                            }
                        })
                .chain(() -> found(site, trunkId))
                .map(Trunk::of);
    }

    @DELETE
    @Path("{trunkId}")
    public Uni<Void> remove(String trunkId) {
        Worker worker = callers.worker();
        return found(PersonCommands.site(worker), trunkId)
                .chain(found -> trunks.remove(found.trunk(), worker))
                .replaceWithVoid();
    }

    private Uni<SipTrunk.Stored> found(SiteId site, String trunkId) {
        return trunks.all(site)
                .map(
                        all ->
                                all.stream()
                                        .filter(each -> each.trunk().id().equals(trunkId))
                                        .findFirst()
                                        .orElseThrow(() -> Problem.notFound().exception()));
    }
}
