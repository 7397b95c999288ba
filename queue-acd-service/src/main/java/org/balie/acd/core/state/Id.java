package org.balie.acd.core.state;

import java.util.UUID;

/// The names by which things on a floor are known. Each kind is a type of its own, so that an
/// agent's id can't stand where a queue's belongs.
public sealed interface Id {

    /// The tenant. Everything on a floor belongs to one site.
    record SiteId(String value) implements Id {}

    record EntryPointId(String value) implements Id {}

    record QueueId(String value) implements Id, Comparable<QueueId> {
        @Override
        public int compareTo(QueueId other) {
            return value.compareTo(other.value);
        }
    }

    /// The subject of the agent's token.
    record AgentId(String value) implements Id, Comparable<AgentId> {
        @Override
        public int compareTo(AgentId other) {
            return value.compareTo(other.value);
        }
    }

    /// The lasting id of a customer's browser.
    record VisitorId(String value) implements Id {}

    /// One wish for help. A session that comes back to a queue comes as a new request.
    record RequestId(UUID value) implements Id, Comparable<RequestId> {
        @Override
        public int compareTo(RequestId other) {
            return value.compareTo(other.value);
        }
    }

    /// Equal to the id of the session's first request.
    record SessionId(UUID value) implements Id {
        public static SessionId firstOpenedBy(RequestId request) {
            return new SessionId(request.value());
        }
    }

    record OfferId(UUID value) implements Id {}

    /// One open socket.
    record ConnectionId(String value) implements Id {}

    /// The process that holds sockets; a restarted process is another holder.
    record HolderId(String value) implements Id, Comparable<HolderId> {
        @Override
        public int compareTo(HolderId other) {
            return value.compareTo(other.value);
        }
    }

    record CommandId(UUID value) implements Id {}
}
