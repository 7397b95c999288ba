package org.balie.acd.engine;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.literal.NamedLiteral;
import java.time.InstantSource;
import java.util.Map;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.journal.BatchWriter;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.journal.JournalReader;

/// The engine of a second replica in the test's own process: its own consumer, floors and publisher
/// on the same Kafka and the same database.
@Dependent
public class SecondEngine {
    private final Floors floors;
    private final CommandLog log;

    SecondEngine(
            FloorStore store,
            BatchWriter writer,
            JournalReader journal,
            @Any Instance<FloorAudience> audience,
            EngineMetrics metrics,
            EngineSettings settings,
            InstantSource clock,
            CommandSender sender,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        var nobody = audience.select(NamedLiteral.of("nobody listens to a second engine"));
        floors =
                new Floors(
                        store,
                        writer,
                        new JournalPublisher(journal, kafka),
                        nobody,
                        metrics,
                        settings,
                        clock,
                        sender);
        log = new CommandLog(kafka, settings, floors, new SimpleMeterRegistry());
    }

    public void start() {
        log.start(new StartupEvent());
    }

    /// As when Kubernetes asks a replica to go.
    public void stop() throws InterruptedException {
        log.stop(new ShutdownEvent());
    }

    /// What this replica decides; nothing before [#start] and after [#stop].
    public Ownership ownership() {
        return new Ownership(floors);
    }
}
