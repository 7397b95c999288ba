package org.balie.simulation.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Link.Connection;
import org.balie.simulation.Dice;

/// The sockets that are open in truth, and the two processes that hold them. What the floor knows
/// of them is another matter.
final class Sockets {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration RENEWAL = Duration.ofSeconds(10);

    private final Dice dice;
    private final List<HolderId> holders = new ArrayList<>();
    private final Map<Connection, AgentId> desks = new LinkedHashMap<>();
    private final Map<Connection, RequestId> pages = new LinkedHashMap<>();
    private Instant renewed = Instant.MIN;
    private int count;

    Sockets(Dice dice) {
        this.dice = dice;
        holders.add(new HolderId("replica-1"));
        holders.add(new HolderId("replica-2"));
    }

    List<Connection> of(AgentId agent) {
        return keys(desks, agent);
    }

    List<Connection> of(RequestId request) {
        return keys(pages, request);
    }

    FloorCommand open(AgentId agent, Instant now) {
        Connection connection = connection("desk-");
        desks.put(connection, agent);
        return new FloorCommand.ConnectAgent(agent, connection, now.plus(LEASE));
    }

    FloorCommand open(RequestId request, Instant now) {
        Connection connection = connection("page-");
        pages.put(connection, request);
        return new FloorCommand.ConnectVisitor(request, connection, now.plus(LEASE));
    }

    FloorCommand close(AgentId agent, Connection connection) {
        desks.remove(connection);
        return new FloorCommand.DisconnectAgent(agent, connection);
    }

    FloorCommand close(RequestId request, Connection connection) {
        pages.remove(connection);
        return new FloorCommand.DisconnectVisitor(request, connection);
    }

    /// A process dies without a word, and another takes its place.
    HolderId kill() {
        HolderId dead = holders.remove(dice.between(0, holders.size() - 1));
        count++;
        holders.add(new HolderId("replica-" + (count + 2)));
        desks.keySet().removeIf(connection -> connection.holder().equals(dead));
        pages.keySet().removeIf(connection -> connection.holder().equals(dead));
        return dead;
    }

    List<FloorCommand> renewals(Instant now) {
        if (renewed.plus(RENEWAL).isAfter(now)) {
            return List.of();
        }
        renewed = now;
        return holders.stream()
                .<FloorCommand>map(holder -> new FloorCommand.RenewLease(holder, now.plus(LEASE)))
                .toList();
    }

    /// A holder that was taken for dead says what it holds.
    List<FloorCommand> report(HolderId holder, Instant now) {
        List<FloorCommand> reports = new ArrayList<>();
        desks.forEach(
                (connection, agent) -> {
                    if (connection.holder().equals(holder)) {
                        reports.add(
                                new FloorCommand.ConnectAgent(agent, connection, now.plus(LEASE)));
                    }
                });
        pages.forEach(
                (connection, request) -> {
                    if (connection.holder().equals(holder)) {
                        reports.add(
                                new FloorCommand.ConnectVisitor(
                                        request, connection, now.plus(LEASE)));
                    }
                });
        return reports;
    }

    private Connection connection(String kind) {
        count++;
        return new Connection(new ConnectionId(kind + count), dice.one(holders));
    }

    private static <W> List<Connection> keys(Map<Connection, W> sockets, W who) {
        return sockets.entrySet().stream()
                .filter(entry -> entry.getValue().equals(who))
                .map(Map.Entry::getKey)
                .toList();
    }
}
