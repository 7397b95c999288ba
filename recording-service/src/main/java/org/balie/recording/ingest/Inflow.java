package org.balie.recording.ingest;

import io.netty.channel.Channel;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/// Whether anything is read from a connection. A paused socket of Vert.x still takes a number of
/// frames in, which may be megabytes each: this stops them where they come from.
///
/// To be called on the connection's event loop.
final class Inflow {
    private final Channel channel;

    private Inflow(Channel channel) {
        this.channel = channel;
    }

    static Inflow of(HttpConnection connection) {
        return new Inflow(((ConnectionBase) connection).channel());
    }

    void open() {
        channel.config().setAutoRead(true);
    }

    void close() {
        channel.config().setAutoRead(false);
    }

    /// Ends the connection without a word.
    void cut() {
        channel.close();
    }
}
