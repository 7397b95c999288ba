package org.balie.acd.sockets;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.Actor;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.FloorCommand.ConnectAgent;
import org.balie.acd.core.FloorCommand.ConnectVisitor;
import org.balie.acd.core.FloorCommand.DisconnectAgent;
import org.balie.acd.core.FloorCommand.DisconnectVisitor;
import org.balie.acd.core.FloorCommand.RenewLease;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.views.Views;
import org.jboss.logging.Logger;

/// The sockets on this replica by which people are there (rules ACD-5 and ACD-6).
///
/// The floor hears of every opening and closing. In between it trusts this replica's lease; when
/// the replica dies the lease runs out and its sockets count as closed. With each renewal the
/// floor's idea is compared with what is really open here, and what it lacks is told again: so a
/// command that went astray, or a lease that was lost in a pause, heals by itself.
@ApplicationScoped
class Connections {
    private static final Logger LOG = Logger.getLogger(Connections.class);

    /// Someone whose presence hangs on a socket.
    sealed interface Person {
        Actor actor();

        record Agent(AgentId id) implements Person {
            @Override
            public Actor actor() {
                return new Actor.Worker(id);
            }
        }

        record Visitor(VisitorId id, RequestId request) implements Person {
            @Override
            public Actor actor() {
                return new Actor.Visitor(id);
            }
        }
    }

    private record Open(String siteId, Person person, ConnectionId id) {}

    private final HolderId holder = new HolderId(UUID.randomUUID().toString());
    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final CommandSender commands;
    private final Views views;
    private final InstantSource clock;
    private final LeaseSettings settings;
    private final Vertx vertx;

    Connections(
            CommandSender commands,
            Views views,
            InstantSource clock,
            LeaseSettings settings,
            Vertx vertx) {
        this.commands = commands;
        this.views = views;
        this.clock = clock;
        this.settings = settings;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(settings.renewal().toMillis(), _ -> renew());
    }

    Uni<Void> opened(String siteId, Person person, String connectionId) {
        var connection = new Open(siteId, person, new ConnectionId(connectionId));
        open.put(connectionId, connection);
        return tellOpened(connection);
    }

    Uni<Void> closed(String connectionId) {
        var connection = open.remove(connectionId);
        return connection == null
                ? Uni.createFrom().voidItem()
                : commands.send(connection.siteId, connection.person.actor(), closing(connection));
    }

    private Uni<Void> tellOpened(Open connection) {
        return commands.send(connection.siteId, connection.person.actor(), opening(connection));
    }

    private FloorCommand opening(Open connection) {
        var held = new Connection(connection.id, holder);
        var until = clock.instant().plus(settings.lasts());
        return switch (connection.person) {
            case Person.Agent(var id) -> new ConnectAgent(id, held, until);
            case Person.Visitor(_, var request) -> new ConnectVisitor(request, held, until);
        };
    }

    private FloorCommand closing(Open connection) {
        var held = new Connection(connection.id, holder);
        return switch (connection.person) {
            case Person.Agent(var id) -> new DisconnectAgent(id, held);
            case Person.Visitor(_, var request) -> new DisconnectVisitor(request, held);
        };
    }

    private void renew() {
        var bySite = open.values().stream().collect(Collectors.groupingBy(Open::siteId));
        bySite.forEach(
                (siteId, here) ->
                        renew(siteId, here)
                                .subscribe()
                                .with(
                                        _ -> {},
                                        failure ->
                                                LOG.warnf(
                                                        "The lease at site %s waits: %s",
                                                        siteId, failure)));
    }

    private Uni<Void> renew(String siteId, List<Open> here) {
        var until = clock.instant().plus(settings.lasts());
        return commands.send(siteId, Actor.SYSTEM, new RenewLease(holder, until))
                .chain(() -> views.read(siteId, floor -> missing(floor, here)))
                .chain(this::tellAgain);
    }

    private static List<Open> missing(Floor floor, List<Open> here) {
        return here.stream().filter(connection -> lacks(floor, connection)).toList();
    }

    private static boolean lacks(Floor floor, Open connection) {
        return switch (connection.person) {
            case Person.Agent(var id) ->
                    floor.agent(id).filter(it -> !it.link().has(connection.id)).isPresent();
            case Person.Visitor(_, var request) ->
                    floor.request(request)
                            .filter(it -> it.state().isInQueue())
                            .filter(it -> !it.visitor().has(connection.id))
                            .isPresent();
        };
    }

    private Uni<Void> tellAgain(List<Open> missing) {
        var told = new ArrayList<Uni<Void>>();
        for (Open connection : missing) {
            if (open.containsKey(connection.id.value())) {
                told.add(tellOpened(connection));
            }
        }
        return told.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(told).andFailFast().replaceWithVoid();
    }
}
