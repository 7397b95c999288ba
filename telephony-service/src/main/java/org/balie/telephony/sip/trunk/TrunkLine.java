package org.balie.telephony.sip.trunk;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.Trunk.Account;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.agent.Asking;
import org.balie.telephony.sip.agent.Asking.Growth;
import org.balie.telephony.sip.agent.Asking.Terms;
import org.balie.telephony.sip.agent.Station;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.transaction.ClientUser;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// One trunk: asked by OPTIONS in turns whether it is there, and signed in at by REGISTER where we
/// have an account that wants it.
final class TrunkLine {

    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration RECONNECT = Duration.ofSeconds(2);

    /// Nobody waits for an answer.
    private static final ClientUser NOBODY =
            new ClientUser() {
                @Override
                public void responded(SipResponse response) {}

                @Override
                public void timedOut() {}

                @Override
                public void undeliverable() {}
            };

    private final Station station;
    private final TrunkEvents events;
    private final Runnable moved;
    private final Trunk trunk;
    private final String callId;
    private Optional<Flow> flow = Optional.empty();
    private boolean up;
    private boolean told;
    private final boolean known;
    private boolean stopped;
    private long sequence;
    private Scheduled next = () -> {};

    /// @param moved run when its address has become known or another
    TrunkLine(Station station, TrunkEvents events, Trunk trunk, Runnable moved) {
        this.station = station;
        this.events = events;
        this.trunk = trunk;
        this.moved = moved;
        callId = station.names().next() + "@balie";
        known = expires().isEmpty();
    }

    Trunk trunk() {
        return trunk;
    }

    Optional<Flow> flow() {
        return flow;
    }

    Optional<Flow> wayIfUp() {
        return up ? flow : Optional.empty();
    }

    private Optional<Duration> expires() {
        return trunk.account().flatMap(Account::expires);
    }

    void start() {
        station.wire().resolve(trunk.host(), this::found);
    }

    private void found(Optional<String> address) {
        if (stopped) {
            return;
        }
        if (address.isEmpty()) {
            down(trunk.host() + " is not known");
            again(RETRY, this::start);
            return;
        }
        Flow there = new Flow(trunk.transport(), address.get(), trunk.port());
        if (!flow.equals(Optional.of(there))) {
            flow = Optional.of(there);
            moved.run();
        }
        if (known) {
            ask(there);
        } else {
            register(there, expires().orElseThrow());
        }
    }

    private void again(Duration pause, Runnable what) {
        next.cancel();
        if (!stopped) {
            next = station.timers().after(pause, what);
        }
    }

    // -- whether it is there

    private void ask(Flow there) {
        SipUri uri = SipUri.sip("ping", trunk.host(), trunk.port());
        SipRequest options =
                request(
                        Method.OPTIONS,
                        new SipUri(
                                "sip",
                                Optional.empty(),
                                uri.host(),
                                uri.port(),
                                Parameters.NONE,
                                Optional.empty()),
                        Optional.empty());
        Asking.send(
                station,
                options,
                there,
                terms(),
                new Answer() {
                    @Override
                    void came(SipResponse response) {
                        // Any answer is a sign of life; many trunks refuse OPTIONS.
                        if (response.code() == 503) {
                            down("answers 503");
                        } else {
                            up();
                        }
                        again(trunk.keepAlive(), TrunkLine.this::start);
                    }

                    @Override
                    void failed(String why) {
                        down(why);
                        again(least(RETRY, trunk.keepAlive()), TrunkLine.this::start);
                    }
                });
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    // -- our account there

    private void register(Flow there, Duration time) {
        Asking.send(
                station,
                registration(time),
                there,
                terms(),
                new Answer() {
                    @Override
                    void came(SipResponse response) {
                        if (response.isSuccess()) {
                            up();
                            Duration granted = granted(response, time);
                            again(granted.multipliedBy(4).dividedBy(5), TrunkLine.this::start);
                        } else {
                            down("registration refused with " + response.code());
                            again(RETRY, TrunkLine.this::start);
                        }
                    }

                    @Override
                    void failed(String why) {
                        down(why);
                        again(RETRY, TrunkLine.this::start);
                    }
                });
    }

    private SipRequest registration(Duration time) {
        return request(
                Method.REGISTER,
                new SipUri(
                        "sip",
                        Optional.empty(),
                        trunk.account().orElseThrow().domain(),
                        OptionalInt.empty(),
                        Parameters.NONE,
                        Optional.empty()),
                Optional.of(time));
    }

    private static Duration granted(SipResponse response, Duration asked) {
        OptionalLong seconds =
                response.contact()
                        .flatMap(each -> each.parameters().value("expires"))
                        .filter(each -> each.matches("[0-9]{1,8}"))
                        .map(each -> OptionalLong.of(Long.parseLong(each)))
                        .orElse(response.number(HeaderName.EXPIRES));
        long granted = seconds.orElse(asked.toSeconds());
        return Duration.ofSeconds(Math.max(10, granted));
    }

    // -- requests

    private Terms terms() {
        return new Terms(trunk.account(), _ -> ++sequence, Growth.TO_TCP);
    }

    private SipRequest request(String method, SipUri uri, Optional<Duration> expires) {
        String user = trunk.account().map(Account::user).orElse("balie");
        SipUri us =
                SipUri.sip(
                        user,
                        trunk.account()
                                .map(Account::domain)
                                .orElse(station.settings().advertisedHost()));
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.MAX_FORWARDS, 70)
                .add(HeaderName.FROM, NameAddress.of(us).withTag(station.names().next()))
                .add(HeaderName.TO, NameAddress.of(expires.isPresent() ? us : uri))
                .add(HeaderName.CALL_ID, callId)
                .add(HeaderName.CSEQ, new CSeq(++sequence, method))
                .add(HeaderName.CONTACT, station.contact(user, trunk.transport()))
                .add(HeaderName.USER_AGENT, station.settings().userAgent());
        expires.ifPresent(time -> headers.add(HeaderName.EXPIRES, time.toSeconds()));
        return SipRequest.of(method, uri, headers, Optional.empty());
    }

    private abstract class Answer implements ClientUser {
        abstract void came(SipResponse response);

        abstract void failed(String why);

        @Override
        public void responded(SipResponse response) {
            if (!response.isProvisional() && !stopped) {
                came(response);
            }
        }

        @Override
        public void timedOut() {
            if (!stopped) {
                failed("does not answer");
            }
        }

        @Override
        public void undeliverable() {
            if (!stopped) {
                failed("can't be reached");
            }
        }
    }

    private void up() {
        if (!up || !told) {
            up = true;
            told = true;
            events.up(trunk.name());
        }
    }

    private void down(String cause) {
        if (up || !told) {
            up = false;
            told = true;
            events.down(trunk.name(), cause);
        }
    }

    /// Calls come in on the connection on which we registered, so without it nobody can call.
    void closed(Flow gone) {
        if (!known && flow.equals(Optional.of(gone))) {
            again(RECONNECT, this::start);
        }
    }

    void stop() {
        stopped = true;
        next.cancel();
    }

    /// Stops, and takes back what was registered: nobody is to call us by way of it any more.
    void leave() {
        stop();
        if (!known && up) {
            flow.ifPresent(
                    there ->
                            Asking.send(
                                    station, registration(Duration.ZERO), there, terms(), NOBODY));
        }
    }

    /// Whether both are registered as the same address, so that one must not take back the other's.
    boolean isRegisteredLike(Trunk other) {
        return trunk.host().equals(other.host())
                && trunk.account().map(Account::user).equals(other.account().map(Account::user));
    }
}
