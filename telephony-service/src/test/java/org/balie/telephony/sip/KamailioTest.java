package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.FreePorts;
import org.balie.local.testing.Baresip;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kamailio in front, set up by the example of the documentation. Skipped where Debian's package
/// `kamailio` is not installed; what needs rtpengine also where `rtpengine-daemon` is not.
@Tag("TEL-26")
class KamailioTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/kamailio.cfg");
    private static final String PROGRAM = "/usr/sbin/kamailio";
    private static final String RELAY = "/usr/bin/rtpengine";
    private static final String RELAYED_AT = "127.0.0.7";
    private static final int PACKETS = 25;

    @TempDir private Path folder;

    @BeforeEach
    void is_installed() {
        assumeTrue(
                Files.isExecutable(Path.of(PROGRAM)), "Kamailio is missing: apt install kamailio");
    }

    private Path settings(int front, int balie) throws IOException {
        String text =
                Files.readString(EXAMPLE)
                        .replace("192.0.2.10:5060", "127.0.0.1:" + front)
                        .replace("192.0.2.20:5060", "127.0.0.9:" + balie)
                        .replace("192.0.2.20", "127.0.0.9");
        return Files.writeString(folder.resolve("kamailio.cfg"), text);
    }

    private static void withRelay(Path settings, int commands) throws IOException {
        String text = Files.readString(settings);
        String with =
                text.replace(
                        "##!define RTPENGINE \"udp:127.0.0.1:2223\"",
                        "#!define RTPENGINE \"udp:127.0.0.1:" + commands + '"');
        assertNotEquals(text, with);
        Files.writeString(settings, with);
    }

    private Process start(String log, String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start();
    }

    private void assertUnderstood(Path settings) throws Exception {
        Process check = start("kamailio.log", PROGRAM, "-c", "-f", settings.toString());
        assertTrue(check.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, check.exitValue(), Files.readString(folder.resolve("kamailio.log")));
    }

    private Process kamailio(Path settings) throws IOException {
        return start(
                "kamailio.log",
                PROGRAM,
                "-f",
                settings.toString(),
                "-DD",
                "-E",
                "-Y",
                folder.toString());
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    }

    @Test
    void the_example_is_understood_by_kamailio_with_and_without_rtpengine() throws Exception {
        Path settings = settings(5060, 5070);
        assertUnderstood(settings);
        withRelay(settings, 2223);
        assertUnderstood(settings);
    }

    @Test
    void a_telephone_behind_it_signs_in_is_called_and_calls() throws Exception {
        int front = FreePorts.any();
        try (Station balie = Station.behindAt("127.0.0.9", "127.0.0.1")) {
            Process running = kamailio(settings(front, balie.port(Transport.UDP)));
            try (Baresip ada = telephone(front)) {
                Station.await(() -> balie.bindings.containsKey(new DeviceName("ada")));
                assertEquals(1, balie.bindingsOf("ada").getFirst().path().size());
                isCalled(balie, ada);
                calls(balie, ada);
            } finally {
                end(running);
            }
        }
    }

    @Test
    void with_rtpengine_both_are_told_its_address_and_speech_comes_by_way_of_it() throws Exception {
        assumeTrue(
                Files.isExecutable(Path.of(RELAY)),
                "rtpengine is missing: apt install rtpengine-daemon");
        int front = FreePorts.any();
        int commands = FreePorts.any();
        Process relay =
                start(
                        "rtpengine.log",
                        RELAY,
                        "--foreground",
                        "--log-stderr",
                        "--table=-1",
                        "--interface=" + RELAYED_AT,
                        "--listen-ng=127.0.0.1:" + commands);
        try (Station balie = Station.behindAt("127.0.0.9", "127.0.0.1")) {
            Path settings = settings(front, balie.port(Transport.UDP));
            withRelay(settings, commands);
            Process running = kamailio(settings);
            try (Baresip ada = telephone(front)) {
                Station.await(() -> balie.bindings.containsKey(new DeviceName("ada")));
                isHeard(balie, ada);
            } finally {
                end(running);
            }
        } finally {
            end(relay);
        }
    }

    private static void isHeard(Station balie, Baresip ada) throws Exception {
        try (var ear = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            ada.dial("100");
            Station.Arrived arrived = balie.called();
            String offer = arrived.call().arrival().offer().orElseThrow().text();
            assertTrue(offer.contains("c=IN IP4 " + RELAYED_AT), offer);
            arrived.call().answer(audio(ear.getLocalPort()));
            ada.awaitEstablished();
            ear.setSoTimeout(30_000);
            for (int i = 0; i < PACKETS; i++) {
                var packet = new DatagramPacket(new byte[2048], 2048);
                ear.receive(packet);
                assertEquals(RELAYED_AT, packet.getAddress().getHostAddress());
            }
            ada.hangUp();
            arrived.end().told.next(CallEnd.Ended.class);
        }
    }

    private Baresip telephone(int port) {
        return Baresip.start(
                folder.resolve("telephone"),
                new Baresip.Account(
                        "Ada", "ada", "secret-ada", "127.0.0.1:" + port + ";transport=udp"),
                440);
    }

    private static void isCalled(Station balie, Baresip ada) throws Exception {
        CallEnd end = new CallEnd();
        balie.stack.call(
                CallRequest.to(
                        new CallRequest.Target.Device(new DeviceName("ada")),
                        Station.address("200"),
                        Optional.of(audio(FreePorts.any()))),
                end);
        assertTrue(ada.awaitRinging().contains("200"));
        end.told.next(CallEnd.Ringing.class);
        ada.answer();
        SipDialog dialog = end.told.next(CallEnd.Answered.class).dialog();
        ada.awaitEstablished();
        dialog.bye(List.of());
        ada.awaitClosed();
    }

    private static void calls(Station balie, Baresip ada) throws Exception {
        ada.dial("100");
        Station.Arrived arrived = balie.called();
        assertEquals("100", arrived.call().arrival().requestUri().user().orElseThrow());
        arrived.call().ring();
        arrived.call().answer(audio(FreePorts.any()));
        ada.awaitEstablished();
        arrived.end().told.next(CallEnd.Confirmed.class);
        ada.hangUp();
        assertInstanceOf(
                Ending.HungUp.class, arrived.end().told.next(CallEnd.Ended.class).ending());
    }

    private static Sdp audio(int port) {
        return new Sdp(
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                        + port
                        + " RTP/AVP 8 0\r\n");
    }
}
