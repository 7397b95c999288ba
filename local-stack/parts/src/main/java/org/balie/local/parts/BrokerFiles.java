package org.balie.local.parts;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the broker's program is on disk: it lives outside our class path because Kafka's server
/// wants other versions of its libraries than the services do.
public record BrokerFiles(Path classes, Path libraries) {

    /// What the build left in this repository, found from the working directory upwards.
    public static BrokerFiles built() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path target = at.resolve("local-stack/broker/target");
            if (Files.isDirectory(target.resolve("classes"))
                    && Files.isDirectory(target.resolve("lib"))) {
                return new BrokerFiles(target.resolve("classes"), target.resolve("lib"));
            }
        }
        throw new PartFailed(
                "Kafka is not built: there is no local-stack/broker/target/lib above "
                        + Path.of("").toAbsolutePath()
                        + ". Build the module local-stack/broker first.");
    }
}
