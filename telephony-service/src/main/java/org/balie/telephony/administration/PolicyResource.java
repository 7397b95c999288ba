package org.balie.telephony.administration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.SitePolicy.Announcement;
import org.balie.telephony.core.state.SitePolicy.Delegations;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.wire.Faults;
import org.balie.telephony.wire.PersonCommands;
import org.jspecify.annotations.Nullable;

/// What holds for the whole site (TEL-3, TEL-18, TEL-19, TEL-25).
@Path("/api/telephony/admin/policy")
@RolesAllowed(Roles.ADMIN)
public class PolicyResource {
    private static final int MOST_NUMBERS = 20;
    private static final int SHORTEST_MESSAGE = 10;
    private static final int LONGEST_MESSAGE = 600;

    /// @param delegation whether people may handle others' calls at all
    /// @param settingsLocked only administrators change delegations and ringing
    /// @param monitoring `listen`, `whisper`, `barge`, `take-over`: those that are allowed
    /// @param announced both sides are told that somebody joins
    /// @param messageLimitSeconds how long a voicemail message may be
    /// @param version that was read before; 0: as it was at first
    record Policy(
            @Nullable Boolean delegation,
            @Nullable Boolean settingsLocked,
            @Nullable List<String> monitoring,
            @Nullable Boolean announced,
            @Nullable List<String> emergencyNumbers,
            @Nullable Integer messageLimitSeconds,
            @Nullable Long version) {
        static Policy of(SitePolicy policy, Version version) {
            return new Policy(
                    policy.allowsDelegation(),
                    policy.settings() == SitePolicy.Settings.LOCKED,
                    policy.monitoring().stream().sorted().map(Monitoring::code).toList(),
                    policy.announcement() == Announcement.ANNOUNCED,
                    policy.emergencyNumbers().stream().sorted().map(PhoneNumber::value).toList(),
                    (int) policy.messageLimit().toSeconds(),
                    version.value());
        }

        static Policy of(Exchange exchange) {
            return of(exchange.site().policy(), exchange.version(new Setting.OfSite()));
        }

        SitePolicy read() {
            var faults = new Faults();
            var policy =
                    new SitePolicy(
                            faults.flag("delegation", delegation)
                                    ? Delegations.ON
                                    : Delegations.OFF,
                            faults.flag("settingsLocked", settingsLocked)
                                    ? SitePolicy.Settings.LOCKED
                                    : SitePolicy.Settings.OPEN,
                            faults.words(
                                    "monitoring",
                                    monitoring,
                                    Monitoring.values(),
                                    Monitoring::code),
                            faults.flag("announced", announced)
                                    ? Announcement.ANNOUNCED
                                    : Announcement.NONE,
                            numbers(faults),
                            Duration.ofSeconds(
                                    faults.range(
                                            "messageLimitSeconds",
                                            messageLimitSeconds,
                                            SHORTEST_MESSAGE,
                                            LONGEST_MESSAGE)));
            faults.check();
            return policy;
        }

        private Set<PhoneNumber> numbers(Faults faults) {
            var all = new LinkedHashSet<PhoneNumber>();
            faults.list("emergencyNumbers", emergencyNumbers, MOST_NUMBERS)
                    .forEach(each -> all.add(faults.number("emergencyNumbers", each)));
            return all;
        }
    }

    private final Callers callers;
    private final PersonCommands commands;

    PolicyResource(Callers callers, PersonCommands commands) {
        this.callers = callers;
        this.commands = commands;
    }

    @GET
    public Uni<Policy> read() {
        return commands.read(callers.worker(), Policy::of);
    }

    /// Problem `conflict` when somebody else has changed it since it was read.
    @PUT
    public Uni<Policy> save(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key, Policy wish) {
        SitePolicy policy = wish.read();
        return commands.edit(
                callers.worker(),
                key,
                new SetupCommand.ConfigureSite(policy, PersonCommands.edited(wish.version())),
                version -> Policy.of(policy, version),
                Policy::of);
    }
}
