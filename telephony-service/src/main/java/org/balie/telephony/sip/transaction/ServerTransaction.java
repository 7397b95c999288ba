package org.balie.telephony.sip.transaction;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.Action.Do;
import org.balie.telephony.sip.transaction.Event.Seen;
import org.jspecify.annotations.Nullable;

/// A request to us, and the way to respond to it.
public final class ServerTransaction extends Running {

    /// Told when a final response did not get through, or nobody acknowledged it.
    @FunctionalInterface
    public interface Lost {
        void lost();
    }

    private final Transactions layer;
    private final String key;
    private final SipRequest request;
    private final Arrived arrived;
    private final Flow back;
    private final String tag;
    private @Nullable SipResponse last;
    private Lost lost = () -> {};

    ServerTransaction(
            Transactions layer,
            String key,
            SipRequest request,
            Arrived arrived,
            Flow back,
            Timing timing,
            Timers timers,
            String tag) {
        super(
                request.is(Method.INVITE) ? new ServerInvite(timing) : new ServerOther(timing),
                timers);
        this.layer = layer;
        this.key = key;
        this.request = request;
        this.arrived = arrived;
        this.back = back;
        this.tag = tag;
    }

    public SipRequest request() {
        return request;
    }

    public Flow flow() {
        return arrived.flow();
    }

    public Set<String> certified() {
        return arrived.certified();
    }

    /// The tag that our responses put into a To that has none.
    public String tag() {
        return request.to().tag().orElse(tag);
    }

    public void whenLost(Lost told) {
        lost = told;
    }

    /// Whether no final response has been given.
    public boolean isOpen() {
        return switch (machine()) {
            case ServerInvite invite -> invite.stage() == ServerInvite.Stage.PROCEEDING;
            case ServerOther other ->
                    other.stage() == ServerOther.Stage.TRYING
                            || other.stage() == ServerOther.Stage.PROCEEDING;
            case ClientInvite _, ClientOther _ -> false;
        };
    }

    public void respond(int code, String phrase) {
        respond(code, phrase, UnaryOperator.identity(), Optional.empty());
    }

    /// Responds. After a final response only the same 2xx to an INVITE can be sent again.
    public void respond(
            int code, String phrase, UnaryOperator<Headers.Builder> more, Optional<String> body) {
        Optional<String> own = code == 100 ? Optional.empty() : Optional.of(tag);
        send(SipResponse.of(code, phrase, more.apply(SipResponse.headersFor(request, own)), body));
    }

    public void send(SipResponse response) {
        if (!isOpen() && !isAccepted()) {
            return;
        }
        last = response;
        on(
                response.isProvisional()
                        ? Seen.SEND_PROVISIONAL
                        : response.isSuccess() ? Seen.SEND_SUCCESS : Seen.SEND_FAILURE);
    }

    boolean isAccepted() {
        return machine() instanceof ServerInvite invite
                && invite.stage() == ServerInvite.Stage.ACCEPTED;
    }

    @Override
    void carryOut(Do what) {
        switch (what) {
            case SEND, RESEND -> {
                if (last != null) {
                    layer.wire().send(last, back, () -> on(Seen.UNDELIVERABLE));
                }
            }
            case TELL_TIMEOUT, TELL_UNDELIVERABLE -> lost.lost();
            case END -> layer.forget(key, this);
            case ACKNOWLEDGE, DELIVER -> throw new IllegalStateException(what.name());
        }
    }
}
