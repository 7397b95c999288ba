package org.balie.local.broker;

import java.nio.file.Path;
import java.util.Properties;

/// The settings of a lone broker: small, quick to start, everything replicated once.
final class BrokerSettings {
    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path directory, int port, int controllerPort) {
        String clients = "PLAINTEXT://127.0.0.1:" + port;
        String controller = "127.0.0.1:" + controllerPort;
        var settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", String.valueOf(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@" + controller);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("listeners", clients + "," + CONTROLLER + "://" + controller);
        settings.setProperty("advertised.listeners", clients);
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", directory.toString());
        settings.setProperty("auto.create.topics.enable", "true");
        settings.setProperty("num.partitions", "3");
        for (String internal :
                new String[] {
                    "offsets.topic", "transaction.state.log", "share.coordinator.state.topic"
                }) {
            settings.setProperty(internal + ".replication.factor", "1");
        }
        settings.setProperty("offsets.topic.num.partitions", "3");
        settings.setProperty("transaction.state.log.num.partitions", "3");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("min.insync.replicas", "1");
        // One machine, few clients: waiting for more members or buffers only costs start time.
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // The floors' owners want to be missed sooner than the usual six seconds.
        settings.setProperty("group.min.session.timeout.ms", "1000");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "8388608");
        // After a kill the broker must wait until its own former session has ended.
        settings.setProperty("broker.session.timeout.ms", "3000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        return settings;
    }
}
