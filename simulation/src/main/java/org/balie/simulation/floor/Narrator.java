package org.balie.simulation.floor;

import java.util.stream.Collectors;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.state.Id;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link;
import org.balie.acd.core.state.Request;

/// Commands and events in words. Requests and sessions are called by number, people by name.
final class Narrator {

    private Narrator() {}

    static String command(FloorCommand command) {
        return switch (command) {
            case FloorCommand.ApplyConfiguration c ->
                    "all settings are sent: %d queues, %d agents"
                            .formatted(
                                    c.configuration().queues().size(),
                                    c.configuration().agents().size());
            case FloorCommand.ConfigureSite _ -> "the site is set up";
            case FloorCommand.ConfigureQueue c -> "queue " + c.settings().name() + " is set up";
            case FloorCommand.RemoveQueue c -> "queue " + name(c.queue()) + " is removed";
            case FloorCommand.ConfigureAgent c -> "agent " + c.settings().name() + " is set up";
            case FloorCommand.RemoveAgent c -> "agent " + name(c.agent()) + " is removed";
            case FloorCommand.FinishWork c ->
                    name(c.agent()) + " is done with " + name(c.request());
            case FloorCommand.PullRequest c ->
                    name(c.agent()) + " wants to take " + name(c.request());
            case FloorCommand.TransferSession c ->
                    "%s wants to transfer %s as %s to %s"
                            .formatted(
                                    name(c.by()),
                                    name(c.from()),
                                    name(c.request()),
                                    name(c.target()));
            case FloorCommand.CancelTransfer c ->
                    name(c.agent()) + " cancels the transfer " + name(c.request());
            case FloorCommand.AssignRequest c ->
                    name(c.request()) + " shall be for " + name(c.agent());
            case FloorCommand.MoveRequest c ->
                    name(c.request()) + " shall go to " + name(c.queue());
            case FloorCommand.PrioritiseRequest c ->
                    name(c.request()) + " shall have priority " + c.priority();
            case FloorCommand.CloseRequest c -> name(c.request()) + " shall be closed";
            case FloorCommand.ReleaseWrapUp c ->
                    "the wrap-up of " + name(c.request()) + " shall end";
            case FloorCommand.RequestHelp c ->
                    "%s asks for help in %s%s%s"
                            .formatted(
                                    name(c.request()),
                                    name(c.entry().queue()),
                                    c.kind().isLive() ? "" : " by " + c.kind().code(),
                                    c.preferred().map(a -> ", preferring " + name(a)).orElse(""));
            case FloorCommand.ConnectVisitor c ->
                    name(c.request()) + " opens page " + name(c.connection());
            case FloorCommand.DisconnectVisitor c ->
                    name(c.request()) + " loses page " + name(c.connection());
            case FloorCommand.LeaveQueue c -> name(c.request()) + " wants to leave";
            case FloorCommand.ConnectAgent c ->
                    name(c.agent()) + " opens desk " + name(c.connection());
            case FloorCommand.DisconnectAgent c ->
                    name(c.agent()) + " loses desk " + name(c.connection());
            case FloorCommand.SetPresence c -> name(c.agent()) + " wants to be " + name(c.intent());
            case FloorCommand.TelephoneReached c -> name(c.agent()) + " has a telephone";
            case FloorCommand.TelephoneGone c -> name(c.agent()) + " has no telephone any more";
            case FloorCommand.AcceptOffer c -> name(c.agent()) + " accepts " + name(c.offer());
            case FloorCommand.DeclineOffer c -> name(c.agent()) + " declines " + name(c.offer());
            case FloorCommand.FinishWrapUp c ->
                    name(c.agent()) + " has finished with " + name(c.request());
            case FloorCommand.EndHandling c -> "session " + name(c.session()) + " is over";
            case FloorCommand.HandOverHandling c ->
                    "%s hands session %s over to %s"
                            .formatted(name(c.from()), name(c.session()), name(c.to()));
            case FloorCommand.RequeueSession c ->
                    "session %s lost %s and comes back to %s as %s"
                            .formatted(
                                    name(c.session()),
                                    name(c.lostAgent()),
                                    name(c.queue()),
                                    name(c.request()));
            case FloorCommand.BeginOutbound c ->
                    name(c.agent()) + " starts session " + name(c.session());
            case FloorCommand.QueueCall c ->
                    "call %s waits in %s as %s%s"
                            .formatted(
                                    name(c.call()),
                                    name(c.queue()),
                                    name(c.request()),
                                    c.missedBy().map(a -> ", missed by " + name(a)).orElse(""));
            case FloorCommand.PassCall c ->
                    "call %s is with %s"
                            .formatted(
                                    name(c.call()),
                                    c.to().map(Narrator::name).orElse("somebody else"));
            case FloorCommand.RenewLease c -> name(c.holder()) + " is alive until " + c.until();
            case FloorCommand.Tick _ -> "tick";
        };
    }

    static String event(FloorEvent event) {
        return switch (event) {
            case FloorEvent.SiteConfigured _ -> "the site has new settings";
            case FloorEvent.QueueConfigured e -> "queue " + e.settings();
            case FloorEvent.QueueRetired e -> "queue " + name(e.queue()) + " takes nobody any more";
            case FloorEvent.QueueRemoved e -> "queue " + name(e.queue()) + " is gone";
            case FloorEvent.AgentConfigured e -> "agent " + e.settings();
            case FloorEvent.AgentRetired e -> name(e.agent()) + " gets nothing any more";
            case FloorEvent.AgentRemoved e -> name(e.agent()) + " is gone for good";
            case FloorEvent.RequestQueued e -> waits(e.request());
            case FloorEvent.RequestRefused e ->
                    name(e.request()) + " is refused: " + e.reason().code();
            case FloorEvent.CallRefused e ->
                    "call %s is turned away: %s".formatted(name(e.call()), e.reason().code());
            case FloorEvent.RequestRequeued e -> waits(e.request()) + ", in front";
            case FloorEvent.VisitorConnected e -> name(e.request()) + " is connected";
            case FloorEvent.VisitorDisconnected e -> name(e.request()) + left(e.link());
            case FloorEvent.VisitorGraceRestarted e ->
                    name(e.request()) + " has grace anew until " + e.until();
            case FloorEvent.ReservationEnded e ->
                    name(e.request()) + " no longer waits for " + name(e.agent());
            case FloorEvent.RestEnded e ->
                    name(e.agent()) + " may be asked about " + name(e.request()) + " again";
            case FloorEvent.OverflowStepTaken e ->
                    name(e.request()) + " overflows: " + e.step().code();
            case FloorEvent.RequestAssigned e ->
                    "%s waits for %s alone until %s"
                            .formatted(name(e.request()), name(e.agent()), e.until());
            case FloorEvent.RequestMoved e ->
                    "%s goes from %s to %s"
                            .formatted(name(e.request()), name(e.from()), name(e.to()));
            case FloorEvent.RequestPrioritised e ->
                    name(e.request()) + " has priority " + e.priority();
            case FloorEvent.RequestClosed e -> name(e.request()) + " is closed";
            case FloorEvent.TransferBegun e -> waits(e.request()) + ", transferred";
            case FloorEvent.TransferEnded e ->
                    "%s keeps the session, %s is over: %s"
                            .formatted(name(e.by()), name(e.request()), e.cause().code());
            case FloorEvent.WorkReturned e ->
                    "%s waits again, %s has it no more"
                            .formatted(name(e.request()), name(e.agent()));
            case FloorEvent.RequestLeft e -> name(e.request()) + " left";
            case FloorEvent.RequestAbandoned e ->
                    name(e.request()) + " abandoned: " + e.cause().code();
            case FloorEvent.OfferMade e ->
                    "%s is offered to %s (%s, %s) until %s"
                            .formatted(
                                    name(e.request()),
                                    name(e.agent()),
                                    e.explanation().rule(),
                                    name(e.offer()),
                                    e.expiresAt());
            case FloorEvent.OfferAccepted e -> name(e.agent()) + " has " + name(e.request());
            case FloorEvent.OfferDeclined e -> name(e.agent()) + " declined " + name(e.request());
            case FloorEvent.OfferLapsed e ->
                    name(e.agent()) + " did not answer about " + name(e.request());
            case FloorEvent.OfferRescinded e ->
                    "%s is taken back from %s: %s"
                            .formatted(name(e.request()), name(e.agent()), e.cause().code());
            case FloorEvent.OutboundBegun e -> name(e.request().id()) + " runs, outbound";
            case FloorEvent.HandlingEnded e ->
                    "%s's part in %s ended: %s%s"
                            .formatted(
                                    name(e.agent()),
                                    name(e.request()),
                                    e.cause().code(),
                                    e.wrapUpUntil().map(u -> ", wrap-up until " + u).orElse(""));
            case FloorEvent.HandlingHandedOver e ->
                    "%s goes from %s to %s"
                            .formatted(name(e.request()), name(e.from()), name(e.to()));
            case FloorEvent.WrapUpEnded e -> name(e.agent()) + " is done with " + name(e.request());
            case FloorEvent.AgentConnected e -> name(e.agent()) + " is connected";
            case FloorEvent.AgentDisconnected e -> name(e.agent()) + left(e.link());
            case FloorEvent.AgentGraceRestarted e ->
                    name(e.agent()) + " has grace anew until " + e.until();
            case FloorEvent.AgentGone e -> name(e.agent()) + " is not there any more";
            case FloorEvent.AgentTelephoneReached e -> name(e.agent()) + " can be rung";
            case FloorEvent.AgentTelephoneGone e -> name(e.agent()) + " can't be rung";
            case FloorEvent.PresenceIntended e ->
                    name(e.agent()) + " means to be " + name(e.intent());
            case FloorEvent.AgentPresenceChanged e ->
                    name(e.agent()) + " is " + e.presence().code();
            case FloorEvent.LeaseRenewed e -> name(e.holder()) + " lives until " + e.until();
            case FloorEvent.HolderLost e -> name(e.holder()) + " is taken for dead";
        };
    }

    private static String waits(Request request) {
        return name(request.id())
                + " waits in "
                + request.queue().map(Narrator::name).orElse("no queue");
    }

    private static String left(Link link) {
        return switch (link) {
            case Link.Live _ -> " has other connections left";
            case Link.Lost lost -> " is disconnected, grace until " + lost.until();
            case Link.Absent _ -> " is not connected";
        };
    }

    private static String name(FloorCommand.Target target) {
        return switch (target) {
            case FloorCommand.Target.ToQueue(var queue) -> name(queue);
            case FloorCommand.Target.ToAgents(var agents) ->
                    agents.stream().map(Narrator::name).collect(Collectors.joining(", "));
        };
    }

    private static String name(Intent intent) {
        return switch (intent) {
            case Intent.Available _ -> "available";
            case Intent.Away away -> "away for " + away.reason();
            case Intent.Offline _ -> "offline";
        };
    }

    private static String name(Link.Connection connection) {
        return connection.id().value() + " at " + connection.holder().value();
    }

    static String name(Id id) {
        return switch (id) {
            case Id.SiteId site -> site.value();
            case Id.EntryPointId entry -> entry.value();
            case Id.QueueId queue -> queue.value();
            case Id.AgentId agent -> agent.value();
            case Id.VisitorId visitor -> visitor.value();
            case Id.RequestId request -> "#" + request.value().getLeastSignificantBits();
            case Id.SessionId session -> "#" + session.value().getLeastSignificantBits();
            case Id.OfferId offer -> "offer " + (offer.value().getLeastSignificantBits() << 2 >> 2);
            case Id.ConnectionId connection -> connection.value();
            case Id.HolderId holder -> holder.value();
            case Id.CommandId command -> command.value().toString();
        };
    }
}
