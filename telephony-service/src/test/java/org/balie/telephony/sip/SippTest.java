package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.FreePorts;
import org.balie.telephony.sip.message.SipUri;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Many calls, made and taken by `sipp`.
@Tag("TEL-11")
class SippTest {

    private static final int CALLS_PER_SECOND = 200;
    private static final int CALLS = 2_000;

    @TempDir private Path folder;

    private Process sipp(String name, int port, List<String> scenario, List<String> manners)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of("sipp", "-i", "127.0.0.1", "-p", Integer.toString(port)));
        command.addAll(List.of("-nostdin", "-timer_resol", "1", "-buff_size", "8388608"));
        command.addAll(List.of("-m", Integer.toString(CALLS), "-timeout", "60s", "-trace_err"));
        command.addAll(manners);
        command.addAll(scenario);
        try {
            return new ProcessBuilder(command)
                    .directory(Files.createDirectories(folder.resolve(name)).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "sipp does not start; `./balie test` installs it where it may (Debian: apt"
                            + " install sip-tester)",
                    e);
        }
    }

    private String errors() {
        try (var files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder("calls failed");
            for (Path each : files.filter(file -> file.toString().contains("errors")).toList()) {
                String text = Files.readString(each);
                all.append('\n').append(text, 0, Math.min(text.length(), 3_000));
            }
            return all.toString();
        } catch (IOException e) {
            return "calls failed, and why can't be read: " + e;
        }
    }

    private static Binding at(String device, int port) {
        return new Binding(
                new DeviceName(device),
                SipUri.sip(device, "127.0.0.1", port),
                new DialogSnapshot.Flow(Transport.UDP, "127.0.0.1", port),
                Optional.empty(),
                Optional.empty(),
                1000,
                List.of(),
                Optional.empty(),
                "registration-of-" + device,
                1,
                Instant.now().plus(Duration.ofHours(1)));
    }

    @Test
    void two_hundred_calls_a_second_ring_two_telephones_each_and_none_fails() throws Exception {
        int answering = FreePorts.any();
        int ringing = FreePorts.any();
        Path rings = Path.of("src/test/resources/sipp/rings.xml").toAbsolutePath();
        // On a busy machine a message comes twice, which sipp would take for a mistake of the far
        // end's. What counts is what the callers got, and that both telephones had every call.
        List<String> patient = List.of("-default_behaviors", "none");
        Process one = sipp("answers", answering, List.of("-sn", "uas"), patient);
        Process other = sipp("rings", ringing, List.of("-sf", rings.toString()), patient);
        CompletableFuture<SipStack> known = new CompletableFuture<>();
        try (Station balie =
                Station.withKept(
                        List.of(at("answers", answering), at("rings", ringing)),
                        call -> new SharedCall(known.join(), call, List.of("answers", "rings")))) {
            known.complete(balie.stack);
            Process caller =
                    sipp(
                            "calls",
                            FreePorts.any(),
                            List.of(
                                    "-sn",
                                    "uac",
                                    "-s",
                                    "100",
                                    "-r",
                                    Integer.toString(CALLS_PER_SECOND),
                                    "127.0.0.1:" + balie.port(Transport.UDP)),
                            List.of());
            for (Process each : List.of(caller, one, other)) {
                assertTrue(each.waitFor(70, TimeUnit.SECONDS), "sipp did not finish");
            }
            assertEquals(0, caller.exitValue(), this::errors);
            Station.await(
                    () -> {
                        SipStack.Load load = balie.stack.load().toCompletableFuture().join();
                        return load.dialogs() + load.calls() == 0;
                    });
        } finally {
            one.destroy();
            other.destroy();
        }
    }
}
