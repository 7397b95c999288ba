package org.balie.acd.core.state;

import java.time.Duration;
import java.time.LocalDate;
import java.util.OptionalDouble;

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
        GivenUp ends,
        int handled,
        Duration handling) {

    /// @param inTime within the service level's time
    /// @param waited sum of the waits
    public record Answers(int count, int inTime, Duration waited) {
        Answers plus(Duration wait, Duration target) {
            int punctual = wait.compareTo(target) <= 0 ? 1 : 0;
            return new Answers(count + 1, inTime + punctual, waited.plus(wait));
        }
    }

    /// @param late how many of both went after the service level's time
    public record GivenUp(int abandoned, int left, int late) {}

    public static QueueDay begin(LocalDate day) {
        return new QueueDay(
                day,
                0,
                0,
                new Answers(0, 0, Duration.ZERO),
                new GivenUp(0, 0, 0),
                0,
                Duration.ZERO);
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

    public QueueDay plusArrived() {
        return new QueueDay(day, arrived + 1, refused, answers, ends, handled, handling);
    }

    public QueueDay plusRefused() {
        return new QueueDay(day, arrived, refused + 1, answers, ends, handled, handling);
    }

    /// @param target the service level's time
    public QueueDay plusAnswered(Duration wait, Duration target) {
        Answers next = answers.plus(wait, target);
        return new QueueDay(day, arrived, refused, next, ends, handled, handling);
    }

    public QueueDay plusAbandoned(Duration wait, Duration target) {
        int late = ends.late + after(wait, target);
        return ending(new GivenUp(ends.abandoned + 1, ends.left, late));
    }

    public QueueDay plusLeft(Duration wait, Duration target) {
        int late = ends.late + after(wait, target);
        return ending(new GivenUp(ends.abandoned, ends.left + 1, late));
    }

    public QueueDay plusHandled(Duration lasted) {
        return new QueueDay(
                day, arrived, refused, answers, ends, handled + 1, handling.plus(lasted));
    }

    /// The part of an agent who handed over; the request is counted when its handling ends.
    public QueueDay plusHandling(Duration lasted) {
        return new QueueDay(day, arrived, refused, answers, ends, handled, handling.plus(lasted));
    }

    private QueueDay ending(GivenUp next) {
        return new QueueDay(day, arrived, refused, answers, next, handled, handling);
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
