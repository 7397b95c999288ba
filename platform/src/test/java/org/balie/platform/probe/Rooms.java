package org.balie.platform.probe;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.platform.live.LiveAudience;
import org.balie.platform.live.LiveSocket;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.problem.Problem;

@ApplicationScoped
public class Rooms {
    private final Map<String, LiveAudience> rooms = new ConcurrentHashMap<>();
    private final LiveSockets sockets;

    Rooms(LiveSockets sockets) {
        this.sockets = sockets;
    }

    public LiveAudience open(String name) {
        return rooms.computeIfAbsent(name, _ -> sockets.audience());
    }

    LiveAudience find(String name) {
        LiveAudience room = rooms.get(name);
        if (room == null) {
            throw Problem.notFound().exception();
        }
        return room;
    }

    void pass(LiveSocket from, String to, JsonNode body) {
        rooms.values().stream()
                .filter(room -> room.sockets().contains(from))
                .flatMap(room -> room.sockets().stream())
                .filter(socket -> socket.caller().userId().equals(to))
                .findFirst()
                .orElseThrow(() -> Problem.notFound().exception())
                .frame(from.caller().userId(), body);
    }
}
