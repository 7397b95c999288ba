package org.balie.localstack.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.balie.localstack.part.JavaProgram;
import org.balie.localstack.part.Leftovers;
import org.balie.localstack.part.ReadyCheck;

/// How Keycloak is started: as a JVM of ours without its script, which would choose a collector and
/// a heap for a server.
public final class KeycloakProgram {
    public static final String ADMIN = "balie-operator";
    public static final String DATABASE = "keycloak";

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private static final List<String> JVM_FLAGS =
            List.of(
                    "-Xms64m",
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Dfile.encoding=UTF-8",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                    "-Dpicocli.disable.closures=true",
                    "-Dquarkus-log-max-startup-records=10000",
                    "-Dkc.config.built=true",
                    "--add-opens=java.base/java.util=ALL-UNNAMED",
                    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                    "--add-opens=java.base/java.security=ALL-UNNAMED",
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED");

    private KeycloakProgram() {}

    /// @param databaseUrl of its own database, for JDBC
    /// @param adminPassword of the operator's account, made at the first start on an empty database
    public record Settings(
            Path home,
            URI publicUrl,
            int port,
            int managementPort,
            String databaseUrl,
            String databaseUser,
            String databasePassword,
            String adminPassword) {}

    public static JavaProgram of(Settings settings, Path log, Leftovers leftovers) {
        Path home = settings.home();
        List<String> flags = new ArrayList<>(JVM_FLAGS);
        flags.add("-Dkc.home.dir=" + home);
        flags.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        return new JavaProgram(
                "keycloak",
                log,
                0,
                flags,
                List.of(home.resolve("lib/quarkus-run.jar")),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                arguments(settings),
                // Passwords go by environment: arguments can be read by every user of the machine.
                Map.of(
                        "KC_DB_PASSWORD", settings.databasePassword(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword()),
                settings.port(),
                new ReadyCheck(
                        URI.create(
                                "http://127.0.0.1:"
                                        + settings.port()
                                        + "/auth/realms/master/.well-known/openid-configuration")),
                READY_WITHIN,
                leftovers);
    }

    private static List<String> arguments(Settings settings) {
        return List.of(
                "start",
                "--optimized",
                // Without it JGroups would listen on the machine's own address.
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + settings.managementPort(),
                "--hostname=" + settings.publicUrl() + "/auth",
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--proxy-trusted-addresses=127.0.0.1",
                "--db-url=" + settings.databaseUrl(),
                "--db-username=" + settings.databaseUser(),
                "--db-pool-initial-size=1",
                "--db-pool-max-size=10");
    }
}
