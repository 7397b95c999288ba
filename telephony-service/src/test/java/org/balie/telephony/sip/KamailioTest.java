package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
/// `kamailio` is not installed.
@Tag("TEL-26")
class KamailioTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/kamailio.cfg");
    private static final String PROGRAM = "/usr/sbin/kamailio";

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

    private Process kamailio(String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of(PROGRAM));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kamailio.log").toFile())
                .start();
    }

    @Test
    void the_example_is_understood_by_kamailio() throws Exception {
        Process check = kamailio("-c", "-f", settings(5060, 5070).toString());
        assertTrue(check.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, check.exitValue(), Files.readString(folder.resolve("kamailio.log")));
    }

    @Test
    void a_telephone_behind_it_signs_in_is_called_and_calls() throws Exception {
        int front = FreePorts.any();
        try (Station balie = Station.behindAt("127.0.0.9", "127.0.0.1")) {
            Path settings = settings(front, balie.port(Transport.UDP));
            Process running =
                    kamailio("-f", settings.toString(), "-DD", "-E", "-Y", folder.toString());
            try (Baresip ada = telephone(front)) {
                Station.await(() -> balie.bindings.containsKey(new DeviceName("ada")));
                assertEquals(1, balie.bindingsOf("ada").getFirst().path().size());
                isCalled(balie, ada);
                calls(balie, ada);
            } finally {
                running.destroy();
                assertTrue(running.waitFor(60, TimeUnit.SECONDS));
            }
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
                        Optional.of(audio())),
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
        arrived.call().answer(audio());
        ada.awaitEstablished();
        arrived.end().told.next(CallEnd.Confirmed.class);
        ada.hangUp();
        assertInstanceOf(
                Ending.HungUp.class, arrived.end().told.next(CallEnd.Ended.class).ending());
    }

    private static Sdp audio() {
        return new Sdp(
                "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio "
                        + FreePorts.any()
                        + " RTP/AVP 8 0\r\n");
    }
}
