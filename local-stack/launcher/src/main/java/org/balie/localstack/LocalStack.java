package org.balie.localstack;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.balie.local.parts.FreePorts;
import org.balie.local.parts.PartFailed;
import org.balie.localstack.StackOptions.Content;
import org.balie.localstack.demo.DemoContent;
import org.balie.localstack.keycloak.KeycloakInstall;
import org.balie.localstack.keycloak.Realm;
import org.balie.localstack.keycloak.RealmAdmin;
import org.balie.localstack.mailbox.Mailbox;
import org.balie.localstack.part.Leftovers;
import org.balie.localstack.part.Part;
import org.balie.localstack.part.PartEvent;
import org.balie.localstack.secrets.Secrets;

/// All of Balie, running: PostgreSQL, Kafka, Keycloak, a mailbox, the services, the front door and
/// the demo shops.
///
/// Parts are named `postgresql`, `kafka`, `keycloak`, and after their modules `queue-acd-service`,
/// `session-service`, `reporting-service` (further replicas `session-service-2` and so on). A part
/// that dies is started again.
public final class LocalStack implements AutoCloseable {
    private final StackOptions options;
    private final Consumer<PartEvent> listener;
    private final DirectoryLock lock;
    private final Leftovers leftovers;
    private final Secrets secrets;
    private final Mailbox mailbox;
    private final StackPrograms programs;
    private final StackParts parts;
    private final RealmAdmin realmAdmin;
    private final Vertx vertx = Vertx.vertx();

    private LocalStack(StackOptions options, Consumer<PartEvent> listener, DirectoryLock lock) {
        this.options = options;
        this.listener = listener;
        this.lock = lock;
        leftovers = new Leftovers(options.directory().resolve("processes"));
        secrets = new Secrets(options.directory().resolve("secrets"));
        mailbox = Mailbox.start();
        programs =
                new StackPrograms(
                        options,
                        StackPorts.choose(options),
                        secrets,
                        leftovers,
                        mailbox.smtpPort());
        parts = StackParts.of(programs, listener);
        realmAdmin = new RealmAdmin(programs.keycloakUrl(), programs.keycloakAdminPassword());
    }

    /// Starts everything and returns when all of it is ready and the demo data is there.
    ///
    /// @throws PartFailed when something is in the way, in words for a person; nothing is left
    ///   running then
    public static LocalStack start(StackOptions options) throws InterruptedException {
        return start(options, _ -> {});
    }

    /// As above.
    ///
    /// @param listener hears what happens to the parts, also later; called from many threads
    public static LocalStack start(StackOptions options, Consumer<PartEvent> listener)
            throws InterruptedException {
        FreePorts.require(options.port(), "The front door");
        FreePorts.require(options.shopPort(), "The demo shop");
        FreePorts.require(options.sipPort(), "The registrar of telephones");
        DirectoryLock lock = DirectoryLock.take(options.directory());
        LocalStack stack;
        try {
            DiskSpace.requireToBegin(options.directory());
            stack = new LocalStack(options, listener, lock);
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException | InterruptedException failed) {
            stack.close();
            throw failed;
        }
    }

    private void startAll() throws InterruptedException {
        leftovers.end();
        LocalPages.open(vertx, options, programs, mailbox);
        try (Together together = new Together()) {
            Future<?> database = together.run(parts.postgresql()::start);
            Future<?> broker = together.run(parts.kafka()::start);
            if (options.provider().isEmpty()) {
                Future<?> unpacked = together.run(this::installKeycloak);
                together.run(this::startSignIn, unpacked, database);
            }
            for (Part service : parts.services()) {
                together.run(service::start, database, broker);
            }
            together.awaitAll();
        }
        if (options.content() == Content.DEMONSTRATION) {
            new DemoContent(url(), shopUrl(), this::accessTokenOf).ensure();
        }
    }

    private void installKeycloak() throws InterruptedException {
        KeycloakInstall install =
                new KeycloakInstall(
                        options.cache(),
                        options.repository().keycloakZip(),
                        programs.log("keycloak-prepare"));
        if (!install.isDone()) {
            listener.accept(
                    new PartEvent.Preparing(
                            parts.keycloak().name(),
                            "is unpacked and prepares itself; this once it takes a minute"));
        }
        install.ensure();
    }

    private void startSignIn() throws InterruptedException {
        parts.keycloak().start();
        Realm realm =
                switch (options.content()) {
                    case DEMONSTRATION -> Realm.forDemonstration(seederSecret());
                    case EMPTY -> Realm.empty();
                };
        realmAdmin.ensure(realm, url());
    }

    /// The address of everything, as a browser uses it.
    public URI url() {
        return programs.publicUrl();
    }

    /// The demo shops: Acme at `/`, Fietsen Veldhuis at `/veldhuis`.
    public URI shopUrl() {
        return URI.create("http://localhost:" + options.shopPort());
    }

    /// Where telephones register on loopback, by SIP over UDP and TCP: at the first replica of
    /// telephony-service.
    public int sipPort() {
        return options.sipPort();
    }

    /// Where it keeps data, secrets and logs.
    public Path directory() {
        return options.directory();
    }

    public List<Part> parts() {
        return parts.all();
    }

    public Part part(String name) {
        return parts().stream()
                .filter(part -> part.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
    }

    /// Where one replica of a service answers past the front door, metrics included.
    public URI addressOf(String service) {
        return programs.addressOf(service);
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /// What Kafka's clients are configured with.
    public String bootstrapServers() {
        return programs.bootstrapServers();
    }

    /// The database of a service, by its module name.
    public DatabaseAccess databaseOf(String service) {
        return programs.database(Service.ofModule(service).database());
    }

    /// A fresh access token of a demo person, without a browser.
    public String accessTokenOf(String userName) throws InterruptedException {
        return realmAdmin.demoToken(userName, userName, seederSecret());
    }

    private String seederSecret() {
        return secrets.password("demo-seeder");
    }

    /// Stops everything in order; data stays.
    @Override
    public void close() {
        parts.stop();
        vertx.close().toCompletionStage().toCompletableFuture().join();
        mailbox.close();
        leftovers.end();
        lock.close();
    }
}
