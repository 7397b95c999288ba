package org.balie.recording.ingest;

import jakarta.enterprise.context.ApplicationScoped;

/// Sends desks away as a replica does that is about to stop, and stays.
@ApplicationScoped
public class Roll {
    private final WriteSockets sockets;

    Roll(WriteSockets sockets) {
        this.sockets = sockets;
    }

    public void sendDesksAway() {
        sockets.drain();
    }
}
