package org.balie.acd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.journal.BatchWriter;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.journal.JournalReader;
import org.balie.local.testing.RealParts;
import org.junit.jupiter.api.Test;

/// How soon Kafka may miss a replica is the broker's operator's to say.
@QuarkusTest
@WithTestResource(RealParts.class)
class SessionTimeoutTest {
    private static final String GROUP = "balie-acd-floor";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject FloorStore store;
    @Inject BatchWriter writer;
    @Inject JournalReader journal;
    @Any @Inject Instance<FloorAudience> audience;
    @Inject EngineMetrics metrics;
    @Inject EngineSettings settings;
    @Inject InstantSource clock;
    @Inject CommandSender sender;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void an_engine_that_kafka_does_not_allow_so_short_a_silence_works_with_a_longer_one()
            throws Exception {
        var impatient =
                new SecondEngine(
                        store,
                        writer,
                        journal,
                        audience,
                        metrics,
                        new Impatient(settings),
                        clock,
                        sender,
                        kafka);
        impatient.start();
        try {
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (members() < 2 && System.nanoTime() < giveUp) {
                Thread.sleep(50);
            }
            assertEquals(2, members());
        } finally {
            impatient.stop();
        }
    }

    private static int members() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", RealParts.bootstrapServers()))) {
            return admin.describeConsumerGroups(List.of(GROUP))
                    .all()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .members()
                    .size();
        }
    }

    /// Wants to be missed sooner than any broker allows.
    private record Impatient(EngineSettings others) implements EngineSettings {
        @Override
        public int batch() {
            return others.batch();
        }

        @Override
        public Duration databaseTimeout() {
            return others.databaseTimeout();
        }

        @Override
        public Duration pause() {
            return others.pause();
        }

        @Override
        public Duration placesEvery() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofMillis(60);
        }
    }
}
