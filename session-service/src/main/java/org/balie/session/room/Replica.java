package org.balie.session.room;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// This process among its like. A process that starts again is another one: its sockets are gone.
@ApplicationScoped
public class Replica {
    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }
}
