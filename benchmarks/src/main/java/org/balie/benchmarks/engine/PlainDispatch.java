package org.balie.benchmarks.engine;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import org.balie.acd.core.routing.Place;

/// The peer: what hands out the same requests to the same agents with a heap and nothing else. It
/// keeps no history, explains nothing, counts nothing, knows no deadlines, and forgets everything
/// when it stops. It is the least that the choice itself costs.
///
/// Rounds are those of [BusyFloor], and whoever comes free gets the same request.
final class PlainDispatch {
    /// A request waits; the smaller goes first, as [Place] has it.
    private record Waiting(long agedMillis, long ticket, long request)
            implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byAge = Long.compare(agedMillis, other.agedMillis);
            return byAge != 0 ? byAge : Long.compare(ticket, other.ticket);
        }
    }

    /// An agent is free; the longer idle is asked first.
    private record Free(long sinceMillis, int agent) implements Comparable<Free> {
        @Override
        public int compareTo(Free other) {
            int bySince = Long.compare(sinceMillis, other.sinceMillis);
            return bySince != 0 ? bySince : Integer.compare(agent, other.agent);
        }
    }

    /// @param request counted by arrival, from 0
    record Handed(int agent, long request) {}

    private final PriorityQueue<Waiting> line = new PriorityQueue<>();
    private final PriorityQueue<Free> free = new PriorityQueue<>();
    private final Map<Long, Integer> handling = new HashMap<>();
    private final Queue<Long> sessions = new ArrayDeque<>();
    private long nowMillis;
    private long arrivals;

    PlainDispatch(int waiting, int agents) {
        for (int i = 0; i < agents; i++) {
            free.add(new Free(0, i));
        }
        for (int i = 0; i < agents; i++) {
            pass();
            arrive();
            accept(handOut());
        }
        for (int i = 0; i < waiting; i++) {
            pass();
            arrive();
        }
    }

    void settle(long rounds) {
        for (long i = 0; i < rounds; i++) {
            round();
        }
    }

    Handed round() {
        Handed handed = end(nextEnd());
        goOn(handed);
        return handed;
    }

    long nextEnd() {
        pass();
        return sessions.remove();
    }

    /// A session ends; its agent is handed the first of the line.
    Handed end(long request) {
        Integer agent = handling.remove(request);
        if (agent == null) {
            throw new IllegalStateException("nobody handles " + request);
        }
        free.add(new Free(nowMillis, agent));
        return handOut();
    }

    void goOn(Handed handed) {
        accept(handed);
        arrive();
    }

    private Handed handOut() {
        return new Handed(free.remove().agent, line.remove().request);
    }

    private void accept(Handed handed) {
        handling.put(handed.request, handed.agent);
        sessions.add(handed.request);
    }

    private void arrive() {
        long priority = BusySite.LOWEST_PRIORITY + arrivals % BusySite.QUEUES;
        long aged = nowMillis - priority * Place.LEVEL.toMillis();
        line.add(new Waiting(aged, arrivals, arrivals));
        arrivals++;
    }

    private void pass() {
        nowMillis += BusyFloor.STEP.toMillis();
    }
}
