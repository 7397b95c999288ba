package org.balie.local.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.balie.local.parts.EmbeddedPostgresPart;
import org.balie.local.parts.FreePorts;

/// Gives a service under test a real PostgreSQL and a real Kafka, and keys that accept the tokens
/// of [TestTokens]: `@QuarkusTest @WithTestResource(RealParts.class)`.
///
/// All test classes of a run share one database and one broker, with whatever is in them: use fresh
/// ids in each test.
public final class RealParts implements QuarkusTestResourceLifecycleManager {
    /// The address that visitors' tokens are issued for.
    public static final String PUBLIC_URL = "http://localhost:8080";

    @Override
    public Map<String, String> start() {
        TestRun.ensureStarted();
        String database = "127.0.0.1:" + TestRun.fact("postgres.port") + "/" + TestRun.DATABASE;
        int port = FreePorts.any();
        TestRun.remember("service.port", port);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.username", EmbeddedPostgresPart.USER);
        settings.put("quarkus.datasource.password", EmbeddedPostgresPart.PASSWORD);
        settings.put("quarkus.datasource.reactive.url", "postgresql://" + database);
        settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://" + database);
        settings.put("kafka.bootstrap.servers", bootstrapServers());
        settings.put("quarkus.oidc.auth-server-url", TestRun.fact("issuer"));
        settings.put("balie.public-url", PUBLIC_URL);
        settings.put("balie.visitor-key.location", TestRun.visitorKeyFile().toString());
        settings.put("quarkus.http.test-port", String.valueOf(port));
        return settings;
    }

    @Override
    public void stop() {
        // The parts live as long as this JVM, for the test classes that follow.
    }

    /// An address of the service under test.
    ///
    /// @param path from the root, e.g. `/ws/acd/desk`
    public static URI address(String path) {
        return URI.create("http://127.0.0.1:" + TestRun.fact("service.port") + path);
    }

    /// Where a test's own producers and consumers connect.
    public static String bootstrapServers() {
        return "127.0.0.1:" + TestRun.fact("broker.port");
    }

    /// Ends the broker as a power cut would. Follow it by [#startBroker].
    public static void killBroker() {
        ProcessHandle.of(Long.parseLong(TestRun.fact("broker.pid")))
                .ifPresent(
                        broker -> {
                            broker.destroyForcibly();
                            broker.onExit().orTimeout(20, TimeUnit.SECONDS).join();
                        });
    }

    /// Starts the broker again where it was, with its data.
    public static void startBroker() {
        TestRun.startBroker(Integer.parseInt(TestRun.fact("broker.port")));
    }
}
