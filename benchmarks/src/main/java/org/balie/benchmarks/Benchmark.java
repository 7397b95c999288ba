package org.balie.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.benchmarks.calls.Calls;
import org.balie.benchmarks.engine.AcdEngine;
import org.balie.benchmarks.media.Media;
import org.balie.benchmarks.recording.Recording;
import org.balie.benchmarks.waits.WaitEstimates;

/// One benchmark, as `./balie bench NAME` runs it. It says in its purpose which options it takes.
public interface Benchmark {
    List<Benchmark> ALL =
            List.of(
                    new ClickToOffer(),
                    new AcdEngine(),
                    new WaitEstimates(),
                    new Recording(),
                    new Calls(),
                    new Media());

    /// What is typed after `./balie bench`.
    String name();

    /// One line for the listing.
    String purpose();

    /// Starts what it needs, measures and stops everything it started.
    ///
    /// @return the result, printed as the last line in JSON
    Map<String, Object> run(BenchmarkSetting setting) throws Exception;

    static Optional<Benchmark> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
