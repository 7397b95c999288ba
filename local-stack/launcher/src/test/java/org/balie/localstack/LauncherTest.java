package org.balie.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the two programs of `./balie up`, the script and the launcher, say when something is in the
/// way.
class LauncherTest {
    private static final Path ROOT = Repository.around().root();

    @TempDir Path elsewhere;

    @Test
    void a_taken_port_is_one_clear_line() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Said said = launcher("--root", elsewhere.toString(), "--port", port(taken));
            assertEquals(1, said.code());
            assertTrue(
                    said.words().contains("port " + port(taken) + " is taken by another program"),
                    said.words());
            assertEquals(1, said.words().lines().filter(line -> line.contains("balie:")).count());
            assertFalse(said.words().contains("\tat "), said.words());
        }
    }

    @Test
    void a_machine_without_a_jdk_25_is_told_what_to_install() throws Exception {
        Said said =
                script(
                        Map.of(
                                "JAVA_HOME",
                                elsewhere.toString(),
                                "BALIE_JDK_HOMES",
                                elsewhere + "\n/nowhere"),
                        "up");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("not a JDK 25"), said.words());
        assertTrue(said.words().contains("apt install openjdk-25-jdk"), said.words());
    }

    @Test
    void a_jdk_of_another_version_is_not_taken() throws Exception {
        Path old = Files.createDirectories(elsewhere.resolve("jdk-21"));
        Files.createDirectories(old.resolve("bin"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.4\"\n");
        Path javac = Files.writeString(old.resolve("bin/javac"), "#!/bin/sh\n");
        assertTrue(javac.toFile().setExecutable(true));
        Said said = script(Map.of("JAVA_HOME", "", "BALIE_JDK_HOMES", old.toString()), "up");
        assertEquals(1, said.code());
        assertTrue(said.words().contains("no JDK 25 was found"), said.words());
    }

    @Test
    void the_script_works_from_any_folder_and_through_a_link() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("b"), ROOT.resolve("balie"));
        Said said = run(Map.of(), List.of(link.toString(), "help"));
        assertEquals(0, said.code());
        assertTrue(said.words().contains("up [--fresh] [--port N] [--verbose]"), said.words());
    }

    @Test
    void a_wrong_word_is_answered_with_what_there_is() throws Exception {
        assertEquals(2, script(Map.of(), "dance").code());
        Said port = script(Map.of(), "up", "--port", "eighty");
        assertTrue(port.words().contains("--port needs a number, not 'eighty'"), port.words());
    }

    private Said launcher(String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return run(Map.of(), command);
    }

    private Said script(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("balie").toString()));
        command.addAll(List.of(arguments));
        return run(environment, command);
    }

    private Said run(Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(elsewhere.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private static String port(ServerSocket socket) {
        return Integer.toString(socket.getLocalPort());
    }

    private record Said(int code, String words) {}
}
