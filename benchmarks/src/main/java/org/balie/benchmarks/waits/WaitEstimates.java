package org.balie.benchmarks.waits;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.benchmarks.Benchmark;
import org.balie.benchmarks.BenchmarkSetting;
import org.balie.benchmarks.waits.Comparison.Method;

/// How well waits are foretold (rule ACD-5): the floor's predictor beside others, over the same
/// days. Without options over [#DAYS] simulated days of every [Shape], with `--days N` over N of
/// each, with `--journal URL` over what really happened on the sites of a queue-acd-service.
public final class WaitEstimates implements Benchmark {
    private static final String JOURNAL = "--journal";
    private static final int DAYS = 20;

    /// Not those by which the floor's predictor was chosen, or it would be flattered.
    private static final long FIRST_SEED = 1000;

    @Override
    public String name() {
        return "wait-estimates";
    }

    @Override
    public String purpose() {
        return "how well waits are foretold, by several predictors over the same days; takes"
                + " --days N, or --journal JDBC-URL";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws SQLException {
        List<Map<String, Object>> runs = new ArrayList<>();
        if (setting.options().contains(JOURNAL)) {
            compareJournals(setting, runs);
        } else {
            compareDays(setting, runs);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", name());
        result.put("runs", runs);
        return result;
    }

    private static void compareDays(BenchmarkSetting setting, List<Map<String, Object>> runs) {
        int days = setting.number("--days").orElse(DAYS);
        for (Shape shape : Shape.ALL) {
            Comparison comparison = new Comparison(Method.ALL);
            for (long seed = FIRST_SEED; seed < FIRST_SEED + days; seed++) {
                comparison.add(LineHistory.of(SimulatedDay.journal(shape, seed)));
            }
            add(shape.name(), comparison, setting, runs);
        }
    }

    private static void compareJournals(BenchmarkSetting setting, List<Map<String, Object>> runs)
            throws SQLException {
        Optional<String> url = setting.text(JOURNAL);
        Journal.read(url.orElseThrow())
                .forEach(
                        (site, journal) -> {
                            if (journal.unread() > 0) {
                                setting.progress()
                                        .accept(
                                                "%s: %d events of an older version left out"
                                                        .formatted(site, journal.unread()));
                            }
                            Comparison comparison = new Comparison(Method.ALL);
                            comparison.add(journal.happenings());
                            add(site, comparison, setting, runs);
                        });
    }

    private static void add(
            String day,
            Comparison comparison,
            BenchmarkSetting setting,
            List<Map<String, Object>> runs) {
        comparison
                .tallies()
                .forEach(
                        (method, tally) -> {
                            Map<String, Object> run = new LinkedHashMap<>();
                            run.put("day", day);
                            run.put("predictor", method.name());
                            run.putAll(tally.figures(comparison.arrived()));
                            setting.progress().accept(run.toString());
                            runs.add(run);
                        });
    }
}
