package org.balie.acd.commands;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.core.IssuedCommand;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Hands commands to Kafka. When the returned `Uni` completes the command is in the replicated log
/// and cannot be lost; what comes of it arrives over the sockets.
@ApplicationScoped
public class CommandSender {
    /// Commands handed over and not yet acknowledged; one more fails at once.
    private static final int UNDER_WAY = 4096;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MutinyEmitter<String> emitter;
    private final InstantSource clock;

    CommandSender(
            @Channel("commandsout")
                    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = UNDER_WAY)
                    MutinyEmitter<String> emitter,
            InstantSource clock) {
        this.emitter = emitter;
        this.clock = clock;
    }

    public Uni<Void> send(String siteId, Actor actor, FloorCommand command) {
        return send(siteId, CommandCodec.issue(clock.instant(), actor, command));
    }

    public Uni<Void> send(String siteId, IssuedCommand command) {
        var key = OutgoingKafkaRecordMetadata.<String>builder().withKey(siteId).build();
        return emitter.sendMessage(Message.of(CommandCodec.encode(command)).addMetadata(key))
                .ifNoItem()
                .after(TIMEOUT)
                .fail();
    }
}
