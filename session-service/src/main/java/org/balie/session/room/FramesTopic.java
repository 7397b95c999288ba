package org.balie.session.room;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.balie.contracts.Topics;
import org.jboss.logging.Logger;

/// Sees to it that Kafka does not keep frames for longer than anybody could want them. Where a
/// service may not say so, the broker's own retention holds, and all else works as well.
@ApplicationScoped
class FramesTopic {
    private static final Logger LOG = Logger.getLogger(FramesTopic.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Map<String, Object> kafka;
    private final RoomSettings settings;

    FramesTopic(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, RoomSettings settings) {
        this.kafka = kafka;
        this.settings = settings;
    }

    /// Beside the start: nothing waits for it.
    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("frames-topic").daemon().start(this::keepShort);
    }

    private void keepShort() {
        try (Admin admin = Admin.create(kafka)) {
            if (!create(admin)) {
                alter(admin);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("Kafka keeps frames for as long as it keeps anything: %s", e.getMessage());
        }
    }

    private boolean create(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        NewTopic topic =
                new NewTopic(Topics.SESSION_FRAMES, Optional.empty(), Optional.empty())
                        .configs(retention());
        try {
            await(admin.createTopics(List.of(topic)).all());
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private void alter(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.SESSION_FRAMES);
        Collection<AlterConfigOp> changes =
                retention().entrySet().stream()
                        .map(entry -> new ConfigEntry(entry.getKey(), entry.getValue()))
                        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
                        .toList();
        await(admin.incrementalAlterConfigs(Map.of(topic, changes)).all());
    }

    private Map<String, String> retention() {
        String kept = String.valueOf(settings.framesKept().toMillis());
        return Map.of(TopicConfig.RETENTION_MS_CONFIG, kept, TopicConfig.SEGMENT_MS_CONFIG, kept);
    }

    private static void await(KafkaFuture<?> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }
}
