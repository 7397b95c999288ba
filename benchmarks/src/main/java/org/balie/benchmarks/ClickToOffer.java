package org.balie.benchmarks;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.balie.local.testing.IdentityProvider;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;

/// From the customer's POST at the front door until the offer is on an agent's socket, with 500
/// agents connected. A customer leaves as soon as the offer has been seen, so that agents stay
/// free.
final class ClickToOffer implements Benchmark {
    private static final int AGENTS = 500;
    private static final List<Integer> RATES = List.of(50, 200, 500);
    private static final int COMPARED_AT = 200;
    private static final Duration LENGTH = Duration.ofSeconds(20);

    /// The compilers of five Java programs share the cores with them. They are done with what is
    /// asked for 50 times a second long before they are done with what is asked for 200 times.
    private static final List<Pace> WARM_UP =
            List.of(
                    new Pace(50, Duration.ofMinutes(2)),
                    new Pace(COMPARED_AT, Duration.ofMinutes(3)));

    private static final String ACD = "queue-acd-service";

    @Override
    public String name() {
        return "click-to-offer";
    }

    @Override
    public String purpose() {
        return "from a customer's click to the offer on an agent's desk, beside floor and polling";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws Exception {
        setting.withoutOptions();
        try (var provider = IdentityProvider.start();
                var stack = LocalStack.start(options(setting, provider))) {
            return measure(setting, stack, provider);
        }
    }

    private static StackOptions options(BenchmarkSetting setting, IdentityProvider provider) {
        return StackOptions.in(setting.directory())
                .withContent(StackOptions.Content.EMPTY)
                .withTuning(StackOptions.Tuning.PRODUCTION)
                .withEnvironment(ACD, "QUARKUS_OIDC_AUTH_SERVER_URL", provider.issuer().toString())
                // all customers of the load share one address
                .withEnvironment(ACD, "BALIE_ACD_ENTRY_ADDRESS_BURST", "100000")
                .withEnvironment(ACD, "BALIE_ACD_ENTRY_ADDRESS_PER_MINUTE", "100000");
    }

    private Map<String, Object> measure(
            BenchmarkSetting setting, LocalStack stack, IdentityProvider provider)
            throws Exception {
        var vertx = Vertx.vertx();
        var load = new CustomerLoad(vertx, stack.url());
        try (var desks = new DeskCrowd(vertx, load::offered)) {
            setting.progress().accept("setting up " + AGENTS + " agents");
            openDesks(new BenchSite(stack.url(), provider), desks, stack.url());
            setting.progress().accept("warming up");
            for (Pace pace : WARM_UP) {
                load.drive("warm-up-" + pace.perSecond(), pace);
            }
            // Beside a stack at rest: what the last run leaves behind would count against them.
            var compared = compared(setting, stack);
            var runs = new ArrayList<Map<String, Object>>();
            for (int rate : RATES) {
                setting.progress().accept(rate + " requests a second");
                var cpu = CpuUse.of(stack);
                var clicks = load.drive("at-" + rate, new Pace(rate, LENGTH));
                runs.add(figures(rate, clicks, cpu.millisEach(clicks.made())));
            }
            var result = new LinkedHashMap<String, Object>();
            result.put("bench", name());
            result.put("cores", Runtime.getRuntime().availableProcessors());
            result.put("runs", runs);
            result.putAll(compared);
            return result;
        } finally {
            DeskCrowd.await(vertx.close());
        }
    }

    private static Map<String, Object> compared(BenchmarkSetting setting, LocalStack stack)
            throws Exception {
        var pace = new Pace(COMPARED_AT, LENGTH);
        var access = stack.databaseOf(ACD);
        var database =
                access.jdbcUrl() + "?user=" + access.user() + "&password=" + access.password();
        var compared = new LinkedHashMap<String, Object>();
        setting.progress().accept("the floor at " + COMPARED_AT + " a second");
        var floor = new HandoffFloor(stack.bootstrapServers(), database);
        compared.put("floor", floor.measure(pace).summary());
        setting.progress().accept("the baseline at " + COMPARED_AT + " a second");
        compared.put("baseline", new PollingBaseline(database, AGENTS).measure(pace).summary());
        return compared;
    }

    private static void openDesks(BenchSite site, DeskCrowd desks, URI door) throws Exception {
        site.setUp(AGENTS);
        for (int i = 0; i < AGENTS; i++) {
            desks.open(door.getHost(), door.getPort(), site.agentToken(i));
            site.makeAvailable(i);
        }
    }

    private static Map<String, Object> figures(int rate, Clicks run, Map<String, Double> cpu) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rate", rate);
        figures.putAll(run.latencies().summary());
        figures.put("lost", run.open());
        figures.put("doubled", run.doubled());
        figures.put("cpuMsPerClick", cpu);
        return figures;
    }
}
