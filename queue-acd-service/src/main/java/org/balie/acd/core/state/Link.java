package org.balie.acd.core.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;

/// Whether a person can be reached, apart from what the person intends.
public sealed interface Link {

    /// One open socket and the process that holds it. When the holder's lease ends, all its
    /// connections are taken for closed.
    record Connection(ConnectionId id, HolderId holder) {}

    /// At least one connection is open. Several connections of one person are one person.
    record Live(List<Connection> connections) implements Link {
        public Live {
            connections = List.copyOf(connections);
        }
    }

    /// The last connection closed, or none was opened yet; the person may come back until then.
    record Lost(Instant until) implements Link {}

    /// Nobody is expected here: an agent who is gone, or a customer whose session is looked after
    /// elsewhere.
    record Absent() implements Link {}

    Link ABSENT = new Absent();

    default boolean isLive() {
        return this instanceof Live;
    }

    default List<Connection> connections() {
        return switch (this) {
            case Live live -> live.connections;
            case Lost _, Absent _ -> List.of();
        };
    }

    default boolean has(ConnectionId connection) {
        for (Connection open : connections()) {
            if (open.id().equals(connection)) {
                return true;
            }
        }
        return false;
    }

    default Link plus(Connection connection) {
        List<Connection> all = new ArrayList<>(connections());
        all.add(connection);
        return new Live(all);
    }

    /// @param otherwise what is left when this was the last connection
    default Link minus(ConnectionId connection, Link otherwise) {
        List<Connection> rest =
                connections().stream().filter(open -> !open.id().equals(connection)).toList();
        return rest.isEmpty() ? otherwise : new Live(rest);
    }
}
