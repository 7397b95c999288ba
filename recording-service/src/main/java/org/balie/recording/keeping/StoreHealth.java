package org.balie.recording.keeping;

import jakarta.inject.Singleton;
import org.balie.recording.sealed.Vault;
import org.balie.recording.store.StoreFailure;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Not ready while the place for recordings is away. A full one is there, and says so itself.
@Readiness
@Singleton
class StoreHealth implements HealthCheck {
    private final Vault vault;

    StoreHealth(Vault vault) {
        this.vault = vault;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("store of recordings");
        try {
            return answer.withData("room", vault.room()).up().build();
        } catch (StoreFailure e) {
            return answer.withData("problem", String.valueOf(e.getMessage())).down().build();
        }
    }
}
