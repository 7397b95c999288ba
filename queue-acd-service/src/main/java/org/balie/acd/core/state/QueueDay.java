package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.balie.acd.core.state.History.Count;

/// What a queue did on one day of the site's time zone (rule ACD-14).
///
/// @param arrived requests let in, returned sessions included
/// @param answers offers accepted
/// @param ends requests that ended without an agent
/// @param handled requests whose handling ended
/// @param handling sum of the handling times, that of agents who handed over included
public record QueueDay(
        LocalDate day,
        int arrived,
        int refused,
        Answers answers,
        Ends ends,
        int handled,
        Duration handling,
        Foretold foretold,
        History history) {

    /// @param inTime within the service level's time
    /// @param waited sum of the waits
    public record Answers(int count, int inTime, Duration waited) {
        Answers plus(Duration wait, boolean punctual) {
            return new Answers(count + 1, inTime + (punctual ? 1 : 0), waited.plus(wait));
        }
    }

    /// @param late how many of those who abandoned or left went after the service level's time
    /// @param closed by a supervisor
    /// @param movedOn to another queue, or back to the agent who wanted to transfer
    public record Ends(int abandoned, int left, int late, int closed, int movedOn) {}

    /// Waits of those who were answered, foretold on arrival (rule ACD-5).
    ///
    /// @param told how many were foretold
    /// @param kept how many of these came as foretold
    public record Foretold(int told, int kept) {
        Foretold plus(boolean holds) {
            return new Foretold(told + 1, kept + (holds ? 1 : 0));
        }
    }

    public static QueueDay begin(LocalDate day) {
        return new QueueDay(
                day,
                0,
                0,
                new Answers(0, 0, Duration.ZERO),
                new Ends(0, 0, 0, 0, 0),
                0,
                Duration.ZERO,
                new Foretold(0, 0),
                History.NONE);
    }

    /// These counters, or fresh ones when their day is over.
    public QueueDay asOf(LocalDate today) {
        return day.equals(today) ? this : begin(today);
    }

    public int answered() {
        return answers.count;
    }

    public int abandoned() {
        return ends.abandoned;
    }

    public int left() {
        return ends.left;
    }

    /// Service level in per cent: answered in time ÷ (answered + gave up after that time). Who
    /// gives up sooner counts neither way.
    public OptionalDouble serviceLevelPercent() {
        int counted = answers.count + ends.late;
        return counted == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * answers.inTime / counted);
    }

    public OptionalDouble averageWaitSeconds() {
        return average(answers.waited, answers.count);
    }

    public OptionalDouble averageHandleSeconds() {
        return average(handling, handled);
    }

    /// @param halfHour in which it arrived ([SiteDay#halfHour]), here and below
    public QueueDay plusArrived(int halfHour) {
        return with(arrived + 1, refused, ends, history.arrived(halfHour));
    }

    public QueueDay plusRefused() {
        return with(arrived, refused + 1, ends, history);
    }

    /// @param target the service level's time
    /// @param told what the customer was told on arrival
    public QueueDay plusAnswered(
            Duration wait, Duration target, Optional<WaitEstimate> told, int halfHour) {
        boolean punctual = wait.compareTo(target) <= 0;
        return new QueueDay(
                day,
                arrived,
                refused,
                answers.plus(wait, punctual),
                ends,
                handled,
                handling,
                told.map(estimate -> foretold.plus(estimate.holds(wait))).orElse(foretold),
                history.ended(halfHour, punctual ? Count.IN_TIME : Count.LATE));
    }

    public QueueDay plusAbandoned(Duration wait, Duration target, int halfHour) {
        int late = ends.late + after(wait, target);
        return ended(
                new Ends(ends.abandoned + 1, ends.left, late, ends.closed, ends.movedOn),
                gaveUp(Count.ABANDONED, wait, target, halfHour));
    }

    public QueueDay plusLeft(Duration wait, Duration target, int halfHour) {
        int late = ends.late + after(wait, target);
        return ended(
                new Ends(ends.abandoned, ends.left + 1, late, ends.closed, ends.movedOn),
                gaveUp(Count.LEFT, wait, target, halfHour));
    }

    private History gaveUp(Count how, Duration wait, Duration target, int halfHour) {
        return after(wait, target) == 0
                ? history.ended(halfHour, how, Count.EARLY)
                : history.ended(halfHour, how);
    }

    public QueueDay plusClosed(int halfHour) {
        return ended(
                new Ends(ends.abandoned, ends.left, ends.late, ends.closed + 1, ends.movedOn),
                history.ended(halfHour, Count.CLOSED));
    }

    public QueueDay plusMovedOn(int halfHour) {
        return ended(
                new Ends(ends.abandoned, ends.left, ends.late, ends.closed, ends.movedOn + 1),
                history.ended(halfHour, Count.MOVED_ON));
    }

    private QueueDay ended(Ends gone, History next) {
        return with(arrived, refused, gone, next);
    }

    public QueueDay plusHandled(Duration lasted) {
        return handling(handled + 1, lasted);
    }

    /// The part of an agent who handed over; the request is counted when its handling ends.
    public QueueDay plusHandling(Duration lasted) {
        return handling(handled, lasted);
    }

    private QueueDay handling(int count, Duration lasted) {
        return new QueueDay(
                day,
                arrived,
                refused,
                answers,
                ends,
                count,
                handling.plus(lasted),
                foretold,
                history);
    }

    private QueueDay with(int come, int turnedAway, Ends gone, History next) {
        return new QueueDay(
                day, come, turnedAway, answers, gone, handled, handling, foretold, next);
    }

    private static int after(Duration wait, Duration target) {
        return wait.compareTo(target) > 0 ? 1 : 0;
    }

    private static OptionalDouble average(Duration sum, int count) {
        return count == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sum.toMillis() / 1000.0 / count);
    }
}
