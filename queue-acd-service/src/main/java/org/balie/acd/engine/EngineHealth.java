package org.balie.acd.engine;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when Kafka has given this replica its share of the sites and all of them are loaded.
/// Whether the database answers is asked by a check that Quarkus brings.
@Readiness
@ApplicationScoped
class EngineHealth implements HealthCheck {
    private final Floors floors;

    EngineHealth(Floors floors) {
        this.floors = floors;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("floors").status(floors.areReady()).build();
    }
}
