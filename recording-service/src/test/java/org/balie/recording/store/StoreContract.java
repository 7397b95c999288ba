package org.balie.recording.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every store promises.
public abstract class StoreContract {
    protected final RecordingRef recording = new RecordingRef("site-1", UUID.randomUUID());
    protected final StoredName object = new StoredName(recording, "key");
    protected final StoredName log = new StoredName(recording, "track-1");

    protected abstract Store store();

    @Test
    void an_object_is_there_as_last_put() {
        assertEquals(Optional.empty(), store().get(object));
        store().put(object, bytes("one"));
        store().put(object, bytes("another"));
        assertArrayEquals(bytes("another"), store().get(object).orElseThrow());
        store().put(object, new byte[0]);
        assertArrayEquals(new byte[0], store().get(object).orElseThrow());
    }

    @Test
    void an_object_has_a_bound() {
        byte[] most = new byte[Store.MAX_OBJECT_BYTES];
        store().put(object, most);
        assertArrayEquals(most, store().get(object).orElseThrow());
        byte[] more = new byte[Store.MAX_OBJECT_BYTES + 1];
        assertThrows(IllegalArgumentException.class, () -> store().put(object, more));
        assertArrayEquals(most, store().get(object).orElseThrow());
    }

    @Test
    void a_log_grows_and_is_read_anywhere_meanwhile() {
        assertEquals(Optional.empty(), store().read(log).map(LogReader::size));
        try (LogAppender appender = store().append(log);
                LogReader reader = store().read(log).orElseThrow()) {
            assertEquals(0, reader.size());
            appender.append(buffer("0123"), buffer(""), buffer("456"));
            assertEquals(7, appender.size());
            assertEquals(7, reader.size());
            appender.append(buffer("789"));
            assertEquals(10, reader.size());
            assertEquals("0123456789", text(reader, 0, 20));
            assertEquals("34567", text(reader, 3, 5));
            assertEquals("9", text(reader, 9, 5));
            assertEquals("", text(reader, 10, 5));
            assertEquals("", text(reader, 1_000_000, 5));
            assertEquals("", text(reader, 2, 0));
        }
    }

    @Test
    void an_append_leaves_the_buffers_as_they_are() {
        ByteBuffer content = buffer("xabcx").position(1).limit(4);
        try (LogAppender appender = store().append(log)) {
            appender.append(content);
            appender.append(content.asReadOnlyBuffer());
        }
        assertEquals(3, content.remaining());
        assertEquals("abcabc", all());
    }

    @Test
    void a_log_goes_on_where_it_ended() {
        append("one ");
        append("two ");
        append("three");
        assertEquals("one two three", all());
    }

    @Test
    void a_log_is_cut_anywhere_and_goes_on_from_there() {
        for (int size = 0; size <= 9; size++) {
            store().delete(log);
            append("abc");
            append("def");
            append("ghi");
            try (LogAppender appender = store().append(log);
                    LogReader reader = store().read(log).orElseThrow()) {
                assertEquals("abcdefghi", text(reader, 0, 20));
                appender.truncate(size);
                assertEquals(size, appender.size());
                assertEquals(size, reader.size());
                appender.append(buffer("XY"));
                assertEquals("abcdefghi".substring(0, size) + "XY", text(reader, 0, 20));
                long longer = appender.size() + 1;
                assertThrows(IllegalArgumentException.class, () -> appender.truncate(longer));
            }
            assertEquals("abcdefghi".substring(0, size) + "XY", all());
        }
    }

    @Test
    void only_one_writes_a_log_at_a_time() {
        LogAppender first = store().append(log);
        assertThrows(LogTaken.class, () -> store().append(log));
        first.append(buffer("mine"));
        // A reader that comes and goes loosens nothing.
        store().read(log).orElseThrow().close();
        assertThrows(LogTaken.class, () -> store().append(log));
        store().append(new StoredName(recording, "track-2")).close();
        first.close();
        first.close();
        append(" and yours");
        assertEquals("mine and yours", all());
    }

    @Test
    void a_recording_is_listed_and_removed_alone() {
        var other = new RecordingRef("site-1", UUID.randomUUID());
        var elsewhere = new RecordingRef("site-10", recording.recordingId());
        store().put(object, bytes("key"));
        store().put(new StoredName(other, "key"), bytes("other"));
        store().put(new StoredName(elsewhere, "key"), bytes("elsewhere"));
        append("content");
        append("content");
        assertEquals(List.of(object, log), store().list(recording));
        store().delete(log);
        store().delete(log);
        assertEquals(List.of(object), store().list(recording));
        append("content");
        store().delete(recording);
        store().delete(recording);
        assertEquals(List.of(), store().list(recording));
        assertEquals(Optional.empty(), store().get(object));
        assertEquals(Optional.empty(), store().read(log).map(LogReader::size));
        assertEquals(1, store().list(other).size());
        assertEquals(1, store().list(elsewhere).size());
    }

    @Test
    void many_appends_and_cuts_leave_what_a_list_of_bytes_would_hold() {
        var random = new Random(5);
        var expected = new ArrayList<Byte>();
        for (int round = 0; round < 8; round++) {
            try (LogAppender appender = store().append(log)) {
                assertEquals(expected.size(), appender.size());
                for (int step = 0; step < 6; step++) {
                    byte[] content = new byte[1 + random.nextInt(3_000)];
                    random.nextBytes(content);
                    appender.append(ByteBuffer.wrap(content));
                    for (byte one : content) {
                        expected.add(one);
                    }
                    if (random.nextInt(4) == 0) {
                        int size = random.nextInt(expected.size() + 1);
                        appender.truncate(size);
                        expected.subList(size, expected.size()).clear();
                    }
                }
            }
        }
        byte[] whole = new byte[expected.size()];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = expected.get(i);
        }
        try (LogReader reader = store().read(log).orElseThrow()) {
            ByteBuffer all = ByteBuffer.allocate(whole.length + 1);
            assertEquals(whole.length, reader.read(0, all));
            assertEquals(ByteBuffer.wrap(whole), all.flip());
        }
    }

    protected final void append(String content) {
        try (LogAppender appender = store().append(log)) {
            appender.append(buffer(content));
        }
    }

    protected final String all() {
        try (LogReader reader = store().read(log).orElseThrow()) {
            return text(reader, 0, 1000);
        }
    }

    protected static String text(LogReader reader, long position, int length) {
        ByteBuffer into = ByteBuffer.allocate(length);
        assertEquals(reader.read(position, into), into.position());
        return StandardCharsets.UTF_8.decode(into.flip()).toString();
    }

    protected static ByteBuffer buffer(String content) {
        return ByteBuffer.wrap(bytes(content));
    }

    protected static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
