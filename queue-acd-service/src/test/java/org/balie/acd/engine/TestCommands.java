package org.balie.acd.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.commands.CommandCodec;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.ApplyConfiguration;
import org.balie.acd.core.FloorConfiguration;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.AgentPolicy;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.SessionId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Settings.AgentSettings;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.balie.acd.core.state.Settings.ServiceLevel;
import org.balie.acd.core.state.Settings.SiteSettings;

/// Commands of one site, as the service would issue them.
final class TestCommands {
    private static final QueueId QUEUE = new QueueId("help");

    final String site = "site-" + UUID.randomUUID();
    private RequestId latest = new RequestId(UUID.randomUUID());
    private long version;

    /// One queue and nobody.
    IssuedCommand open() {
        return issue(
                new ApplyConfiguration(
                        new FloorConfiguration(siteSettings(), List.of(queue()), List.of())));
    }

    private SiteSettings siteSettings() {
        return new SiteSettings(
                ++version, ZoneId.of("UTC"), Duration.ofMinutes(1), Duration.ofMinutes(1), false);
    }

    private QueueSettings queue() {
        return new QueueSettings(
                ++version,
                QUEUE,
                "Help",
                5,
                AgentPolicy.LONGEST_IDLE,
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                100,
                Duration.ofMinutes(10),
                Duration.ofSeconds(30),
                Duration.ZERO,
                new ServiceLevel(80, Duration.ofSeconds(60)),
                List.of(),
                List.of());
    }

    /// A member of the queue who can be reached and wants work.
    List<IssuedCommand> readyAgent(String name) {
        var agent = new AgentId(name);
        var settings = new AgentSettings(++version, agent, name, 1, List.of(QUEUE), List.of());
        var connection =
                new Connection(new ConnectionId("socket-" + name), new HolderId("replica"));
        var until = Instant.now().plus(Duration.ofHours(1));
        return List.of(
                issue(new FloorCommand.ConfigureAgent(settings)),
                issue(new FloorCommand.ConnectAgent(agent, connection, until)),
                issue(new FloorCommand.SetPresence(agent, Intent.AVAILABLE)));
    }

    /// A member of the queue who is there and takes nothing.
    List<IssuedCommand> absentAgent(String name) {
        return readyAgent(name).subList(0, 2);
    }

    /// A telephone call that waits.
    IssuedCommand calls(UUID call) {
        return issue(
                new FloorCommand.QueueCall(
                        new RequestId(UUID.randomUUID()),
                        new SessionId(call),
                        QUEUE,
                        new Customer(new VisitorId("tel:" + call), "+31612345678", ""),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
    }

    /// The caller hangs up.
    IssuedCommand ends(UUID call) {
        return issue(new FloorCommand.EndHandling(new SessionId(call)));
    }

    IssuedCommand help() {
        return helpFor("visitor-" + UUID.randomUUID());
    }

    IssuedCommand helpFor(String visitor) {
        latest = new RequestId(UUID.randomUUID());
        return issue(
                new FloorCommand.RequestHelp(
                        latest,
                        SessionId.firstOpenedBy(latest),
                        new EntryPointId("shop"),
                        new FloorCommand.Entry.Open(QUEUE),
                        Kind.LIVE,
                        new Customer(new VisitorId(visitor), "Jan", ""),
                        Optional.empty(),
                        List.of()));
    }

    /// The customer who asked last changes his mind.
    IssuedCommand leave() {
        return issue(new FloorCommand.LeaveQueue(latest));
    }

    IssuedCommand accept(String agent, OfferId offer) {
        return issue(new FloorCommand.AcceptOffer(new AgentId(agent), offer));
    }

    IssuedCommand decline(String agent, OfferId offer) {
        return issue(
                new FloorCommand.DeclineOffer(new AgentId(agent), offer, Optional.of("no time")));
    }

    private static IssuedCommand issue(FloorCommand command) {
        return CommandCodec.issue(Instant.now(), Actor.SYSTEM, command);
    }
}
