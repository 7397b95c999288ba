package org.balie.recording.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.balie.recording.ingest.Heard.Unreadable;
import org.balie.recording.sealed.Segment;
import org.balie.recording.sealed.TrackKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-4")
class HeardTest {
    @Test
    void segment_is_read_with_its_content() {
        Heard.Part part = Heard.segment(message(7, 3, 3000, 1000, 0, "abc"));
        assertEquals(7, part.track());
        assertEquals(3, part.segment().number());
        assertEquals(Segment.Kind.MEDIA, part.segment().kind());
        assertEquals(Duration.ofSeconds(3), part.segment().from());
        assertEquals(Duration.ofSeconds(1), part.segment().length());
        for (int attempt = 0; attempt < 2; attempt++) {
            assertEquals("abc", StandardCharsets.UTF_8.decode(part.again().content()).toString());
        }
    }

    @Test
    void gap_has_a_length_and_no_content() {
        Heard.Part part = Heard.segment(message(7, 3, 3000, 90_000, 1, ""));
        assertEquals(Segment.Kind.GAP, part.segment().kind());
        assertThrows(Unreadable.class, () -> Heard.segment(message(7, 3, 3000, 90_000, 1, "abc")));
        assertThrows(Unreadable.class, () -> Heard.segment(message(7, 3, 3000, 90_000, 0, "abc")));
        assertThrows(Unreadable.class, () -> Heard.segment(message(7, 3, 3000, 1000, 0, "")));
    }

    @Test
    void track_is_read_as_browsers_name_it() {
        Heard heard =
                Heard.text(
                        """
                        {"t":"track","ref":"t1","kind":"camera","participantId":"p2",
                        "mime":"video/webm;codecs=vp9,opus","anchor":"2027-03-01T09:00:00.120Z"}""");
        assertEquals(
                new Heard.Track(
                        "t1",
                        TrackKind.CAMERA,
                        Optional.of("p2"),
                        "video/webm;codecs=vp9,opus",
                        Instant.parse("2027-03-01T09:00:00.120Z")),
                heard);
        assertInstanceOf(Heard.Clock.class, Heard.text("{\"t\":\"clock\",\"client\":1793.5}"));
    }

    /// Whatever bytes come: a message, or a refusal, and nothing else.
    @Test
    void a_hundred_thousand_random_messages_are_read_or_refused() {
        Random random = new Random(5);
        for (int i = 0; i < 100_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            readOrRefuse(() -> Heard.segment(ByteBuffer.wrap(bytes)));
            readOrRefuse(() -> Heard.text(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
    }

    private static void readOrRefuse(Runnable reading) {
        try {
            reading.run();
        } catch (Unreadable _) {
            // As it should be.
        }
    }

    private static ByteBuffer message(
            int track, int number, long from, int length, int kind, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Heard.HEADER + bytes.length)
                .putInt(track)
                .putInt(number)
                .putLong(from)
                .putInt(length)
                .putInt(kind)
                .put(bytes)
                .flip();
    }
}
