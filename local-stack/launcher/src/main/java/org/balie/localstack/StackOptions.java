package org.balie.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.local.parts.FreePorts;

/// How a stack is to run. Made by [#in], refined by the `with…` methods.
///
/// @param directory where this stack keeps its data, secrets and logs
/// @param cache where prepared programs are kept that stacks share
/// @param port of the front door
/// @param shopPort of the demo shops, which stand at another origin than Balie
/// @param replicas how many of a service to run, by its module name; one when not named
/// @param environment additional environment variables of a service, by its module name
/// @param provider whom services ask who somebody is, when it is not Keycloak, which is not started
///   then
public record StackOptions(
        Repository repository,
        Path directory,
        Path cache,
        int port,
        int shopPort,
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
                Content.DEMONSTRATION,
                Tuning.SMALL,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    public StackOptions withPorts(int door, int shop) {
        return new StackOptions(
                repository,
                directory,
                cache,
                door,
                shop,
                content,
                tuning,
                replicas,
                environment,
                provider);
    }

    public StackOptions withContent(Content other) {
        return new StackOptions(
                repository,
                directory,
                cache,
                port,
                shopPort,
                other,
                tuning,
                replicas,
                environment,
                provider);
    }

    public StackOptions withTuning(Tuning other) {
        return new StackOptions(
                repository,
                directory,
                cache,
                port,
                shopPort,
                content,
                other,
                replicas,
                environment,
                provider);
    }

    /// Without demonstration: nobody of it could sign in.
    public StackOptions withProvider(URI issuer) {
        return new StackOptions(
                repository,
                directory,
                cache,
                port,
                shopPort,
                Content.EMPTY,
                tuning,
                replicas,
                environment,
                Optional.of(issuer));
    }

    public StackOptions withReplicas(String service, int count) {
        Map<String, Integer> more = new HashMap<>(replicas);
        more.put(Service.ofModule(service).module(), count);
        return new StackOptions(
                repository,
                directory,
                cache,
                port,
                shopPort,
                content,
                tuning,
                more,
                environment,
                provider);
    }

    public StackOptions withEnvironment(String service, String name, String value) {
        Map<String, String> variables = new HashMap<>(environment.getOrDefault(service, Map.of()));
        variables.put(name, value);
        Map<String, Map<String, String>> more = new HashMap<>(environment);
        more.put(Service.ofModule(service).module(), Map.copyOf(variables));
        return new StackOptions(
                repository,
                directory,
                cache,
                port,
                shopPort,
                content,
                tuning,
                replicas,
                more,
                provider);
    }
}
