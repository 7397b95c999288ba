package org.balie.platform.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.balie.platform.problem.Problem;

/// Limits on what the public may do, counted in this replica alone.
///
/// Remembers the [#REMEMBERED] that came last; whoever has not come for that long has its whole
/// allowance back anyway.
@ApplicationScoped
public class RateLimits {
    static final int REMEMBERED = 20_000;

    private final Map<Subject, Bucket> buckets =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Subject, Bucket> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final MeterRegistry meters;

    RateLimits(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Subject(String limit, String key, Allowance allowance) {}

    /// Counts one use; problem `rate-limited` with the time to wait when there were too many.
    ///
    /// @param limit what is limited, e.g. `request-per-address`; a metric's tag
    /// @param key whose uses are counted together
    public void require(String limit, String key, Allowance allowance) {
        ConsumptionProbe use =
                bucket(new Subject(limit, key, allowance)).tryConsumeAndReturnRemaining(1);
        if (!use.isConsumed()) {
            meters.counter("balie.rate.limited", "limit", limit).increment();
            Duration pause = Duration.ofNanos(use.getNanosToWaitForRefill()).plusMillis(999);
            throw Problem.rateLimited(Duration.ofSeconds(pause.toSeconds())).exception();
        }
    }

    private Bucket bucket(Subject subject) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(subject, RateLimits::newBucket);
        }
    }

    private static Bucket newBucket(Subject subject) {
        Allowance allowance = subject.allowance();
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(allowance.burst())
                                        .refillGreedy(allowance.perPeriod(), allowance.period()))
                .build();
    }
}
