package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.balie.telephony.sip.DialogSnapshot.Refresher;
import org.balie.telephony.sip.DialogSnapshot.Session;
import org.balie.telephony.sip.SipSettings.Range;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.Timers;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// The session timer of one dialog (RFC 4028): whoever has that part refreshes at half-time, and
/// without a refresh the call ends a little before the time is over.
final class SessionClock {

    private static final Duration EARLIEST_MARGIN = Duration.ofSeconds(32);

    private final Timers timers;
    private final Runnable refresh;
    private final Runnable expire;
    private Optional<Session> session = Optional.empty();
    private Scheduled next = () -> {};

    SessionClock(Timers timers, Runnable refresh, Runnable expire) {
        this.timers = timers;
        this.refresh = refresh;
        this.expire = expire;
    }

    /// What a request of ours asks for.
    static Headers.Builder ask(Headers.Builder headers, Range range, Optional<Session> running) {
        String refresher =
                running.map(
                                each ->
                                        each.refresher() == Refresher.US
                                                ? ";refresher=uac"
                                                : ";refresher=uas")
                        .orElse("");
        Duration interval = running.map(Session::interval).orElse(range.most());
        return headers.add(HeaderName.SESSION_EXPIRES, interval.toSeconds() + refresher)
                .add(HeaderName.MIN_SE, range.least().toSeconds());
    }

    /// Whether a request asks for less than we stand (422).
    static boolean isTooShort(SipRequest request, Range range) {
        var asked = request.number(HeaderName.SESSION_EXPIRES);
        return asked.isPresent() && asked.getAsLong() < range.least().toSeconds();
    }

    /// What we agree to when somebody else's request came; empty when they know no session timer.
    static Optional<Session> agree(SipRequest request, Range range, Instant now) {
        var asked = request.number(HeaderName.SESSION_EXPIRES);
        if (asked.isEmpty() && !request.headers().lists(HeaderName.SUPPORTED, "timer")) {
            return Optional.empty();
        }
        long least =
                Math.max(range.least().toSeconds(), request.number(HeaderName.MIN_SE).orElse(0));
        long seconds =
                Math.max(least, Math.min(asked.orElse(Long.MAX_VALUE), range.most().toSeconds()));
        boolean us =
                request.parametersOf(HeaderName.SESSION_EXPIRES)
                        .value("refresher")
                        .map(each -> each.equalsIgnoreCase("uas"))
                        .orElse(!request.headers().lists(HeaderName.SUPPORTED, "timer"));
        return Optional.of(
                session(Duration.ofSeconds(seconds), us ? Refresher.US : Refresher.THEM, now));
    }

    /// What somebody else agreed to in a 2xx to a request of ours.
    static Optional<Session> agreed(SipResponse response, Instant now) {
        var seconds = response.number(HeaderName.SESSION_EXPIRES);
        if (seconds.isEmpty() || seconds.getAsLong() == 0) {
            return Optional.empty();
        }
        boolean them =
                response.parametersOf(HeaderName.SESSION_EXPIRES)
                        .value("refresher")
                        .map(each -> each.equalsIgnoreCase("uas"))
                        .orElse(false);
        return Optional.of(
                session(
                        Duration.ofSeconds(seconds.getAsLong()),
                        them ? Refresher.THEM : Refresher.US,
                        now));
    }

    private static Session session(Duration interval, Refresher refresher, Instant now) {
        return new Session(interval, refresher, now.plus(interval));
    }

    /// For our 2xx to their request.
    static Headers.Builder tell(
            Headers.Builder headers, SipMessage request, Optional<Session> session) {
        session.ifPresent(
                each -> {
                    boolean us = each.refresher() == Refresher.US;
                    headers.add(
                            HeaderName.SESSION_EXPIRES,
                            each.interval().toSeconds()
                                    + (us ? ";refresher=uas" : ";refresher=uac"));
                    if (!us && request.headers().lists(HeaderName.SUPPORTED, "timer")) {
                        headers.add(HeaderName.REQUIRE, "timer");
                    }
                });
        return headers;
    }

    Optional<Session> session() {
        return session;
    }

    void set(Optional<Session> agreed) {
        stop();
        session = agreed;
        agreed.ifPresent(this::schedule);
    }

    private void schedule(Session agreed) {
        Duration left = Duration.between(timers.now(), agreed.until());
        Duration third = agreed.interval().dividedBy(3);
        Duration margin = third.compareTo(EARLIEST_MARGIN) < 0 ? third : EARLIEST_MARGIN;
        Duration end = left.minus(margin);
        if (agreed.refresher() == Refresher.US) {
            next =
                    timers.after(
                            notNegative(left.minus(agreed.interval().dividedBy(2))),
                            () -> {
                                next =
                                        timers.after(
                                                notNegative(lastMoment(agreed, margin)), expire);
                                refresh.run();
                            });
        } else {
            next = timers.after(notNegative(end), expire);
        }
    }

    private Duration lastMoment(Session agreed, Duration margin) {
        return Duration.between(timers.now(), agreed.until()).minus(margin);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }

    void stop() {
        next.cancel();
        next = () -> {};
    }
}
