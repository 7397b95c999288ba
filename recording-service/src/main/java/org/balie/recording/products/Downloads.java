package org.balie.recording.products;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.platform.problem.Problem;
import org.balie.recording.database.Database;
import org.balie.recording.library.Recording;
import org.balie.recording.library.Recordings;
import org.balie.recording.library.Track;
import org.balie.recording.playing.Contents;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.tickets.Tickets;
import org.balie.recording.tickets.Tickets.Ticket;
import org.jspecify.annotations.Nullable;

/// Files to take away: asked for, made where they are not there yet, and fetched with a ticket that
/// needs no other proof, so that a browser's own download can use it.
@ApplicationScoped
public class Downloads {
    private static final String PURPOSE = "download";
    private static final String PATH = "/api/recordings/downloads/";
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final ProductQueue queue;
    private final ProductWorker worker;
    private final Database database;
    private final Contents contents;
    private final Tickets tickets;
    private final InstantSource clock;

    /// @param url once it is ready; good for ten minutes
    /// @param problem why it failed
    public record Answer(
            String state, int donePercent, @Nullable String url, @Nullable String problem) {
        public boolean ready() {
            return url != null;
        }
    }

    Downloads(
            ProductQueue queue,
            ProductWorker worker,
            Database database,
            Contents contents,
            Tickets tickets,
            InstantSource clock) {
        this.queue = queue;
        this.worker = worker;
        this.database = database;
        this.contents = contents;
        this.tickets = tickets;
        this.clock = clock;
    }

    /// Whoever calls it has seen to it that the asker may download it.
    public Answer ask(Recording recording, ProductKind kind) {
        queue.ask(recording.id(), kind);
        ProductQueue.State state =
                queue.state(recording.id(), kind).orElseThrow(() -> Problem.notFound().exception());
        if (state.made().isEmpty()) {
            worker.look();
        }
        return new Answer(
                state.state(),
                state.donePercent(),
                state.made()
                        .map(made -> url(recording, made.track(), kind.extension()))
                        .orElse(null),
                state.problem().orElse(null));
    }

    /// What was uploaded, as it was.
    public Answer original(Recording recording) {
        Track track =
                Track.ofRecording(database, recording.id()).stream()
                        .filter(
                                each ->
                                        each.kind() == TrackKind.UPLOAD
                                                || each.kind() == TrackKind.TELEPHONE)
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound().exception());
        return new Answer(
                "ready", 100, url(recording, track.number(), extension(track.mime())), null);
    }

    /// `webm` of `video/webm;codecs=vp9`.
    private static String extension(String mime) {
        String name = mime.replaceFirst(";.*", "").replaceFirst(".*/(x-)?(ms-)?", "");
        return switch (name) {
            case "matroska" -> "mkv";
            case "msvideo" -> "avi";
            case "mpeg" -> mime.startsWith("audio/") ? "mp3" : "mpg";
            case "mp4" -> mime.startsWith("audio/") ? "m4a" : "mp4";
            case "mp2t" -> "ts";
            case "basic" -> "au";
            default -> name.matches("[a-z0-9]{1,8}") ? name : "bin";
        };
    }

    private String url(Recording recording, int track, String extension) {
        var ticket =
                new Ticket(
                        PURPOSE,
                        List.of(recording.id().toString(), String.valueOf(track), extension),
                        clock.instant().plus(GOOD_FOR));
        return PATH + tickets.sign(ticket);
    }

    /// What a ticket is good for; 404 for any that is not, and when the recording was disabled or
    /// deleted since.
    Response fetch(String text, Optional<String> range) {
        Ticket ticket =
                tickets.check(PURPOSE, text).orElseThrow(() -> Problem.notFound().exception());
        Recording recording =
                Recordings.find(database, UUID.fromString(ticket.part(0)))
                        .filter(found -> found.disabled().isEmpty() && found.deleted().isEmpty())
                        .orElseThrow(() -> Problem.notFound().exception());
        int number = Integer.parseInt(ticket.part(1));
        Optional<String> mime = Track.find(database, recording.id(), number).map(Track::mime);
        return contents.answer(recording.ref(), number, mime, range)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.of(recording, ticket.part(2)).disposition())
                .build();
    }
}
