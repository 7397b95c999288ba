package org.balie.acceptance.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.balie.local.testing.IdentityProvider;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Where chaos may reign: a stack of its own, with two replicas of queue-acd-service, so that a
/// site has somebody to go to. It starts when first asked for and serves all classes of the run;
/// each test has a site of its own there.
final class Ground implements AutoCloseable {
    static final String ACD = "queue-acd-service";

    /// Longer than any run: nobody renews a token here.
    private static final long TOKEN_SECONDS = 7200;

    private final LocalStack stack;
    private final IdentityProvider provider;

    private Ground(LocalStack stack, IdentityProvider provider) {
        this.stack = stack;
        this.provider = provider;
    }

    private static Ground start() {
        var provider = IdentityProvider.start();
        try {
            var folder = Path.of("target", "chaos");
            forget(folder);
            return new Ground(LocalStack.start(options(folder, provider)), provider);
        } catch (IOException e) {
            provider.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            provider.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the system started", e);
        }
    }

    private static StackOptions options(Path folder, IdentityProvider provider) {
        return StackOptions.in(folder)
                .withProvider(provider.issuer())
                .withReplicas(ACD, 2)
                // All customers of the load share one address.
                .withEnvironment(ACD, "BALIE_ACD_ENTRY_ADDRESS_BURST", "1000000")
                .withEnvironment(ACD, "BALIE_ACD_ENTRY_ADDRESS_PER_MINUTE", "1000000");
    }

    private static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    LocalStack stack() {
        return stack;
    }

    URI url() {
        return stack.url();
    }

    String token(String id, String site, String role) {
        return provider.agent(id, id, site, role).expiringIn(TOKEN_SECONDS).sign();
    }

    @Override
    public void close() {
        stack.close();
        provider.close();
    }

    /// Gives tests the ground.
    static final class Given implements ParameterResolver {
        private static final Namespace RUN = Namespace.create(Ground.class);

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
            return parameter.getParameter().getType() == Ground.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
            var run = extension.getRoot().getStore(RUN);
            return run.computeIfAbsent(Ground.class, _ -> Ground.start(), Ground.class);
        }
    }
}
