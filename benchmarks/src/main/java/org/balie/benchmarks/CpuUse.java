package org.balie.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.balie.localstack.part.Part;

/// How much time of a core each part of a stack takes. Unlike a latency it hardly depends on what
/// else the machine has to do.
public final class CpuUse {
    /// The front door runs in the load's process.
    private static final String LOAD = "load and front door";

    private final LocalStack stack;
    private final Map<String, Duration> before;

    private CpuUse(LocalStack stack) {
        this.stack = stack;
        this.before = spent(stack);
    }

    /// Counts from now on.
    static CpuUse of(LocalStack stack) {
        return new CpuUse(stack);
    }

    /// Milliseconds since the beginning for each of so many pieces of work, by part.
    Map<String, Double> millisEach(int pieces) {
        var each = new LinkedHashMap<String, Double>();
        spent(stack)
                .forEach(
                        (part, now) -> {
                            var spent = now.minus(before.getOrDefault(part, Duration.ZERO));
                            each.put(part, hundredths((double) spent.toMillis() / pieces));
                        });
        return each;
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Map<String, Duration> spent(LocalStack stack) {
        var spent = new LinkedHashMap<String, Duration>();
        spent.put(LOAD, spent(ProcessHandle.current()));
        for (Part part : stack.parts()) {
            OptionalLong pid = part.pid();
            if (pid.isPresent()) {
                spent.put(part.name(), ofFamily(pid.getAsLong()));
            }
        }
        return spent;
    }

    /// Of a program and those that it has started and that still run.
    public static Duration ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(program -> Stream.concat(Stream.of(program), program.descendants()))
                .map(CpuUse::spent)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration spent(ProcessHandle program) {
        return program.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
