package org.balie.recording.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackKind;

/// What a desk says on the write socket.
sealed interface Heard {
    JsonMapper JSON = new JsonMapper();

    /// Bytes before the content of a segment: track, number, from, length, kind; big-endian.
    int HEADER = 24;

    int LARGEST_CONTENT = 4 << 20;
    int LARGEST_TEXT = 16 << 10;

    Duration LONGEST_TRACK = Duration.ofDays(7);
    Duration LONGEST_SEGMENT = Duration.ofMinutes(1);
    Duration LONGEST_GAP = Duration.ofDays(1);

    record Hello(String ticket) implements Heard {}

    record Ping() implements Heard {}

    /// @param client the desk's own time, given back as it is
    record Clock(long client) implements Heard {}

    /// A new track.
    ///
    /// @param ref what the desk calls it until it has a number
    record Track(
            String ref, TrackKind kind, Optional<String> participantId, String mime, Instant anchor)
            implements Heard {}

    /// Goes on with a track after the connection was lost.
    record Resume(int track) implements Heard {}

    record End(int track) implements Heard {}

    record Part(int track, Segment segment) implements Heard {
        /// The segment for one attempt to store it, which reads its content.
        Segment again() {
            return new Segment(
                    segment.number(),
                    segment.kind(),
                    segment.from(),
                    segment.length(),
                    segment.content().duplicate());
        }
    }

    /// It is nothing of these.
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    /// @throws Unreadable when it is none of what a desk may say
    static Heard text(String text) {
        if (text.length() > LARGEST_TEXT) {
            throw new Unreadable("a text of " + text.length() + " characters");
        }
        JsonNode message = parse(text);
        return switch (message.path("t").asText()) {
            case "hello" -> new Hello(string(message, "ticket", Parts.ANY));
            case "ping" -> new Ping();
            case "clock" -> new Clock(number(message, "client", Long.MAX_VALUE));
            case "track" -> track(message);
            case "resume" -> new Resume((int) number(message, "track", Integer.MAX_VALUE));
            case "end" -> new End((int) number(message, "track", Integer.MAX_VALUE));
            default -> throw new Unreadable("no such message");
        };
    }

    /// @param message with the content at its end, of which the segment is a view
    /// @throws Unreadable when it is no segment
    static Part segment(ByteBuffer message) {
        if (message.remaining() < HEADER) {
            throw new Unreadable("a segment without a header");
        }
        long track = Integer.toUnsignedLong(message.getInt());
        long number = Integer.toUnsignedLong(message.getInt());
        long from = message.getLong();
        long length = Integer.toUnsignedLong(message.getInt());
        long kind = Integer.toUnsignedLong(message.getInt());
        boolean media = kind == Segment.Kind.MEDIA.ordinal();
        Duration longest = media ? LONGEST_SEGMENT : LONGEST_GAP;
        boolean known = media || kind == Segment.Kind.GAP.ordinal();
        boolean filled = message.hasRemaining() == media;
        boolean timely =
                from >= 0 && from <= LONGEST_TRACK.toMillis() && length <= longest.toMillis();
        boolean counted = track <= Integer.MAX_VALUE && number <= Integer.MAX_VALUE;
        if (!known || !filled || !timely || !counted) {
            throw new Unreadable("a segment whose header cannot be right");
        }
        return new Part(
                (int) track,
                new Segment(
                        (int) number,
                        media ? Segment.Kind.MEDIA : Segment.Kind.GAP,
                        Duration.ofMillis(from),
                        Duration.ofMillis(length),
                        message.slice()));
    }

    private static Track track(JsonNode message) {
        String kind = string(message, "kind", Parts.ANY);
        if (!Parts.KINDS.containsKey(kind)) {
            throw new Unreadable("no such kind of track");
        }
        JsonNode participant = message.path("participantId");
        return new Track(
                string(message, "ref", Parts.REF),
                Parts.KINDS.get(kind),
                participant.isNull() || participant.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(string(message, "participantId", Parts.PARTICIPANT)),
                string(message, "mime", Parts.MIME),
                instant(string(message, "anchor", Parts.ANY)));
    }

    private static JsonNode parse(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (message == null || !message.isObject()) {
                throw new Unreadable("no object");
            }
            return message;
        } catch (JsonProcessingException e) {
            throw new Unreadable("no JSON");
        }
    }

    private static String string(JsonNode message, String field, Pattern form) {
        JsonNode value = message.path(field);
        if (!value.isTextual() || !form.matcher(value.asText()).matches()) {
            throw new Unreadable(field + " is not as it has to be");
        }
        return value.asText();
    }

    private static long number(JsonNode message, String field, long most) {
        JsonNode value = message.path(field);
        if (!value.isNumber() || value.asLong() < 0 || value.asLong() > most) {
            throw new Unreadable(field + " is not as it has to be");
        }
        return value.asLong();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable("anchor is no time");
        }
    }

    /// How fields have to look.
    final class Parts {
        static final Pattern ANY = Pattern.compile(".{1,1000}");
        static final Pattern REF = Pattern.compile("[A-Za-z0-9_-]{1,32}");
        static final Pattern PARTICIPANT = Pattern.compile("p[1-9][0-9]{0,5}");
        static final Pattern MIME =
                Pattern.compile("(video|audio)/webm(; ?codecs=\"?[A-Za-z0-9.,_ -]{1,60}\"?)?");
        static final Map<String, TrackKind> KINDS =
                Map.of(
                        "screen",
                        TrackKind.SCREEN,
                        "camera",
                        TrackKind.CAMERA,
                        "voices",
                        TrackKind.VOICES);

        private Parts() {}
    }
}
