package org.balie.telephony.engine;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeSnapshot;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Leases;

/// One more replica in the test's own process, with what its listener has been told.
final class TestReplica implements ExchangeListener, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<NumberedEvent> events = new CopyOnWriteArrayList<>();
    final Exchanges exchanges;
    final SiteOwners owners;
    final ExchangeCommands commands;
    private volatile CountDownLatch paused = new CountDownLatch(0);

    TestReplica(TestDatabase database, EngineSettings settings) {
        exchanges =
                new Exchanges(
                        database.leases,
                        database.writer,
                        database.journal,
                        List.of(this),
                        database.metrics,
                        settings,
                        new Leases.Replica(
                                UUID.randomUUID(), "http://127.0.0.1:9", Optional.empty()));
        owners = new SiteOwners(exchanges, database.leases, settings);
        commands = new ExchangeCommands(exchanges, owners, database.client, settings);
        exchanges.start(new StartupEvent());
    }

    Decision send(SiteId site, IssuedCommand command) {
        return commands.send(site, command).await().atMost(PATIENCE);
    }

    Decision decide(SiteId site, IssuedCommand command) {
        return exchanges.decide(site, command, Optional.empty()).await().atMost(PATIENCE);
    }

    Optional<ExchangeSnapshot> snapshot(SiteId site) {
        return exchanges.read(site, Exchange::snapshot).await().atMost(PATIENCE);
    }

    /// As a process that the machine has no time for: it stops in the middle of the next telling.
    void pause() {
        paused = new CountDownLatch(1);
    }

    void goOn() {
        paused.countDown();
    }

    @Override
    public void taken(SiteId site, Exchange exchange) {
        told.add("taken");
    }

    @Override
    public void committed(SiteId site, List<NumberedEvent> committed, Exchange after) {
        events.addAll(committed);
        told.add("committed");
        try {
            paused.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void lost(SiteId site) {
        told.add("lost");
    }

    /// As when it is asked to go.
    @Override
    public void close() {
        goOn();
        try {
            exchanges.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
