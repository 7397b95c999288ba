package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.message.SipRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever strangers send, those who telephone notice nothing.
class HostileTest {

    private static List<byte[]> torture() throws IOException {
        return new ArrayList<>(Torture.all().values());
    }

    /// Somebody else on this network, with an address of its own.
    private static final class Stranger implements AutoCloseable {
        private final Station station;
        private final Transport transport;
        private final DatagramSocket datagrams;
        private Socket stream = new Socket();

        Stranger(Station station, Transport transport) throws IOException {
            this.station = station;
            this.transport = transport;
            datagrams = new DatagramSocket(0, InetAddress.getByName("127.0.0.9"));
        }

        void send(byte[] bytes) throws IOException {
            InetSocketAddress there = new InetSocketAddress("127.0.0.1", station.port(transport));
            if (transport == Transport.UDP) {
                datagrams.send(new DatagramPacket(bytes, bytes.length, there));
                return;
            }
            try {
                if (!stream.isConnected() || stream.isClosed()) {
                    stream = new Socket();
                    stream.bind(new InetSocketAddress("127.0.0.9", 0));
                    stream.connect(there);
                }
                stream.getOutputStream().write(bytes);
                stream.getOutputStream().flush();
            } catch (IOException e) {
                // Hung up on, as it should be.
                stream.close();
            }
        }

        @Override
        public void close() throws IOException {
            datagrams.close();
            stream.close();
        }
    }

    /// A call is under way and goes on, and another can be made.
    private static void telephonesOn(Station balie, Handset ada, Station.Talk talk)
            throws Exception {
        assertEquals(200, ada.ask(ada.within(talk.invite(), "OPTIONS")).code());
        Station.Talk other = balie.talk(ada);
        other.dialog().bye(List.of());
        ada.reply(ada.asked("BYE"), 200);
        talk.end().told.nothing(CallEnd.Ended.class);
    }

    private static Station generous() {
        return Station.open(StationSetup.wide(), List.of());
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void the_torture_tests_harm_nobody(Transport transport) throws Exception {
        try (Station balie = generous();
                Stranger stranger = new Stranger(balie, transport);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            for (byte[] each : torture()) {
                stranger.send(each);
            }
            telephonesOn(balie, ada, talk);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"UDP", "TCP"})
    void what_chance_makes_of_messages_harms_nobody(Transport transport) throws Exception {
        Random random = new Random(4475);
        try (Station balie = generous();
                Stranger stranger = new Stranger(balie, transport);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            List<byte[]> seeds = torture();
            // What is nearest to harm: messages of the very call.
            for (String method : List.of("BYE", "INVITE", "UPDATE", "REFER", "NOTIFY", "INFO")) {
                SipRequest near = ada.within(talk.invite(), method);
                seeds.add(near.encode());
            }
            for (int i = 0; i < 3_000; i++) {
                stranger.send(mutated(seeds.get(random.nextInt(seeds.size())), random));
            }
            telephonesOn(balie, ada, talk);
        }
    }

    private static byte[] mutated(byte[] message, Random random) {
        byte[] result = message.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(result.length);
            switch (random.nextInt(4)) {
                case 0 -> result[at] = (byte) random.nextInt(256);
                case 1 ->
                        result = cut(result, at, Math.min(result.length, at + random.nextInt(40)));
                case 2 -> {
                    String text = new String(result, StandardCharsets.ISO_8859_1);
                    int end = Math.min(text.length(), at + random.nextInt(80));
                    result =
                            (text.substring(0, end) + text.substring(at))
                                    .getBytes(StandardCharsets.ISO_8859_1);
                }
                default -> result[at] = (byte) ";,:<>\"@ \r\n\0".charAt(random.nextInt(11));
            }
            if (result.length == 0) {
                return message;
            }
        }
        return result;
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] result = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(bytes, to, result, from, bytes.length - to);
        return result;
    }

    @Test
    void a_flood_of_calls_and_guesses_from_one_address_is_bounded_and_others_go_on()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Stranger stranger = new Stranger(balie, Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            Station.Talk talk = balie.talk(ada);
            for (int i = 0; i < 2_000; i++) {
                stranger.send(ada.invite("100").encode());
                stranger.send(ada.request("REGISTER", "user" + i).encode());
            }
            int most = balie.stack.load().toCompletableFuture().join().transactions();
            int each = Limits.USUAL.callsPerSecond() + Limits.USUAL.registersPerSecond();
            // A burst of two seconds, and what comes in while this runs.
            assertTrue(most < each * 12, "transactions of a flood: " + most);
            telephonesOn(balie, ada, talk);
        }
    }

    @Test
    void who_sends_slowly_or_too_much_or_connects_too_often_is_hung_up_on() throws Exception {
        Limits usual = Limits.USUAL;
        Limits tight =
                new Limits(
                        4_096,
                        usual.headers(),
                        32,
                        Duration.ofMillis(400),
                        usual.idleConnection(),
                        usual.callsPerSecond(),
                        usual.trunkCallsPerSecond(),
                        usual.registersPerSecond(),
                        usual.transactions(),
                        usual.dialogs(),
                        usual.ringing(),
                        usual.registration(),
                        usual.contactsPerDevice(),
                        usual.session());
        try (Station balie = Station.open(tight, List.of());
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            InetSocketAddress there = new InetSocketAddress("127.0.0.1", balie.port(Transport.TCP));
            try (Socket slow = new Socket(there.getAddress(), there.getPort())) {
                slow.getOutputStream().write("INVITE sip:".getBytes(StandardCharsets.US_ASCII));
                slow.setSoTimeout(20_000);
                assertEquals(-1, slow.getInputStream().read());
            }
            try (Socket big = new Socket(there.getAddress(), there.getPort())) {
                big.getOutputStream().write(new byte[5_000]);
                big.setSoTimeout(20_000);
                assertTrue(isHungUp(big));
            }
            // Two from one address, of which the telephone has one.
            try (Socket second = new Socket(there.getAddress(), there.getPort());
                    Socket third = new Socket(there.getAddress(), there.getPort())) {
                third.setSoTimeout(20_000);
                assertTrue(isHungUp(third));
                assertTrue(second.isConnected());
            }
            assertEquals(200, ada.askProven(ada.register(300)).code());
        }
    }

    private static boolean isHungUp(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            // Reset: hung up on with something still unread.
            return true;
        }
    }
}
