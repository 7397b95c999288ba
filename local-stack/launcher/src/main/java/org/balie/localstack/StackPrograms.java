package org.balie.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.balie.local.parts.PostgresSettings;
import org.balie.local.parts.PostgresSettings.Durability;
import org.balie.localstack.door.Replicas;
import org.balie.localstack.door.Route;
import org.balie.localstack.keycloak.KeycloakInstall;
import org.balie.localstack.keycloak.KeycloakProgram;
import org.balie.localstack.keycloak.RealmAdmin;
import org.balie.localstack.part.BrokerProgram;
import org.balie.localstack.part.JavaProgram;
import org.balie.localstack.part.Leftovers;
import org.balie.localstack.part.OwnedDatabase;
import org.balie.localstack.part.PostgresProgram;
import org.balie.localstack.part.Program;
import org.balie.localstack.part.ReadyCheck;
import org.balie.localstack.secrets.Secrets;

/// Which programs a stack runs and how each learns about the others.
final class StackPrograms {
    private static final Duration SERVICE_READY_WITHIN = Duration.ofMinutes(5);

    private static final List<String> SMALL =
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /// The manifest of a service says this too, but counts only with `java -jar`, and then there is
    /// no leash.
    private static final List<String> OPENED =
            List.of(
                    "--add-opens=java.base/java.lang=ALL-UNNAMED",
                    "--add-opens=java.base/java.nio=ALL-UNNAMED",
                    "--add-opens=java.base/jdk.internal=ALL-UNNAMED",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    /// A heap that may grow stays small, and the collector is busy with it all the time.
    private static final List<String> PRODUCTION =
            List.of("-Xms768m", "-Xmx768m", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=50");

    private final StackOptions options;
    private final StackPorts ports;
    private final Secrets secrets;
    private final Leftovers leftovers;
    private final int smtpPort;

    StackPrograms(
            StackOptions options,
            StackPorts ports,
            Secrets secrets,
            Leftovers leftovers,
            int smtpPort) {
        this.options = options;
        this.ports = ports;
        this.secrets = secrets;
        this.leftovers = leftovers;
        this.smtpPort = smtpPort;
    }

    URI publicUrl() {
        return URI.create("http://localhost:" + options.port());
    }

    Path log(String part) {
        return options.directory().resolve("logs").resolve(part + ".log");
    }

    private Path data(String part) {
        return options.directory().resolve("data").resolve(part);
    }

    Program postgres() {
        PostgresSettings settings =
                new PostgresSettings(
                        options.cache().resolve("postgresql"),
                        data("postgresql"),
                        ports.postgres(),
                        Durability.DURABLE,
                        Optional.of(secrets.password("database")));
        List<OwnedDatabase> databases =
                Stream.concat(
                                Stream.of(KeycloakProgram.DATABASE),
                                Stream.of(Service.values()).map(Service::database))
                        .map(name -> new OwnedDatabase(name, databasePassword(name)))
                        .toList();
        return new PostgresProgram("postgresql", data("postgresql.log"), settings, databases);
    }

    Program kafka() {
        return new BrokerProgram(
                "kafka",
                data("kafka.log"),
                data("kafka"),
                ports.kafka(),
                options.repository().broker(),
                leftovers);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.kafka();
    }

    DatabaseAccess database(String name) {
        String address = "127.0.0.1:" + ports.postgres() + "/" + name;
        return new DatabaseAccess(
                "jdbc:postgresql://" + address,
                "postgresql://" + address,
                name,
                databasePassword(name));
    }

    private String databasePassword(String name) {
        return secrets.password("database-" + name);
    }

    URI keycloakUrl() {
        return URI.create("http://127.0.0.1:" + ports.keycloak() + "/auth");
    }

    String keycloakAdminPassword() {
        return secrets.password("keycloak-operator");
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        route(Service.ACD, Route::acd, routes);
        route(Service.SESSION, Route::sessions, routes);
        route(Service.TELEPHONY, Route::telephony, routes);
        route(Service.RECORDING, Route::recordings, routes);
        route(Service.REPORTING, Route::reports, routes);
        routes.add(Route.signIn(Replicas.onLoopback("Sign-in", List.of(ports.keycloak()))));
        return routes;
    }

    /// To nowhere when this stack does without the service.
    private void route(Service service, Function<Replicas, Route> route, List<Route> routes) {
        List<Integer> replicas = ports.services().getOrDefault(service, List.of());
        if (!replicas.isEmpty()) {
            routes.add(route.apply(Replicas.onLoopback(service.module(), replicas)));
        }
    }

    Program keycloak() {
        DatabaseAccess database = database(KeycloakProgram.DATABASE);
        return KeycloakProgram.of(
                new KeycloakProgram.Settings(
                        KeycloakInstall.home(options.cache()),
                        publicUrl(),
                        ports.keycloak(),
                        ports.keycloakManagement(),
                        database.jdbcUrl(),
                        database.user(),
                        database.password(),
                        keycloakAdminPassword()),
                log("keycloak"),
                leftovers);
    }

    List<Program> services() {
        List<Program> programs = new ArrayList<>();
        for (Service service : Service.values()) {
            int number = 1;
            for (int port : ports.services().getOrDefault(service, List.of())) {
                programs.add(service(service, name(service, number), port));
                number++;
            }
        }
        return programs;
    }

    private static String name(Service service, int number) {
        return number == 1 ? service.module() : service.module() + "-" + number;
    }

    /// Where a replica of a service listens.
    URI addressOf(String part) {
        for (Service service : Service.values()) {
            int number = 1;
            for (int port : ports.services().getOrDefault(service, List.of())) {
                if (name(service, number).equals(part)) {
                    return URI.create("http://127.0.0.1:" + port);
                }
                number++;
            }
        }
        throw new IllegalArgumentException("no service " + part);
    }

    private Program service(Service service, String name, int port) {
        List<String> flags = new ArrayList<>();
        flags.addAll(
                switch (options.tuning()) {
                    case SMALL -> SMALL;
                    case PRODUCTION -> PRODUCTION;
                });
        flags.addAll(OPENED);
        flags.add("-XX:+ExitOnOutOfMemoryError");
        flags.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return new JavaProgram(
                name,
                log(name),
                service.niceness(),
                flags,
                List.of(options.repository().serviceJar(service.module())),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                List.of(),
                environment(service, name, port),
                port,
                new ReadyCheck(URI.create("http://127.0.0.1:" + port + "/q/health/ready")),
                SERVICE_READY_WITHIN,
                leftovers);
    }

    private Map<String, String> environment(Service service, String name, int port) {
        DatabaseAccess database = database(service.database());
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        variables.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        variables.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        variables.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
        variables.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        variables.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        // Everything starts at once: on a loaded machine a first connection takes its time.
        variables.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "60S");
        variables.put("QUARKUS_FLYWAY_CONNECT_RETRIES", "10");
        variables.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers());
        variables.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                options.provider()
                        .map(URI::toString)
                        .orElseGet(() -> keycloakUrl() + "/realms/" + RealmAdmin.REALM));
        variables.put("BALIE_PUBLIC_URL", publicUrl().toString());
        variables.put("BALIE_VISITOR_KEY_LOCATION", secrets.file("visitor-key").toString());
        // For whoever adds a relay by BALIE_SESSION_ICE_URLS; on one machine browsers need none.
        variables.put("BALIE_SESSION_ICE_SECRET", secrets.password("turn"));
        if (service == Service.TELEPHONY) {
            variables.putAll(telephones(name, port));
        }
        if (service == Service.RECORDING) {
            variables.put("BALIE_RECORDING_STORE_FOLDER", data("recorded-sessions").toString());
            variables.put(
                    "BALIE_RECORDING_MASTER_KEYS_LOCATION",
                    secrets.file("recording-keys").toString());
            variables.put(
                    "BALIE_RECORDING_TELEPHONE_ADDRESS",
                    addressOf(Service.TELEPHONY.module()).toString());
        }
        variables.put("QUARKUS_MAILER_HOST", "127.0.0.1");
        variables.put("QUARKUS_MAILER_PORT", Integer.toString(smtpPort));
        variables.putAll(options.environment().getOrDefault(service.module(), Map.of()));
        return variables;
    }

    /// Replicas hand each other commands and share what was recorded. Telephones know one port, so
    /// they are with the first.
    private Map<String, String> telephones(String name, int port) {
        boolean first = name.equals(Service.TELEPHONY.module());
        String sip = Integer.toString(first ? options.sipPort() : 0);
        return Map.of(
                "BALIE_TELEPHONY_ENGINE_ADDRESS",
                "http://127.0.0.1:" + port,
                "BALIE_TELEPHONY_PHONES_ADDRESS",
                "127.0.0.1",
                "BALIE_TELEPHONY_PHONES_UDP_PORT",
                sip,
                "BALIE_TELEPHONY_PHONES_TCP_PORT",
                sip,
                "BALIE_TELEPHONY_PHONES_MEDIA_FIRST_PORT",
                "0",
                "BALIE_TELEPHONY_PHONES_MEDIA_LAST_PORT",
                "0",
                "BALIE_TELEPHONY_PHONES_RECORDINGS",
                data("recordings").toString(),
                "BALIE_TELEPHONY_SIP_REGISTRAR",
                "127.0.0.1:" + options.sipPort());
    }
}
