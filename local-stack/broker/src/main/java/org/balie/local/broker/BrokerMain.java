package org.balie.local.broker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// Formats (when empty) and runs one KRaft broker that is its own controller, on loopback.
///
/// Arguments: `<data directory> <port> <controller port>`. When clients can be served the line
/// [#READY] goes to standard output; everything else goes to standard error. The broker stops by
/// itself when its standard input ends, so it never outlives the program that started it.
public final class BrokerMain {
    /// What the starting program waits for.
    public static final String READY = "broker ready";

    private static final String CLUSTER = "BalieLocalStackBroker1";

    private BrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 3) {
            System.err.println("usage: BrokerMain <data directory> <port> <controller port>");
            System.exit(2);
        }
        PrintStream parent = System.out;
        // Kafka's own prints must not be taken for the ready line.
        System.setOut(System.err);
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);

        Files.createDirectories(directory);
        var settings = BrokerSettings.of(directory, port, controllerPort);
        format(directory);

        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
        stopWhenEnded(System.in);
        server.startup();
        parent.println(READY);
        parent.flush();
        server.awaitShutdown();
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setPrintStream(System.err)
                .setNodeId(BrokerSettings.NODE)
                .setClusterId(CLUSTER)
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }

    private static void stopWhenEnded(InputStream input) {
        Thread.ofPlatform()
                .daemon()
                .name("parent-watch")
                .start(
                        () -> {
                            try {
                                input.transferTo(OutputStream.nullOutputStream());
                            } catch (IOException _) {
                                // A broken pipe tells the same as its end.
                            }
                            System.exit(0);
                        });
    }
}
