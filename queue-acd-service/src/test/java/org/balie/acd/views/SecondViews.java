package org.balie.acd.views;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.Dependent;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.engine.SecondEngine;
import org.balie.acd.journal.FloorStore;
import org.balie.acd.journal.JournalReader;
import org.balie.platform.live.LiveSockets;
import org.balie.platform.live.ViewThread;

/// The views of a second replica that decides nothing: what they show comes from the journal.
@Dependent
public class SecondViews {
    private final Vertx timers = Vertx.vertx();
    private final ViewThread thread;
    private final Views views;

    SecondViews(
            FloorStore store,
            JournalReader journal,
            SiteDirectory directory,
            SecondEngine idle,
            LiveSockets sockets,
            InstantSource clock,
            Vertx vertx) {
        thread = new ViewThread(vertx);
        views =
                new Views(
                        thread,
                        store,
                        journal,
                        directory,
                        idle.ownership(),
                        sockets,
                        clock,
                        timers);
    }

    /// What this replica shows.
    public Views views() {
        return views;
    }

    /// From now on it looks by itself now and then.
    public void start() {
        views.start(new StartupEvent());
    }

    /// Kafka tells it that a site has news.
    public void hear(String siteId) {
        var event = new ConsumerRecord<>("events", 0, 0, siteId, "{}");
        var partition = new TopicPartition(event.topic(), event.partition());
        new FloorNewsConsumer(views)
                .heard(new ConsumerRecords<>(Map.of(partition, List.of(event)), Map.of()));
    }

    public void stop() {
        timers.close();
        thread.stop(new ShutdownEvent());
    }
}
