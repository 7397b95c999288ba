package org.balie.recording.sealed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.balie.recording.store.MemoryStore;
import org.balie.recording.store.StoreFull;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An append fails after any number of bytes, the last of them included, when all is written and
/// only not known to be durable.
@Tag("REC-4")
class FailedAppendTest {
    private static final byte[] FIRST = "what was to come first".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND =
            "and now it is something longer".getBytes(StandardCharsets.UTF_8);
    private static final int FRAME = 96 + FIRST.length;

    @Test
    void another_segment_may_take_the_place_of_one_that_failed() {
        for (int bytes = 0; bytes <= FRAME; bytes++) {
            MemoryStore store = Studio.recorded(Studio.RECORDING, 3);
            Vault vault = Studio.vault(store);
            try (TrackWriter writer = vault.resume(Studio.RECORDING, 1);
                    TrackReader reader = vault.read(Studio.RECORDING, 1).orElseThrow()) {
                Mark before = writer.mark();
                store.failAfter(bytes);
                Segment first = Studio.segment(3, Segment.Kind.MEDIA, FIRST);
                assertThrows(StoreFull.class, () -> writer.append(first));
                assertEquals(before, writer.mark());
                // It may see what has not been promised, and must get over it.
                assertEquals(bytes == FRAME ? 4 : 3, reader.refresh().next());
                writer.append(Studio.segment(3, Segment.Kind.MEDIA, SECOND));
                assertEquals(writer.mark(), reader.refresh());
                requireSecond(reader, before.bytes());
                writer.append(Studio.segment(4, Segment.Kind.GAP, new byte[0]));
                assertEquals(writer.mark(), reader.refresh());
                requireSecond(reader, before.bytes());
            }
            vault.sign(Studio.RECORDING, 1);
            assertInstanceOf(
                    Verdict.Intact.class, vault.verify(Studio.RECORDING, new Verdict.Expected(1)));
        }
    }

    private static void requireSecond(TrackReader reader, long position) {
        assertEquals(SECOND.length, reader.places().get(3).bytes());
        ByteBuffer content = ByteBuffer.allocate(100);
        assertEquals(SECOND.length, reader.read(position, content));
        assertEquals(ByteBuffer.wrap(SECOND), content.flip());
    }
}
