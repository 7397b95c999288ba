package org.balie.localstack.part;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.balie.local.parts.BrokerFiles;
import org.balie.local.parts.BrokerPart;

/// Kafka on a fixed port.
public record BrokerProgram(
        String name, Path log, Path data, int port, BrokerFiles files, Leftovers leftovers)
        implements Program {
    @Override
    public RunningProgram start() {
        BrokerPart broker = BrokerPart.start(data, port, files);
        ProcessHandle.of(broker.pid()).ifPresent(leftovers::remember);
        return new Run(broker);
    }

    private record Run(BrokerPart broker) implements RunningProgram {
        @Override
        public long pid() {
            return broker.pid();
        }

        @Override
        public CompletableFuture<OptionalInt> onExit() {
            return Exits.of(pid());
        }

        @Override
        public void stop() {
            broker.close();
        }

        @Override
        public void kill() {
            broker.kill();
        }
    }
}
