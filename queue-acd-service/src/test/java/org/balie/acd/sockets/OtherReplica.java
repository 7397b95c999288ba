package org.balie.acd.sockets;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.balie.acd.commands.CommandSender;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.sockets.Connections.Person;
import org.balie.acd.views.Views;
import org.balie.local.testing.LiveClient;

/// Another replica as far as the floor knows it: the sockets that it says it holds.
@Dependent
public class OtherReplica {
    private final Vertx timers = Vertx.vertx();
    private final Connections connections;

    OtherReplica(CommandSender commands, Views views, InstantSource clock) {
        connections = new Connections(commands, views, clock, new ShortLease(), timers);
        connections.start(new StartupEvent());
    }

    /// An agent opens the desk on this replica.
    public void desk(String siteId, String agentId) {
        connections
                .opened(siteId, new Person.Agent(new AgentId(agentId)), UUID.randomUUID() + "-desk")
                .await()
                .atMost(LiveClient.PATIENCE);
    }

    /// It is gone, and closes nothing and says nothing.
    public void die() {
        timers.close();
    }

    private record ShortLease() implements LeaseSettings {
        @Override
        public Duration lasts() {
            return Duration.ofSeconds(4);
        }

        @Override
        public Duration renewal() {
            return Duration.ofMillis(500);
        }
    }
}
