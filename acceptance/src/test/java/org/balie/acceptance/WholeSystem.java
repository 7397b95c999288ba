package org.balie.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the running demonstration ([LocalStack]) and the browser ([Chromium]). Both start
/// when first asked for and serve all classes of the run.
final class WholeSystem implements ParameterResolver {
    /// What tests lock that run beside others: those that need all parts up read, those that kill
    /// parts write.
    static final String PARTS = "parts";

    private static final Namespace RUN = Namespace.create(WholeSystem.class);

    /// Closes with the run.
    private record Held<T extends AutoCloseable>(T part) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            part.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        var type = parameter.getParameter().getType();
        return type == LocalStack.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        var type = parameter.getParameter().getType();
        return type == LocalStack.class ? stack(extension) : chromium(extension);
    }

    static LocalStack stack(ExtensionContext extension) {
        var run = extension.getRoot().getStore(RUN);
        return (LocalStack)
                run.computeIfAbsent(LocalStack.class, _ -> new Held<>(start()), Held.class).part();
    }

    private static Chromium chromium(ExtensionContext extension) {
        var run = extension.getRoot().getStore(RUN);
        return (Chromium)
                run.computeIfAbsent(Chromium.class, _ -> new Held<>(Chromium.launch()), Held.class)
                        .part();
    }

    /// From nothing: what an earlier run left waiting would be offered first.
    private static LocalStack start() {
        var folder = Path.of("target", "whole-system");
        try {
            forget(folder);
            return LocalStack.start(
                    StackOptions.in(folder)
                            // telephones come to the first, tabs to either, and one of them decides
                            .withReplicas("telephony-service", 2)
                            // so that nobody waits long for what a killed maker had begun
                            .withEnvironment(
                                    "recording-service", "BALIE_RECORDING_PRODUCTS_LEASE", "10s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the system started", e);
        }
    }

    /// Removes what an earlier run left.
    static void forget(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
