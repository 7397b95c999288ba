package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.WebSocket;
import java.util.ArrayDeque;
import java.util.Queue;
import org.balie.telephony.journal.Leases.Replica;
import org.jspecify.annotations.Nullable;

/// The way of one tab to the replica that decides for its site. What is said before it is open
/// waits; whoever has too much to say is cut off.
final class TabLink {
    private static final int MOST_WAITING = 64;

    private final Replica owner;
    private final Runnable broken;
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable WebSocket socket;
    private boolean over;

    /// @param broken run once when it ends without having been closed
    TabLink(Replica owner, Runnable broken) {
        this.owner = owner;
        this.broken = broken;
    }

    Replica owner() {
        return owner;
    }

    void opened(WebSocket opened) {
        synchronized (this) {
            if (!over) {
                socket = opened;
                waiting.forEach(opened::writeTextMessage);
                waiting.clear();
                return;
            }
        }
        opened.close();
    }

    void say(JsonNode frame) {
        send(frame.toString());
    }

    /// That the tab is still there.
    void stay() {
        send(TabLinkSocket.STILL_HERE);
    }

    private void send(String text) {
        boolean tooMuch;
        synchronized (this) {
            if (over) {
                return;
            }
            WebSocket open = socket;
            tooMuch = open == null ? waiting.size() >= MOST_WAITING : open.writeQueueFull();
            if (!tooMuch && open == null) {
                waiting.add(text);
            } else if (!tooMuch && open != null) {
                open.writeTextMessage(text);
            }
        }
        if (tooMuch) {
            end();
        }
    }

    /// It has broken, or is of no use any more.
    void end() {
        if (finish()) {
            broken.run();
        }
    }

    /// The tab is no telephone any more.
    void close() {
        finish();
    }

    private boolean finish() {
        @Nullable WebSocket open;
        synchronized (this) {
            if (over) {
                return false;
            }
            over = true;
            open = socket;
            waiting.clear();
        }
        if (open != null) {
            open.close();
        }
        return true;
    }
}
