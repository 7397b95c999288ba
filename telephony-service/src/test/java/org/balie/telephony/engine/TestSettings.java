package org.balie.telephony.engine;

import java.time.Duration;
import java.util.Optional;

/// Of a replica in a test.
record TestSettings(Duration silence, int taken, int snapshotEvery, Duration patience)
        implements EngineSettings {
    static final TestSettings PATIENT =
            new TestSettings(Duration.ofMinutes(1), 0, 10_000, Duration.ofSeconds(20));

    TestSettings missedAfter(Duration shorter) {
        return new TestSettings(shorter, taken, snapshotEvery, patience);
    }

    TestSettings taking(int most) {
        return new TestSettings(silence, most, snapshotEvery, patience);
    }

    TestSettings snapshotAfter(int events) {
        return new TestSettings(silence, taken, events, patience);
    }

    @Override
    public int batch() {
        return 500;
    }

    @Override
    public int queue() {
        return 1000;
    }

    @Override
    public Duration databaseTimeout() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(20);
    }

    @Override
    public Duration heartbeat() {
        return silence.dividedBy(6);
    }

    @Override
    public Duration forwardTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Optional<String> address() {
        return Optional.empty();
    }
}
