package org.balie.telephony.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;

/// Figures of the engine, reached as fields and hence no proxied bean.
@Singleton
class EngineMetrics {
    private static final String COMMANDS = "balie.telephony.commands";
    private static final String CALLS = "balie.telephony.calls";

    /// From the first decision of a batch to its commit.
    final Timer commit;

    final DistributionSummary batch;
    final Counter taken;
    final Counter lost;
    final Counter stale;
    final Counter failed;
    private final MeterRegistry meters;
    private final AtomicInteger owned = new AtomicInteger();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    EngineMetrics(MeterRegistry meters) {
        this.meters = meters;
        commit =
                Timer.builder("balie.telephony.commit")
                        .publishPercentileHistogram()
                        .register(meters);
        batch =
                DistributionSummary.builder("balie.telephony.batch")
                        .baseUnit("commands")
                        .register(meters);
        taken = meters.counter("balie.telephony.leases", "change", "taken");
        lost = meters.counter("balie.telephony.leases", "change", "lost");
        stale = meters.counter("balie.telephony.commits", "outcome", "stale");
        failed = meters.counter("balie.telephony.commits", "outcome", "unknown");
        Gauge.builder("balie.telephony.sites", owned, AtomicInteger::get)
                .description("Sites that this replica decides for")
                .register(meters);
    }

    void decided(Decision decision) {
        String outcome =
                decision.rejection()
                        .map(Rejection::reason)
                        .map(reason -> reason.code())
                        .orElse("done");
        meters.counter(COMMANDS, "outcome", outcome).increment();
    }

    void unavailable() {
        meters.counter(COMMANDS, "outcome", "unavailable").increment();
    }

    /// Counts what is going on, now and then.
    void count(Collection<OwnedExchange> exchanges) {
        owned.set(exchanges.size());
        Map<String, Long> now =
                exchanges.stream()
                        .flatMap(owned -> owned.exchange().calls())
                        .collect(
                                Collectors.groupingBy(EngineMetrics::state, Collectors.counting()));
        calls.values().forEach(each -> each.set(0));
        now.forEach((state, count) -> gauge(state).set(count.intValue()));
    }

    private AtomicInteger gauge(String state) {
        return calls.computeIfAbsent(
                state,
                name -> {
                    var value = new AtomicInteger();
                    Gauge.builder(CALLS, value, AtomicInteger::get)
                            .tag("state", name)
                            .register(meters);
                    return value;
                });
    }

    private static String state(Call call) {
        return switch (call.state()) {
            case CallState.Ringing _ -> "ringing";
            case CallState.Dialling _ -> "dialling";
            case CallState.Talking _ -> "talking";
            case CallState.Held _ -> "held";
            case CallState.Queued _ -> "queued";
            case CallState.Dismissed _ -> "dismissed";
            case CallState.LeavingMessage _ -> "leaving-message";
            case CallState.Storing _ -> "storing";
        };
    }
}
