package org.balie.benchmarks.engine;

import java.util.concurrent.TimeUnit;
import org.balie.acd.core.Decision;
import org.balie.acd.core.IssuedCommand;
import org.balie.acd.core.state.ClosedRequest;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// A **decision** here is one command by which the floor has to decide who gets what, from the call
/// of [org.balie.acd.core.Floor#handle] until it returns: a session ends, its agent comes free, and
/// the floor picks the first of everyone who waits in the agent's four queues, offers it, and
/// writes down why: which members of the queue there are and what stood in their way, and which
/// earlier requests were passed over (rule ACD-10). It is the dearest command of the floor's daily
/// life; the others only get somebody into line or note an answer.
///
/// Between two decisions, and not timed in [#decision], the agent accepts and a new customer comes,
/// so that every decision meets as many who wait and as many agents as the one before. [#round]
/// times all four commands.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DecisionBenchmark {

    /// A floor that has come to its rest.
    @State(Scope.Thread)
    public static class Turning {
        @Param({"1", "1000", "100000"})
        int waiting;

        @Param({"10", "1000", "10000"})
        int agents;

        private @Nullable BusyFloor floor;

        @Setup(Level.Trial)
        public void fill() {
            floor = new BusyFloor(waiting, agents);
            floor.settle();
        }

        BusyFloor floor() {
            return present(floor);
        }
    }

    /// The same, brought before every decision to where one is due.
    @State(Scope.Thread)
    public static class Deciding extends Turning {
        private @Nullable IssuedCommand next;
        private @Nullable Decision taken;

        @Setup(Level.Invocation)
        public void before() {
            next = floor().nextEnd();
        }

        @TearDown(Level.Invocation)
        public void after() {
            floor().goOn(present(taken));
        }

        Decision decide() {
            Decision decision = floor().handle(present(next));
            taken = decision;
            return decision;
        }
    }

    /// The same with the peer.
    @State(Scope.Thread)
    public static class DecidingPlainly {
        @Param({"1", "1000", "100000"})
        int waiting;

        @Param({"10", "1000", "10000"})
        int agents;

        private @Nullable PlainDispatch dispatch;
        private PlainDispatch.@Nullable Handed handed;
        private long next;

        @Setup(Level.Trial)
        public void fill() {
            dispatch = new PlainDispatch(waiting, agents);
            dispatch.settle(ClosedRequest.REMEMBERED.dividedBy(BusyFloor.STEP) + 1);
        }

        @Setup(Level.Invocation)
        public void before() {
            next = present(dispatch).nextEnd();
        }

        @TearDown(Level.Invocation)
        public void after() {
            present(dispatch).goOn(present(handed));
        }

        PlainDispatch.Handed decide() {
            PlainDispatch.Handed decided = present(dispatch).end(next);
            handed = decided;
            return decided;
        }
    }

    @Benchmark
    public Object decision(Deciding deciding) {
        return deciding.decide();
    }

    @Benchmark
    public Object round(Turning turning) {
        return turning.floor().round();
    }

    @Benchmark
    public Object plain(DecidingPlainly deciding) {
        return deciding.decide();
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("not set up");
        }
        return value;
    }
}
