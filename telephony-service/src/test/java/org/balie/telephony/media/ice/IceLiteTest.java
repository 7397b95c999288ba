package org.balie.telephony.media.ice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IceLiteTest {
    private static final IceCredentials OURS = new IceCredentials("ours", "p".repeat(24));
    private static final IceCredentials NEW = new IceCredentials("anew", "q".repeat(24));
    private static final InetSocketAddress HERE = new InetSocketAddress("192.0.2.7", 4000);
    private static final InetSocketAddress THERE = new InetSocketAddress("192.0.2.8", 5000);

    private final IceLite ice = new IceLite(OURS);
    private final byte[] answer = new byte[IceLite.LONGEST];
    private long now = 1000;

    @Test
    void a_check_is_answered_and_gives_consent() throws Exception {
        assertEquals(Optional.empty(), ice.remote());
        byte[] check = check(OURS).bytes();

        int length = ice.received(check, 0, check.length, HERE, 4711, answer);

        assertEquals(Stun.BINDING_SUCCESS, type(length));
        assertArrayEquals(Arrays.copyOfRange(check, 4, 20), Arrays.copyOfRange(answer, 4, 20));
        assertEquals(4711, ice.lastCheckNanos());
        assertEquals(Optional.of(HERE), ice.remote());
        assertFalse(ice.nominated());
        assertTrue(ice.known(HERE));
        assertFalse(ice.known(THERE));
    }

    @Test
    void the_last_nomination_decides_where_packets_go() throws Exception {
        success(check(OURS), HERE);
        success(check(OURS), THERE);
        assertEquals(Optional.of(HERE), ice.remote());

        success(nominating(OURS), THERE);
        assertEquals(Optional.of(THERE), ice.remote());
        assertTrue(ice.nominated());

        success(check(OURS), HERE);
        assertEquals(Optional.of(THERE), ice.remote());
        success(nominating(OURS), HERE);
        assertEquals(Optional.of(HERE), ice.remote());
    }

    @Test
    void who_has_no_right_credentials_gets_an_error_and_moves_nothing() throws Exception {
        assertEquals(401, error(check(new IceCredentials("ours", "wrong".repeat(5)))));
        assertEquals(401, error(check(new IceCredentials("other", OURS.password()))));
        assertEquals(401, error(Check.of("ours").signed(OURS.password())));
        assertEquals(401, error(Check.of("ours2:x").signed(OURS.password())));
        assertEquals(400, error(Check.of("ours:theirs")));
        assertEquals(400, error(new Check().signed(OURS.password())));

        assertEquals(Optional.empty(), ice.remote());
        assertEquals(0, ice.lastCheckNanos());
        assertFalse(ice.known(HERE));
    }

    @Test
    void a_nomination_behind_the_signature_does_not_count() throws Exception {
        success(check(OURS), HERE);
        success(check(OURS).nominating(), THERE);

        assertEquals(Optional.of(HERE), ice.remote());
    }

    @Test
    void roles_and_unknown_demands_are_told() throws Exception {
        Check controlled =
                Check.of("ours:theirs").with(Stun.ICE_CONTROLLED, new byte[8]).nominating();
        assertEquals(487, error(controlled.signed(OURS.password())));
        Check demanding = Check.of("ours:theirs").with(0x7ffe, new byte[3]);
        assertEquals(420, error(demanding.signed(OURS.password())));
        assertEquals(Optional.empty(), ice.remote());
    }

    @Test
    void nothing_else_is_answered() throws Exception {
        assertEquals(0, take(check(OURS).as(0x0011).bytes(), HERE)); // an indication
        assertEquals(0, take(check(OURS).as(Stun.BINDING_SUCCESS).bytes(), HERE));
        assertEquals(0, take(check(OURS).message(0), HERE)); // no fingerprint
        byte[] cookie = check(OURS).bytes();
        cookie[5]++;
        assertEquals(0, take(cookie, HERE));
        byte[] fingerprint = check(OURS).bytes();
        fingerprint[fingerprint.length - 1]++;
        assertEquals(0, take(fingerprint, HERE));
    }

    @Test
    void a_restart_interrupts_nothing_and_its_nominations_win() throws Exception {
        success(nominating(OURS), HERE);
        ice.use(NEW);
        ice.use(NEW);
        success(nominating(OURS), HERE);
        success(check(NEW), THERE);
        assertEquals(Optional.of(HERE), ice.remote());

        success(nominating(NEW), THERE);
        success(nominating(OURS), HERE);
        assertEquals(Optional.of(THERE), ice.remote());

        ice.use(new IceCredentials("third", "r".repeat(24)));
        assertEquals(401, error(check(OURS)));
        success(nominating(NEW), THERE);
    }

    @Test
    void a_withdrawn_restart_is_forgotten() throws Exception {
        success(nominating(OURS), HERE);
        ice.use(NEW);
        ice.use(OURS);
        success(nominating(OURS), THERE);

        assertEquals(Optional.of(THERE), ice.remote());
    }

    @Test
    void who_checks_from_everywhere_fills_no_memory() throws Exception {
        for (int port = 1; port < 1000; port++) {
            success(check(OURS), new InetSocketAddress("192.0.2.9", port));
        }
        assertTrue(ice.known(new InetSocketAddress("192.0.2.9", 999)));
        assertFalse(ice.known(new InetSocketAddress("192.0.2.9", 1)));
    }

    @Test
    void bent_checks_and_garbage_are_never_believed() throws Exception {
        byte[] check = nominating(OURS).bytes();
        Random random = new Random(1);
        for (int bit = 0; bit < check.length * 8; bit++) {
            byte[] bent = check.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            take(bent, HERE);
            take(Arrays.copyOf(check, bit / 8), HERE);
        }
        for (int round = 0; round < 50_000; round++) {
            byte[] garbage = new byte[random.nextInt(120)];
            random.nextBytes(garbage);
            if (garbage.length > 8 && random.nextBoolean()) {
                System.arraycopy(check, 0, garbage, 0, 8);
                garbage[3] = (byte) (garbage.length - 20);
            }
            take(garbage, HERE);
        }
        assertEquals(Optional.empty(), ice.remote());
    }

    @Test
    void credentials_are_long_enough_and_never_the_same() {
        Set<IceCredentials> all = new HashSet<>();
        for (int each = 0; each < 1000; each++) {
            IceCredentials credentials = IceCredentials.random(new SecureRandom());
            assertTrue(credentials.fragment().matches("[A-Za-z0-9+/]{8}"));
            assertTrue(credentials.password().matches("[A-Za-z0-9+/]{24}"));
            assertTrue(all.add(credentials));
        }
    }

    private static Check check(IceCredentials credentials) throws Exception {
        return Check.of(credentials.fragment() + ":theirs").signed(credentials.password());
    }

    private static Check nominating(IceCredentials credentials) throws Exception {
        return Check.of(credentials.fragment() + ":theirs")
                .nominating()
                .signed(credentials.password());
    }

    private void success(Check check, InetSocketAddress from) {
        assertEquals(Stun.BINDING_SUCCESS, type(take(check.bytes(), from)));
    }

    private int error(Check check) {
        int length = take(check.bytes(), HERE);
        assertEquals(Stun.BINDING_ERROR, type(length));
        assertEquals(Stun.ERROR_CODE, answer[21]);
        return answer[26] * 100 + answer[27];
    }

    private int take(byte[] packet, InetSocketAddress from) {
        return ice.received(packet, 0, packet.length, from, now++, answer);
    }

    private int type(int length) {
        StunMessage read = new StunMessage();
        assertTrue(read.read(answer, 0, length));
        return read.type();
    }
}
