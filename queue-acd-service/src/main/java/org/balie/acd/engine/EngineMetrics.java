package org.balie.acd.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

/// Figures of the engine, reached as fields and hence no proxied bean.
@Singleton
class EngineMetrics {
    /// From the first decision of a batch to its commit.
    final Timer commit;

    final DistributionSummary batch;
    final Counter stale;
    final Counter dead;
    final Counter reloads;

    EngineMetrics(MeterRegistry registry) {
        commit = Timer.builder("balie.acd.commit").publishPercentileHistogram().register(registry);
        batch =
                DistributionSummary.builder("balie.acd.batch")
                        .baseUnit("commands")
                        .register(registry);
        stale = registry.counter("balie.acd.commits.stale");
        dead = registry.counter("balie.acd.commands.dead");
        reloads = registry.counter("balie.acd.reloads");
    }
}
