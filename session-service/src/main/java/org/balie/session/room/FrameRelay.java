package org.balie.session.room;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.balie.platform.http.Allowance;
import org.balie.platform.http.RateLimits;
import org.balie.platform.problem.Problem;
import org.balie.session.core.Participant;
import org.balie.session.core.ParticipantId;
import org.balie.session.core.SessionId;

/// Takes frames from one participant to another without keeping them. Who sent a frame is what the
/// server knows, not what the frame says.
@ApplicationScoped
class FrameRelay {
    private static final Set<String> KINDS = Set.of("description", "candidate", "tracks", "typing");
    private static final Allowance FRAMES = new Allowance(400, 100, Duration.ofSeconds(1));

    private final Rooms rooms;
    private final RateLimits limits;
    private final FrameBridge bridge;

    FrameRelay(Rooms rooms, RateLimits limits, FrameBridge bridge) {
        this.rooms = rooms;
        this.limits = limits;
        this.bridge = bridge;
    }

    /// Passes one frame on; a problem tells the sender why not.
    void pass(SessionId session, ParticipantId from, String to, JsonNode body) {
        limits.require("session-frames", session + "/" + from, FRAMES);
        if (!KINDS.contains(body.path("kind").asText())) {
            throw Problem.malformed("no such kind of frame").exception();
        }
        Room room = rooms.find(session).orElseThrow(() -> Problem.notFound().exception());
        Participant receiver = receiver(room, from, to);
        deliver(room, from, receiver.id(), body);
        bridge.carry(room.session(), from, receiver, body);
    }

    private static Participant receiver(Room room, ParticipantId from, String to) {
        boolean senderPresent =
                room.session().isRunning()
                        && room.session()
                                .people()
                                .find(from)
                                .filter(Participant::isPresent)
                                .isPresent();
        if (!senderPresent) {
            throw Problem.forbidden().exception();
        }
        return parse(to)
                .filter(id -> !id.equals(from))
                .flatMap(room.session().people()::find)
                .filter(Participant::isPresent)
                .orElseThrow(() -> Problem.notFound().exception());
    }

    private static Optional<ParticipantId> parse(String to) {
        try {
            return Optional.of(ParticipantId.parse(to));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Gives a frame to the receiver's sockets here.
    static void deliver(Room room, ParticipantId from, ParticipantId to, JsonNode body) {
        room.sockets(to).forEach(socket -> socket.frame(from.toString(), body));
    }
}
