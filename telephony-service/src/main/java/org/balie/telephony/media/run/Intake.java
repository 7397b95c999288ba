package org.balie.telephony.media.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import org.jspecify.annotations.Nullable;

/// Reads one port for its far end. A port that is flooded gets no more than its share of the
/// worker's time: what does not fit into that is left to the system, which drops it.
final class Intake {
    /// Datagrams in a row, before others have their turn.
    private static final int IN_A_ROW = 8;

    /// Datagrams from one tick to the next.
    private static final int PER_TICK = 64;

    private final FarEnd farEnd;
    private final DatagramChannel channel;
    private final boolean forReports;
    private @Nullable SelectionKey key;
    private int tick;
    private int left;

    /// @param forReports it is a port for RTCP alone
    Intake(FarEnd farEnd, DatagramChannel channel, boolean forReports) {
        this.farEnd = farEnd;
        this.channel = channel;
        this.forReports = forReports;
    }

    void register(Worker worker) throws ClosedChannelException {
        key = channel.register(worker.selector(), SelectionKey.OP_READ, this);
    }

    void deregister() {
        if (key != null) {
            key.cancel();
            key = null;
        }
    }

    void goOn() {
        if (key != null && key.isValid()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void read(Worker worker) {
        if (tick != worker.tick()) {
            tick = worker.tick();
            left = PER_TICK;
        }
        try {
            for (int i = 0; i < IN_A_ROW && key != null; i++) {
                if (left-- <= 0) {
                    key.interestOps(0);
                    worker.pause(this);
                    return;
                }
                worker.inBuffer.clear();
                if (!(channel.receive(worker.inBuffer) instanceof InetSocketAddress from)) {
                    return;
                }
                farEnd.received(worker.inBuffer.position(), from, forReports, System.nanoTime());
            }
        } catch (ClosedChannelException _) {
            deregister();
        } catch (IOException | RuntimeException e) {
            farEnd.fail(e);
        }
    }
}
