package org.balie.benchmarks.recording;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.balie.benchmarks.Benchmark;
import org.balie.benchmarks.BenchmarkSetting;
import org.balie.benchmarks.CpuUse;
import org.balie.local.testing.IdentityProvider;
import org.balie.localstack.LocalStack;
import org.balie.localstack.StackOptions;

/// How many recordings of 1.5 Mbit/s one replica of recording-service keeps at the same time with
/// 99 of 100 segments acknowledged within 250 ms, and what they cost; beside the floor: the same
/// bytes from the same kind of sockets to the same disk, each forced onto it, and nothing else.
///
/// Both are measured at the same steps, one right after the other, on the same machine as the load.
public final class Recording implements Benchmark {
    private static final int BITS_PER_SECOND = 1_500_000;
    private static final List<Integer> STEPS = List.of(50, 100, 200, 300, 400, 500, 600);
    private static final String SERVICE = "recording-service";

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public String purpose() {
        return "recordings that one replica keeps at once, beside the same bytes merely written;"
                + " --most N stops at so many";
    }

    @Override
    public Map<String, Object> run(BenchmarkSetting setting) throws Exception {
        OptionalInt most = setting.number("--most");
        try (var provider = IdentityProvider.start();
                var stack = LocalStack.start(options(setting, provider));
                var floor = FloorProgram.start(setting.directory().resolve("floor"))) {
            return measure(setting, stack, floor, provider, most.orElse(Integer.MAX_VALUE));
        }
    }

    private static StackOptions options(BenchmarkSetting setting, IdentityProvider provider) {
        return StackOptions.in(setting.directory())
                .withContent(StackOptions.Content.EMPTY)
                .withTuning(StackOptions.Tuning.PRODUCTION)
                .withEnvironment(
                        SERVICE, "QUARKUS_OIDC_AUTH_SERVER_URL", provider.issuer().toString());
    }

    private static Map<String, Object> measure(
            BenchmarkSetting setting,
            LocalStack stack,
            FloorProgram floor,
            IdentityProvider provider,
            int most)
            throws Exception {
        var vertx = Vertx.vertx();
        var frame = new SegmentFrame(BITS_PER_SECOND, Crowd.SEGMENT, new Random(1));
        var runs = new ArrayList<Map<String, Object>>();
        URI service = stack.addressOf(SERVICE);
        try (var sessions = new RecordedSessions(service, stack.bootstrapServers(), provider);
                var ours = new Crowd(vertx, frame);
                var plain = new Crowd(vertx, frame)) {
            var memory = new ServiceMemory(stack, SERVICE);
            Side recording = new Side(ours, () -> cpuOf(stack));
            Side bare = new Side(plain, floor::cpu);
            int held = 0;
            int floorHeld = 0;
            boolean ourEnd = false;
            boolean floorEnd = false;
            var best = Side.Figures.NONE;
            double kib = 0;
            for (int step : STEPS) {
                if (step > most || ourEnd && floorEnd) {
                    break;
                }
                var run = new LinkedHashMap<String, Object>();
                run.put("concurrent", step);
                if (!ourEnd) {
                    setting.progress().accept(step + " recordings");
                    while (ours.size() < step) {
                        var begun = sessions.begin();
                        ours.join(service.resolve(begun.socket()), begun.ticket());
                    }
                    var figures = recording.measure();
                    run.put("recording", figures.summary());
                    if (figures.isEnough()) {
                        held = step;
                        best = figures;
                        kib = memory.kibEach(step);
                    } else {
                        ourEnd = true;
                    }
                }
                if (!floorEnd) {
                    setting.progress().accept(step + " at the floor");
                    while (plain.size() < step) {
                        plain.join(floor.address(), "");
                    }
                    var figures = bare.measure();
                    run.put("floor", figures.summary());
                    if (figures.isEnough()) {
                        floorHeld = step;
                    } else {
                        floorEnd = true;
                    }
                }
                setting.progress().accept(run.toString());
                runs.add(run);
            }
            return result(runs, held, floorHeld, best, kib);
        } finally {
            Crowd.await(vertx.close());
        }
    }

    private static Map<String, Object> result(
            List<Map<String, Object>> runs,
            int held,
            int floorHeld,
            Side.Figures best,
            double kib) {
        var result = new LinkedHashMap<String, Object>();
        result.put("bench", "recording");
        result.put("cores", Runtime.getRuntime().availableProcessors());
        result.put("concurrent", held);
        result.put("ackP99Ms", best.p99Ms());
        result.put("cpuSecondsPerHour", best.cpuSecondsPerHour());
        result.put("kibPerRecording", kib);
        result.put(
                "shareOfFloor", floorHeld == 0 ? 0 : Math.round(100.0 * held / floorHeld) / 100.0);
        result.put("floorConcurrent", floorHeld);
        result.put("runs", runs);
        return result;
    }

    private static Duration cpuOf(LocalStack stack) {
        return stack.parts().stream()
                .filter(part -> part.name().equals(SERVICE))
                .map(part -> CpuUse.ofFamily(part.pid().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }
}
