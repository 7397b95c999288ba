package org.balie.acceptance.chaos;

import java.time.Duration;

/// How much chaos there is to be; see the README for the system properties.
///
/// @param perSecond customers who ask for help
/// @param calm how long the load runs before a fault and after it
/// @param lanes races that are run side by side
record ChaosSettings(
        long seed, int agents, int perSecond, Duration calm, int kills, int races, int lanes) {

    static ChaosSettings ofThisRun() {
        return new ChaosSettings(
                Long.getLong("balie.chaos.seed", 3),
                Integer.getInteger("balie.chaos.agents", 24),
                Integer.getInteger("balie.chaos.rate", 3),
                Duration.ofSeconds(Integer.getInteger("balie.chaos.calm", 3)),
                Integer.getInteger("balie.chaos.kills", 1),
                Integer.getInteger("balie.chaos.races", 300),
                Integer.getInteger("balie.chaos.lanes", 8));
    }
}
