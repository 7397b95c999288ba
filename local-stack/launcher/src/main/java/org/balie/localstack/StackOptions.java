package org.balie.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.balie.local.parts.FreePorts;

/// How a stack is to run. Made by [#in], refined by the `with…` methods.
///
/// @param directory where this stack keeps its data, secrets and logs
/// @param cache where prepared programs are kept that stacks share
/// @param port of the front door
/// @param shopPort of the demo shops, which stand at another origin than Balie
/// @param sipPort where telephones register, over UDP and TCP, at the first replica of
///   telephony-service
/// @param replicas how many of a service to run, by its module name; one when not named, and 0 does
///   without it
/// @param environment additional environment variables of a service, by its module name
/// @param provider whom services ask who somebody is, when it is not Keycloak, which is not started
///   then
public record StackOptions(
        Repository repository,
        Path directory,
        Path cache,
        int port,
        int shopPort,
        int sipPort,
        Content content,
        Tuning tuning,
        Map<String, Integer> replicas,
        Map<String, Map<String, String>> environment,
        Optional<URI> provider) {

    /// What is in it at the first start.
    public enum Content {
        /// Two sites with people, queues and entry points, and their shops. Passwords are the user
        /// names.
        DEMONSTRATION,
        /// Nothing and nobody.
        EMPTY
    }

    /// What the services' JVMs are set for.
    public enum Tuning {
        /// Little memory and a quick start.
        SMALL,
        /// As in a cluster: for benchmarks.
        PRODUCTION
    }

    public StackOptions {
        directory = directory.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
        replicas = Map.copyOf(replicas);
        environment = Map.copyOf(environment);
    }

    /// A demonstration in the given directory, on free ports, out of the repository around the
    /// working directory.
    public static StackOptions in(Path directory) {
        return in(Repository.around(), directory);
    }

    static StackOptions in(Repository repository, Path directory) {
        return new StackOptions(
                repository,
                directory,
                repository.workFolder(),
                FreePorts.any(),
                FreePorts.any(),
                FreePorts.any(),
                Content.DEMONSTRATION,
                Tuning.SMALL,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    public StackOptions withPorts(int door, int shop, int sip) {
        return but(
                next -> {
                    next.port = door;
                    next.shopPort = shop;
                    next.sipPort = sip;
                });
    }

    public StackOptions withContent(Content other) {
        return but(next -> next.content = other);
    }

    public StackOptions withTuning(Tuning other) {
        return but(next -> next.tuning = other);
    }

    /// Without demonstration: nobody of it could sign in.
    public StackOptions withProvider(URI issuer) {
        return but(
                next -> {
                    next.content = Content.EMPTY;
                    next.provider = Optional.of(issuer);
                });
    }

    public StackOptions withReplicas(String service, int count) {
        return but(next -> next.replicas.put(Service.ofModule(service).module(), count));
    }

    public StackOptions withEnvironment(String service, String name, String value) {
        Map<String, String> variables = new HashMap<>(environment.getOrDefault(service, Map.of()));
        variables.put(name, value);
        return but(
                next ->
                        next.environment.put(
                                Service.ofModule(service).module(), Map.copyOf(variables)));
    }

    private StackOptions but(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new StackOptions(
                repository,
                directory,
                cache,
                draft.port,
                draft.shopPort,
                draft.sipPort,
                draft.content,
                draft.tuning,
                draft.replicas,
                draft.environment,
                draft.provider);
    }

    /// What can still be changed.
    private static final class Draft {
        private int port;
        private int shopPort;
        private int sipPort;
        private Content content;
        private Tuning tuning;
        private final Map<String, Integer> replicas;
        private final Map<String, Map<String, String>> environment;
        private Optional<URI> provider;

        private Draft(StackOptions from) {
            port = from.port;
            shopPort = from.shopPort;
            sipPort = from.sipPort;
            content = from.content;
            tuning = from.tuning;
            replicas = new HashMap<>(from.replicas);
            environment = new HashMap<>(from.environment);
            provider = from.provider;
        }
    }
}
