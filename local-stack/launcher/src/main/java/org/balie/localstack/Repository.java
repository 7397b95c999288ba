package org.balie.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.balie.local.parts.BrokerFiles;
import org.balie.local.parts.PartFailed;

/// Where the build left what the stack runs.
///
/// @param root the folder with the script `balie`
public record Repository(Path root) {

    public Repository {
        root = root.toAbsolutePath().normalize();
    }

    /// Found from the working directory upwards.
    public static Repository around() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("balie"))
                    && Files.isDirectory(at.resolve("local-stack"))) {
                return new Repository(at);
            }
        }
        throw new PartFailed(
                "This is not inside a clone of Balie: there is no script `balie` above "
                        + Path.of("").toAbsolutePath()
                        + ".");
    }

    /// What `./balie up` keeps between runs.
    public Path workFolder() {
        return root.resolve(".balie");
    }

    Path consoleFolder() {
        return root.resolve("console/dist");
    }

    Path keycloakZip() {
        return root.resolve("local-stack/launcher/target/keycloak.zip");
    }

    BrokerFiles broker() {
        Path target = root.resolve("local-stack/broker/target");
        return new BrokerFiles(
                requireBuilt(target.resolve("classes")), requireBuilt(target.resolve("lib")));
    }

    Path serviceJar(String service) {
        return requireBuilt(root.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    private Path requireBuilt(Path path) {
        if (!Files.exists(path)) {
            throw new PartFailed(
                    "Not built yet: there is no "
                            + root.relativize(path)
                            + ". `./balie up` builds it, and so does `mvn package`.");
        }
        return path;
    }
}
