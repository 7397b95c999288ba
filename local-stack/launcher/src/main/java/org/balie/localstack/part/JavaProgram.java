package org.balie.localstack.part;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.balie.local.parts.FreePorts;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.leash.Leash;

/// A program of ours (or Keycloak) in a JVM of its own, on a leash, that says by HTTP when it is
/// ready.
///
/// @param niceness how far it steps back when processors are short; 0 for not at all
/// @param jvmFlags flags and system properties
/// @param classPath what follows the leash on the class path
/// @param port where it listens; it must be free at each start
/// @param ready answers 200 when the program does its work
public record JavaProgram(
        String name,
        Path log,
        int niceness,
        List<String> jvmFlags,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Map<String, String> environment,
        int port,
        ReadyCheck ready,
        Duration readyWithin,
        Leftovers leftovers)
        implements Program {

    @Override
    public RunningProgram start() throws InterruptedException {
        FreePorts.require(port, name);
        Process process;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command())
                            .redirectInput(Redirect.PIPE)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new PartFailed(name + " cannot start: " + e.getMessage(), e);
        }
        leftovers.remember(process.toHandle());
        ChildProcess child = new ChildProcess(process);
        try {
            awaitReady(process);
            return child;
        } catch (PartFailed | InterruptedException notReady) {
            child.kill();
            throw notReady;
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (niceness > 0) {
            command.addAll(List.of("nice", "-n", Integer.toString(niceness)));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags);
        List<String> paths = new ArrayList<>();
        paths.add(leash());
        classPath.forEach(path -> paths.add(path.toString()));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, paths)));
        command.addAll(List.of(Leash.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }

    /// Where the leash is: the launcher's jar, or its classes when it runs out of the build.
    private static String leash() {
        try {
            return Path.of(Leash.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitReady(Process process) throws InterruptedException {
        long deadline = System.nanoTime() + readyWithin.toNanos();
        while (!ready.answers()) {
            if (!process.isAlive()) {
                throw new PartFailed(
                        name
                                + " does not start: "
                                + Diagnosis.of(log, OptionalInt.of(process.exitValue()))
                                + ". See "
                                + log);
            }
            if (System.nanoTime() > deadline) {
                throw new PartFailed(
                        name
                                + " was not ready within "
                                + readyWithin.toSeconds()
                                + " s. See "
                                + log);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }
}
