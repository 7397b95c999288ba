package org.balie.telephony.sip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A dialog as it can be kept outside the process (TEL-28). Plain words and numbers, so that it can
/// be written in any form.
///
/// @param localAddress From and To as this side is named there, without the tag
/// @param localSequence the CSeq that our last request had; 0 before the first
/// @param remoteSequence the CSeq of the far end's last request; -1 before its first
/// @param routes the route set, the first hop first
/// @param remoteTarget where requests go: the far end's Contact
/// @param localContact what this side gave as Contact
/// @param flow where messages of the far end came from, which leads back through its NAT
/// @param session the session timer, if there is one
public record DialogSnapshot(
        DialogId id,
        Peer peer,
        String localAddress,
        String remoteAddress,
        long localSequence,
        long remoteSequence,
        List<String> routes,
        String remoteTarget,
        String localContact,
        Flow flow,
        Optional<Session> session) {

    public DialogSnapshot {
        routes = List.copyOf(routes);
    }

    /// This, after a request of ours.
    public DialogSnapshot sent(long sequence) {
        return copy(sequence, remoteSequence, remoteTarget, flow, session);
    }

    /// This, after a request of the far end.
    public DialogSnapshot received(long sequence, Flow from) {
        return copy(localSequence, sequence, remoteTarget, from, session);
    }

    public DialogSnapshot target(String contact) {
        return copy(localSequence, remoteSequence, contact, flow, session);
    }

    public DialogSnapshot timed(Optional<Session> agreed) {
        return copy(localSequence, remoteSequence, remoteTarget, flow, agreed);
    }

    private DialogSnapshot copy(
            long local, long remote, String target, Flow from, Optional<Session> agreed) {
        return new DialogSnapshot(
                id,
                peer,
                localAddress,
                remoteAddress,
                local,
                remote,
                routes,
                target,
                localContact,
                from,
                agreed);
    }

    /// The way to a far end: the connection on which it was heard, or where its datagrams come
    /// from.
    ///
    /// @param host a literal address
    /// @param edge the other replica at which it was heard; empty: it was heard here
    public record Flow(Transport transport, String host, int port, Optional<Edge> edge) {
        /// One that ends here.
        public Flow(Transport transport, String host, int port) {
            this(transport, host, port, Optional.empty());
        }

        /// This, as another replica knows it that hears of it by `through`.
        public Flow behind(Edge through) {
            return new Flow(transport, host, port, Optional.of(through));
        }

        /// What it is at the replica where it ends.
        public Flow bare() {
            return edge.isEmpty() ? this : new Flow(transport, host, port);
        }
    }

    /// A replica at which a far end was heard that another one serves.
    ///
    /// @param host a literal address that only replicas use
    /// @param port for UDP or for TCP, as reliable as the far end's own transport is
    /// @param site for whom it was heard
    public record Edge(String host, int port, String site) {}

    /// @param until without a refresh by then it is over
    public record Session(Duration interval, Refresher refresher, Instant until) {}

    public enum Refresher {
        US,
        THEM
    }
}
