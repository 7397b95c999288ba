package org.balie.benchmarks.calls;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;

/// What sets calls up: Balie, or what it is compared with.
interface Switch extends AutoCloseable {

    /// As it stands in the result.
    String name();

    /// Where it takes calls over UDP.
    InetSocketAddress address();

    /// Whom to call, by turns, so that nobody is called who still talks.
    String number(int call);

    /// Those that its calls ring.
    Telephones telephones();

    /// Time of a core that each of its parts has used since it started.
    Map<String, Duration> cpu();

    @Override
    void close();
}
