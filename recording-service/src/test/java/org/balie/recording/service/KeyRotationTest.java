package org.balie.recording.service;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.balie.contracts.RecordingEvent;
import org.balie.local.testing.RealParts;
import org.balie.recording.core.Source;
import org.balie.recording.ffmpeg.Footage;
import org.balie.recording.keeping.OtherReplica;
import org.balie.recording.keeping.Rewrapping;
import org.balie.recording.sealed.MasterKeys;
import org.balie.recording.sealed.SealedVault;
import org.balie.recording.sealed.TrackKind;
import org.balie.recording.sealed.Vault;
import org.balie.recording.sealed.Verdict;
import org.balie.recording.store.DyingStore;
import org.balie.recording.store.RecordingRef;
import org.balie.recording.store.Store;
import org.balie.recording.store.StoreFailure;
import org.balie.recording.store.StoredName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The service under test has the old master key first and the new one second, as all replicas have
/// after the first roll-out. Beside it is one of the second, with the new key first.
@QuarkusTest
@WithTestResource(RealParts.class)
@Tag("REC-7")
class KeyRotationTest {
    private static final byte[] PICTURE = Footage.picture(4, 160, 90);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Inject Shelf shelf;
    @Inject Store store;
    @Inject Vertx vertx;
    @Inject Rewrapping own;

    private final List<String> keys = keys();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final String site = "site-" + UUID.randomUUID();
    private final Person nadia = Person.agent("Nadia", site);

    @AfterEach
    void wrapAllWithTheOldKeyAgain() {
        own.sweep();
    }

    @Test
    void what_was_recorded_and_made_opens_with_the_new_key_alone_and_plays_all_the_while() {
        RecordingRef ref = ended("Rotated");
        byte[] still = still(ref);
        replica(store).sweep();

        assertEquals(Optional.of(fresh().master()), wrappedBy(ref));
        requireIntact(ref);
        requirePlays(ref);
        assertArrayEquals(still, still(ref));
        Person.expect(nadia.post("/" + ref.recordingId() + "/verification", ""), 200)
                .body("intact", equalTo(true));
        assertEquals(
                Verdict.Flaw.BAD_KEY,
                assertInstanceOf(Verdict.Broken.class, verdict(vault(store, keys.getFirst()), ref))
                        .flaw());
    }

    @Test
    void what_was_held_or_deleted_is_wrapped_anew_as_well() {
        RecordingRef held = ended("Held");
        RecordingRef deleted = ended("Deleted");
        shelf.set(held, "held_at = now(), held_by = 'x', hold_reason = 'court'");
        shelf.set(deleted, "deleted_at = now(), deleted_by = 'x'");
        replica(store).sweep();
        requireIntact(held);
        requireIntact(deleted);
        Person.expect(nadia.post("/" + deleted.recordingId() + "/restore", ""), 200);
        requirePlays(deleted);
    }

    @Test
    @Tag("REC-4")
    void killed_between_the_key_and_the_manifest_it_is_done_the_next_time() {
        for (int changes = 0; changes < 2; changes++) {
            RecordingRef ref = ended("Killed after " + changes);
            Store dying = new DyingStore(store, changes, ref::equals);
            assertThrows(StoreFailure.class, () -> replica(dying).sweep());
            assertNotEquals(Optional.of(fresh().master()), wrappedBy(ref));
            requirePlays(ref);
            Person.expect(nadia.post("/" + ref.recordingId() + "/verification", ""), 200)
                    .body("intact", equalTo(true));
            replica(store).sweep();
            assertEquals(Optional.of(fresh().master()), wrappedBy(ref));
            requireIntact(ref);
        }
    }

    @Test
    @Tag("REC-4")
    void what_runs_goes_on_and_is_wrapped_after_its_end() {
        try (Talk talk = Talk.allowed()) {
            JsonPath leading = Rest.start(talk);
            var ref =
                    new RecordingRef(talk.site, UUID.fromString(leading.getString("recordingId")));
            try (Desk desk = Desk.with(talk.id, leading.getString("ticket"));
                    Announced told = new Announced(ref.recordingId())) {
                int track = desk.track("a", "screen");
                desk.store(track, 0);
                assertTrue(replica(store).sweep() > 0);
                assertEquals(Optional.empty(), wrappedBy(ref));
                desk.store(track, 1);
                desk.abort();
                try (Desk again = Desk.with(talk.id, Rest.ticket(talk))) {
                    again.say("{\"t\":\"resume\",\"track\":" + track + "}");
                    assertEquals(2, again.await(m -> Desk.is(m, "track")).path("next").asInt());
                    again.store(track, 2);
                    Rest.does(talk.nadiasToken(), talk.id, "/stop");
                }
                told.until(RecordingEvent.RecordingEnded.class);
            }
            replica(store).sweep();
            assertEquals(Optional.of(fresh().master()), wrappedBy(ref));
            Verdict.Intact intact = requireIntact(ref);
            assertEquals(3, intact.segments());
        }
    }

    /// A replica of before has not been stopped yet, and makes a download.
    @Test
    void what_is_signed_with_the_old_key_afterwards_is_found_again() {
        RecordingRef ref = ended("Signed by two");
        still(ref);
        replica(store).sweep();
        assertEquals(Optional.of(fresh().master()), wrappedBy(ref));
        Awaitility.await()
                .atMost(LONG)
                .until(
                        () ->
                                nadia.post(
                                                "/" + ref.recordingId() + "/downloads",
                                                "{\"as\":\"webm\"}")
                                        .jsonPath()
                                        .getString("url"),
                        url -> url != null);
        assertInstanceOf(Verdict.Broken.class, verdict(fresh(), ref));
        assertEquals(Optional.empty(), wrappedBy(ref));
        replica(store).sweep();
        requireIntact(ref);
    }

    @Test
    void one_that_somebody_has_in_hand_is_passed_over_until_the_next_time() {
        RecordingRef ref = ended("In hand");
        shelf.rows()
                .inTransaction(
                        rows -> {
                            rows.list(
                                    "select id from recording where id = $1 for update",
                                    Tuple.of(ref.recordingId()),
                                    row -> row.getUUID(0));
                            assertTrue(replica(store).sweep() > 0);
                            return ref;
                        });
        assertNotEquals(Optional.of(fresh().master()), fresh().wrappedBy(ref));
        replica(store).sweep();
        requireIntact(ref);
    }

    @Test
    void a_damaged_one_is_counted_and_keeps_no_other_from_its_turn() {
        RecordingRef damaged = ended("Damaged");
        RecordingRef whole = ended("Whole");
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        store.put(new StoredName(damaged, "key"), garbage);
        shelf.set(damaged, "started_at = now() - interval '10 years'");
        Rewrapping replica = replica(store);
        long left = replica.sweep();
        assertEquals(left, replica.sweep());
        assertEquals(left, gauge("behind"));
        assertTrue(gauge("damaged") >= 1);
        assertArrayEquals(garbage, store.get(new StoredName(damaged, "key")).orElseThrow());
        assertEquals(Optional.empty(), wrappedBy(damaged));
        requireIntact(whole);
        shelf.rows().change("delete from recording where id = $1", Tuple.of(damaged.recordingId()));
    }

    /// Its tracks are not what the rows say, so it never comes to be signed.
    @Test
    void a_session_that_cannot_be_sealed_does_not_need_the_old_key_for_ever() {
        RecordingRef ref = shelf.begin(nadia, Source.SESSION, "Unsealed");
        shelf.track(ref, 1, TrackKind.SCREEN, "video/webm", Shelf.NOON, PICTURE);
        shelf.set(
                ref,
                "state = 'ended', ended_at = now(), seal_leased_until = now() + interval '1 minute'");
        replica(store).sweep();
        assertEquals(Optional.empty(), wrappedBy(ref), "it may be sealed just now");
        shelf.set(ref, "seal_leased_until = now() + interval '1 hour'");
        replica(store).sweep();
        assertEquals(Optional.of(fresh().master()), wrappedBy(ref));
        assertInstanceOf(Verdict.Intact.class, fresh().verify(ref, new Verdict.Expected(0)));
    }

    private Rewrapping replica(Store of) {
        return OtherReplica.of(
                vertx, shelf.rows(), vault(of, keys.getLast() + "\n" + keys.getFirst()), meters);
    }

    /// After the old key was taken away.
    private Vault fresh() {
        return vault(store, keys.getLast());
    }

    private static Vault vault(Store store, String keys) {
        return new SealedVault(store, MasterKeys.parse(keys), new SecureRandom());
    }

    private static List<String> keys() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/master-keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long gauge(String name) {
        return (long) meters.get("balie.recording.keys." + name).gauge().value();
    }

    private Optional<String> wrappedBy(RecordingRef ref) {
        return shelf.rows()
                .one(
                        "select wrapped_by from recording where id = $1 and wrapped_by is not null",
                        Tuple.of(ref.recordingId()),
                        row -> row.getString(0));
    }

    private Verdict.Intact requireIntact(RecordingRef ref) {
        return assertInstanceOf(Verdict.Intact.class, verdict(fresh(), ref));
    }

    private Verdict verdict(Vault vault, RecordingRef ref) {
        long version =
                shelf.rows()
                        .one(
                                "select manifest_version from recording where id = $1",
                                Tuple.of(ref.recordingId()),
                                row -> row.getLong(0))
                        .orElseThrow();
        return vault.verify(ref, new Verdict.Expected(version));
    }

    private void requirePlays(RecordingRef ref) {
        assertArrayEquals(
                PICTURE,
                nadia.get("/" + ref.recordingId() + "/tracks/1/content").extract().asByteArray());
    }

    /// Its first still picture, as soon as that is made.
    private byte[] still(RecordingRef ref) {
        String path = Person.PATH + "/" + ref.recordingId() + "/thumbnails/0";
        Awaitility.await()
                .atMost(LONG)
                .until(() -> nadia.asking().get(path).statusCode(), status -> status == 200);
        return nadia.asking().get(path).asByteArray();
    }

    private RecordingRef ended(String title) {
        RecordingRef ref = shelf.begin(nadia, Source.UPLOAD, title);
        shelf.track(ref, 1, TrackKind.UPLOAD, "video/webm;codecs=vp9", Shelf.NOON, PICTURE);
        shelf.end(ref);
        return ref;
    }
}
