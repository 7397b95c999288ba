package org.balie.simulation.floor;

import java.util.Optional;
import java.util.stream.IntStream;
import org.balie.acd.core.Floor;
import org.balie.acd.core.QueueView;
import org.balie.acd.core.state.History;
import org.balie.acd.core.state.History.Count;
import org.balie.acd.core.state.QueueDay;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.SiteDay;
import org.balie.simulation.Broken;

/// Holds the half hours of a queue's day against those who wait, and against the day's totals.
final class HalfHours {

    private final Floor floor;
    private final QueueView view;
    private final QueueDay day;
    private final History history;

    HalfHours(Floor floor, QueueView view) {
        this.floor = floor;
        this.view = view;
        this.day = view.day();
        this.history = day.history();
    }

    void check() {
        SiteDay today = floor.site().dayAt(floor.site().now());
        long[] waiting = new long[history.length()];
        floor.requests()
                .filter(this::isInLine)
                .mapToInt(request -> today.halfHour(request.arrivedAt()))
                .filter(half -> half >= 0)
                .forEach(half -> waiting[half]++);
        Broken.unless(
                IntStream.range(0, waiting.length)
                        .allMatch(half -> history.waiting(half) == waiting[half]),
                "of each half hour, arrived = all ends + waiting",
                view::toString);
        int gaveUp = sum(Count.ABANDONED) + sum(Count.LEFT);
        Broken.unless(
                sum(Count.IN_TIME) == day.answers().inTime()
                        && sum(Count.IN_TIME) + sum(Count.LATE) == day.answered()
                        && sum(Count.ABANDONED) == day.abandoned()
                        && sum(Count.LEFT) == day.left()
                        && gaveUp - sum(Count.EARLY) == day.ends().late()
                        && sum(Count.CLOSED) == day.ends().closed()
                        && sum(Count.MOVED_ON) == day.ends().movedOn(),
                "the half hours add up to the day",
                view::toString);
    }

    private boolean isInLine(Request request) {
        return Oracle.waits(request.kind())
                && request.queue().equals(Optional.of(view.queue().id()))
                && request.state().isInQueue();
    }

    private int sum(Count count) {
        return IntStream.range(0, history.length()).map(half -> history.of(count, half)).sum();
    }
}
