package org.balie.benchmarks.media;

import java.net.InetAddress;

/// What carries voices between two telephones.
sealed interface Relay permits MediaPartRelay, BareRelay {
    InetAddress HOST = InetAddress.getLoopbackAddress();

    /// Joins two telephones that send from these ports.
    ///
    /// @return where each of them sends to
    Ports bridge(Ports telephones);

    /// @param first of the telephone that called
    record Ports(int first, int second) {}

    /// The kinds there are.
    enum Kind {
        BALIE,
        FLOOR;

        Relay start() {
            return switch (this) {
                case BALIE -> new MediaPartRelay();
                case FLOOR -> new BareRelay();
            };
        }
    }
}
