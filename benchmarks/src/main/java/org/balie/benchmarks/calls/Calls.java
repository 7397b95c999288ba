package org.balie.benchmarks.calls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.benchmarks.Benchmark;
import org.balie.benchmarks.BenchmarkSetting;
import org.balie.benchmarks.Pace;
import org.balie.local.parts.FreePorts;

/// Setting calls up: from outside to a line with two telephones, of which one answers after 20 ms
/// while the other is told that somebody else has; hung up after two seconds. At each rate Balie
/// and Kamailio take turns.
public final class Calls implements Benchmark {
    /// Turns that each takes at each rate.
    private static final int ROUNDS = 2;

    /// Nobody is called again before the last call is over: it lasts two seconds, and some to
    /// spare.
    private static final int LINES_FOR_EACH_A_SECOND = 3;

    /// The compiler shares the cores with what it compiles for.
    private static final List<Pace> WARM_UP =
            List.of(
                    new Pace(50, Duration.ofSeconds(10)),
                    new Pace(200, Duration.ofSeconds(120)),
                    new Pace(400, Duration.ofSeconds(15)));

    /// `sipp` writes down what it has seen once a second.
    private static final Duration UNTIL_WRITTEN = Duration.ofMillis(1_300);

    private int run;

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public String purpose() {
        return "setting calls up that ring two telephones, beside Kamailio"
                + " [--rates 50,200,500,1000] [--seconds 10]";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws Exception {
        Load load = Load.of(setting.options());
        if (!Telephones.arePossible()) {
            throw new IllegalArgumentException(
                    "needs sipp, which plays the telephones (Debian: apt install sip-tester)");
        }
        var caller = new InetSocketAddress("127.0.0.2", FreePorts.any());
        int lines = LINES_FOR_EACH_A_SECOND * load.fastest();
        setting.progress().accept("starting Balie, with " + lines + " lines");
        try (Switch balie =
                BalieSwitch.start(setting.directory().resolve("balie"), caller, lines)) {
            if (!Kamailio.isPossible()) {
                setting.progress()
                        .accept("without Kamailio, which is not installed (apt install kamailio)");
                return measure(setting, load, caller, balie, Optional.empty());
            }
            setting.progress().accept("starting Kamailio");
            try (Switch kamailio = Kamailio.start(setting.directory().resolve("kamailio"), lines)) {
                return measure(setting, load, caller, balie, Optional.of(kamailio));
            }
        }
    }

    private Map<String, Object> measure(
            BenchmarkSetting setting,
            Load load,
            InetSocketAddress caller,
            Switch balie,
            Optional<Switch> kamailio)
            throws IOException, InterruptedException {
        setting.progress().accept("warming up");
        for (Pace pace : WARM_UP) {
            if (pace.perSecond() <= load.fastest()) {
                drive(caller, balie, pace);
            }
        }
        List<Map<String, Object>> runs = new ArrayList<>();
        for (int rate : load.rates()) {
            setting.progress().accept(rate + " calls a second");
            var pace = new Pace(rate, Duration.ofSeconds(Math.max(1, load.seconds() / ROUNDS)));
            var ours = new Measured();
            var theirs = new Measured();
            for (int round = 0; round < ROUNDS; round++) {
                measure(caller, balie, pace, ours);
                if (kamailio.isPresent()) {
                    measure(caller, kamailio.get(), pace, theirs);
                }
            }
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("rate", rate);
            figures.put(balie.name(), ours.figures());
            kamailio.ifPresent(peer -> figures.put(peer.name(), theirs.figures()));
            runs.add(figures);
            setting.progress().accept(figures.toString());
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bench", name());
        result.put("cores", Runtime.getRuntime().availableProcessors());
        result.put("measures", "INVITE to 180; answer: INVITE to 200, after 20 ms of ringing");
        result.put("peer", kamailio.map(Switch::name).orElse("not installed"));
        result.put("runs", runs);
        return result;
    }

    private void measure(InetSocketAddress caller, Switch target, Pace pace, Measured into)
            throws IOException, InterruptedException {
        var before = target.telephones().seen();
        var used = target.cpu();
        Caller.Run run = drive(caller, target, pace);
        Map<String, Duration> spent = new LinkedHashMap<>();
        target.cpu()
                .forEach(
                        (part, now) ->
                                spent.put(part, now.minus(used.getOrDefault(part, Duration.ZERO))));
        Thread.sleep(UNTIL_WRITTEN);
        into.add(run, spent, target.telephones().seen().since(before));
    }

    private Caller.Run drive(InetSocketAddress caller, Switch target, Pace pace)
            throws IOException {
        run++;
        return Caller.drive(caller, target, "run" + run, pace.perSecond(), pace.length());
    }
}
