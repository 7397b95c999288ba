package org.balie.platform.identity;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Reads the visitor key at start and serves its public half, where this service's own token check
/// looks it up (the check takes keys by HTTP only).
@Singleton
@Startup
class VisitorKeys {
    private static final String PATH = "/q/visitor-keys";

    private final VisitorKey key;

    VisitorKeys(VisitorSettings settings) {
        this.key = read(settings.location());
    }

    VisitorKey key() {
        return key;
    }

    void serve(@Observes Router router) {
        router.get(PATH)
                .handler(
                        request ->
                                request.response()
                                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                                        .end(key.publicKeySet()));
    }

    private static VisitorKey read(Path location) {
        try {
            return VisitorKey.parse(Files.readString(location));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "balie.visitor-key.location must name a file with an EC P-256 key as PKCS #8 PEM"
                            + " (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256): "
                            + location
                            + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
