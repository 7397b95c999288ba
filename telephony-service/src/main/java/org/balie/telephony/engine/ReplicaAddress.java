package org.balie.telephony.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Where the other replicas reach this one.
@ApplicationScoped
class ReplicaAddress {
    private final EngineSettings settings;
    private final int port;

    ReplicaAddress(EngineSettings settings, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.settings = settings;
        this.port = port;
    }

    String own() {
        return settings.address().orElseGet(this::byHost);
    }

    private String byHost() {
        try {
            return "http://" + InetAddress.getLocalHost().getHostAddress() + ":" + port;
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("set balie.telephony.engine.address", e);
        }
    }
}
