package org.balie.telephony.media.dtls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpSuite;
import org.bouncycastle.tls.DTLSTransport;
import org.bouncycastle.tls.SRTPProtectionProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DtlsAssociationTest {
    private static final int CM_80 = SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_80;
    private static final int CM_32 = SRTPProtectionProfile.SRTP_AES128_CM_HMAC_SHA1_32;
    private static final int GCM = SRTPProtectionProfile.SRTP_AEAD_AES_128_GCM;
    private static final int GCM_256 = SRTPProtectionProfile.SRTP_AEAD_AES_256_GCM;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final DtlsCertificate ours = DtlsCertificate.create();
    private static final DtlsCertificate theirs = DtlsCertificate.create();

    private final Scene scene = new Scene(ours, theirs);

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void both_have_the_same_keys_and_say_goodbye() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0, GCM_256, GCM, CM_80);
        DTLSTransport transport = scene.browser().call();

        List<MasterKey> known = scene.keys.get(20, TimeUnit.SECONDS);
        assertEquals(SrtpSuite.AES_CM_128_HMAC_SHA1_80, known.getFirst().suite());
        byte[] exported = Objects.requireNonNull(scene.browser().exported);
        assertArrayEquals(Arrays.copyOfRange(exported, 0, 16), known.getFirst().key());
        assertArrayEquals(Arrays.copyOfRange(exported, 16, 32), known.getLast().key());
        assertArrayEquals(Arrays.copyOfRange(exported, 32, 46), known.getFirst().salt());
        assertArrayEquals(Arrays.copyOfRange(exported, 46, 60), known.getLast().salt());
        assertFalse(scene.end.isDone());

        transport.close();
        assertEquals(DtlsEnd.Cause.CLOSED_THERE, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void we_close_and_the_far_end_is_told() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0, CM_80);
        DTLSTransport transport = scene.browser().call();
        scene.keys.get(20, TimeUnit.SECONDS);

        scene.association().close();

        assertEquals(DtlsEnd.Cause.CLOSED_HERE, scene.end.get(20, TimeUnit.SECONDS).cause());
        transport.receive(new byte[2048], 0, 2048, 100);
        assertTrue(scene.browser().closed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 4})
    void a_bad_network_delays_and_spoils_nothing(long seed) throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, seed, 0.12, CM_80);
        CompletableFuture<DTLSTransport> connecting =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                DTLSTransport transport = scene.browser().call();
                                // Who is done repeats what the other side has missed.
                                byte[] ignored = new byte[2048];
                                while (!scene.keys.isDone()) {
                                    transport.receive(ignored, 0, ignored.length, 50);
                                }
                                return transport;
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        });

        List<MasterKey> known = scene.keys.get(20, TimeUnit.SECONDS);
        connecting.get(20, TimeUnit.SECONDS);
        assertArrayEquals(
                Arrays.copyOf(Objects.requireNonNull(scene.browser().exported), 16),
                known.getFirst().key());
    }

    @Test
    void other_suites_are_agreed_when_there_is_no_better_one() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0, CM_32, GCM);
        scene.browser().call();
        assertEquals(
                SrtpSuite.AEAD_AES_128_GCM,
                scene.keys.get(20, TimeUnit.SECONDS).getFirst().suite());
    }

    @Test
    void another_certificate_than_the_one_that_was_told_is_refused() throws Exception {
        scene.start(List.of(ours.fingerprint()), LIMIT, 0, 0, CM_80);
        assertThrows(IOException.class, scene.browser()::call);
        assertEquals(DtlsEnd.Cause.FINGERPRINT, scene.end.get(20, TimeUnit.SECONDS).cause());
        assertFalse(scene.keys.isDone());
    }

    @Test
    void a_hash_that_is_broken_vouches_for_nothing() throws Exception {
        Fingerprint weak = new Fingerprint("sha-1", "00:".repeat(19) + "00");
        assertFalse(weak.trusted());
        scene.start(List.of(weak), LIMIT, 0, 0, CM_80);
        assertThrows(IOException.class, scene.browser()::call);
        assertEquals(DtlsEnd.Cause.FINGERPRINT, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void without_a_common_suite_there_is_no_association() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0, GCM_256);
        assertThrows(IOException.class, scene.browser()::call);
        assertEquals(DtlsEnd.Cause.NO_COMMON_SUITE, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void who_does_not_speak_of_srtp_is_refused() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0);
        assertThrows(IOException.class, scene.browser()::call);
        assertEquals(DtlsEnd.Cause.NO_COMMON_SUITE, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void silence_is_not_waited_for_without_end() throws Exception {
        scene.start(List.of(theirs.fingerprint()), Duration.ofMillis(300), 0, 0, CM_80);
        assertEquals(DtlsEnd.Cause.TIMEOUT, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void closing_before_the_handshake_ends_it_at_once() throws Exception {
        scene.start(List.of(theirs.fingerprint()), Duration.ofMinutes(5), 0, 0, CM_80);
        scene.association().close();
        assertEquals(DtlsEnd.Cause.CLOSED_HERE, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    @Test
    void garbage_before_and_after_the_handshake_changes_nothing() throws Exception {
        scene.start(List.of(theirs.fingerprint()), LIMIT, 0, 0, CM_80);
        garbage(new Random(1));
        scene.browser().call();
        scene.keys.get(20, TimeUnit.SECONDS);
        garbage(new Random(2));
        assertFalse(scene.end.isDone());
        scene.association().close();
        assertEquals(DtlsEnd.Cause.CLOSED_HERE, scene.end.get(20, TimeUnit.SECONDS).cause());
    }

    /// What looks like records of the right version as well as what looks like nothing; but no
    /// message that is well formed: those are believed before the keys are known.
    private void garbage(Random random) {
        for (int each = 0; each < 200; each++) {
            byte[] packet = new byte[1 + random.nextInt(2000)];
            random.nextBytes(packet);
            packet[0] = (byte) (20 + each % 44);
            scene.association().received(packet, 0, packet.length);
            if (packet.length > 13) {
                packet[0] = 23;
                packet[1] = (byte) 254;
                packet[2] = (byte) 253;
                packet[3] = 0;
                packet[4] = 1;
                packet[11] = (byte) ((packet.length - 13) >> 8);
                packet[12] = (byte) (packet.length - 13);
                scene.association().received(packet, 0, packet.length);
            }
        }
    }
}
