package org.balie.recording.store.s3;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.balie.recording.store.LogAppender;
import org.balie.recording.store.LogReader;
import org.balie.recording.store.LogTaken;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoreAway;
import org.balie.recording.store.StoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3StoreTest extends StoreContract {
    private static final String BUCKET = Endpoint.BUCKET;

    @TempDir static Path folder;
    private static Endpoint endpoint;
    private S3Client client;
    private S3Store store;

    @BeforeAll
    static void start() throws Exception {
        endpoint = new Endpoint(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        endpoint.close();
    }

    @BeforeEach
    void open() {
        client = endpoint.client();
        store = new S3Store(client, BUCKET);
    }

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void of_two_processes_that_write_one_log_only_one_goes_on() {
        try (LogAppender one = store.append(log);
                LogAppender other = new S3Store(client, BUCKET).append(log)) {
            one.append(buffer("one "));
            assertThrows(LogTaken.class, () -> other.append(buffer("other ")));
            assertThrows(LogTaken.class, () -> other.truncate(0));
            one.append(buffer("goes on"));
        }
        assertEquals("one goes on", all());
    }

    @Test
    @Tag("REC-4")
    void what_a_lost_answer_left_is_cut_and_written_anew() {
        try (LogAppender appender = store.append(log)) {
            appender.append(buffer("one "));
            // Of an attempt whose answer was lost, and which came after all.
            String writer =
                    new Bucket(client, BUCKET).writerOf(partOf(0)).orElseThrow().split("/")[0];
            client.putObject(
                    b ->
                            b.bucket(BUCKET)
                                    .key(partOf(4))
                                    .metadata(Map.of("write-of", writer + "/77")),
                    RequestBody.fromString("lost"));
            appender.append(buffer("two"));
        }
        assertEquals("one two", all());
    }

    @Test
    void a_finished_log_is_put_into_few_objects_and_reads_the_same_meanwhile() {
        byte[] whole = new byte[40 * 300_000];
        new Random(4).nextBytes(whole);
        try (LogAppender appender = store.append(log)) {
            for (int i = 0; i < 40; i++) {
                appender.append(ByteBuffer.wrap(whole, i * 300_000, 300_000));
            }
            assertThrows(LogTaken.class, () -> store.compact(log));
        }
        try (LogReader before = store.read(log).orElseThrow()) {
            store.compact(log);
            assertEquals(1, parts());
            requireSame(whole, before);
        }
        try (LogReader after = store.read(log).orElseThrow()) {
            requireSame(whole, after);
        }
        append("more");
        store.compact(log);
        assertEquals(1, parts());
        assertEquals(whole.length + 4L, store.read(log).orElseThrow().size());
    }

    @Test
    void what_a_compaction_left_behind_when_it_was_killed_does_not_count() {
        append("0123");
        append("45");
        append("678");
        client.putObject(b -> b.bucket(BUCKET).key(partOf(0)), RequestBody.fromString("012345678"));
        assertEquals("012345678", all());
        append("9");
        assertEquals("0123456789", all());
        store.compact(log);
        assertEquals(1, parts());
        assertEquals("0123456789", all());
    }

    @Test
    void a_hole_ends_a_log_for_readers_and_for_good() {
        append("0123");
        append("45");
        append("678");
        client.deleteObject(b -> b.bucket(BUCKET).key(partOf(4)));
        assertEquals("0123", all());
        assertThrows(StoreAway.class, () -> append("45"));
        assertEquals("0123", all());
    }

    @Test
    void an_endpoint_that_is_gone_or_has_no_such_bucket_is_away() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        try (S3Client gone = Endpoint.clientOf(nobody)) {
            requireAway(new S3Store(gone, BUCKET));
        }
        requireAway(new S3Store(client, "another"));
        assertEquals(Long.MAX_VALUE, store.room());
    }

    @Test
    @Tag("REC-4")
    void a_connection_that_the_endpoint_hangs_up_on_is_not_a_failure() throws IOException {
        try (var relay = new HangsUp(endpoint.port());
                S3Client over = Endpoint.clientOf(relay.port())) {
            var hungUpOn = new S3Store(over, BUCKET);
            try (LogAppender appender = hungUpOn.append(log)) {
                appender.append(buffer("one two "));
                appender.append(buffer("three"));
                appender.truncate(8);
                appender.append(buffer("four"));
            }
            assertEquals("one two four", text(hungUpOn.read(log).orElseThrow(), 0, 100));
            hungUpOn.delete(recording);
        }
        assertEquals(0, keys().count());
    }

    private void requireAway(Store away) {
        assertThrows(StoreAway.class, away::room);
        assertThrows(StoreAway.class, () -> away.put(object, bytes("x")));
        assertThrows(StoreAway.class, () -> away.append(log));
        // Whatever failed holds nothing.
        assertThrows(StoreAway.class, () -> away.append(log));
    }

    private long parts() {
        return keys().filter(key -> !key.endsWith("/log")).count();
    }

    private Stream<String> keys() {
        return client.listObjectsV2(b -> b.bucket(BUCKET).prefix(log.path())).contents().stream()
                .map(S3Object::key);
    }

    private String partOf(long offset) {
        return Parts.key(log.path() + "/", offset);
    }

    private static void requireSame(byte[] whole, LogReader reader) {
        ByteBuffer all = ByteBuffer.allocate(whole.length);
        assertEquals(whole.length, reader.read(0, all));
        assertEquals(ByteBuffer.wrap(whole), all.flip());
        ByteBuffer some = ByteBuffer.allocate(1_000_000);
        assertEquals(some.capacity(), reader.read(299_990, some));
        assertEquals(ByteBuffer.wrap(whole, 299_990, some.capacity()), some.flip());
        assertEquals(whole.length, reader.size());
    }
}
