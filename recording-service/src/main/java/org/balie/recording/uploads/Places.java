package org.balie.recording.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.balie.platform.problem.Problem;

/// How many uploads go on at once, and how many of one person.
@ApplicationScoped
class Places {
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final UploadSettings settings;
    private final Map<String, Integer> taken = new HashMap<>();

    Places(UploadSettings settings) {
        this.settings = settings;
    }

    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /// Problem `rate-limited` when there is none.
    synchronized Place take(String person) {
        int all = taken.values().stream().mapToInt(Integer::intValue).sum();
        if (all >= settings.atOnce() || taken.getOrDefault(person, 0) >= settings.ofOnePerson()) {
            throw Problem.rateLimited(AGAIN).exception();
        }
        taken.merge(person, 1, Integer::sum);
        return () -> leave(person);
    }

    private synchronized void leave(String person) {
        taken.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
    }
}
