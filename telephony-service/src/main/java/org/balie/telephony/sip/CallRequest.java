package org.balie.telephony.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;

/// A call to be made.
///
/// @param from the number and name that are shown
/// @param assertedIdentity who it really is; goes to trusted trunks only (RFC 3325)
/// @param privacy withholds `from`; the asserted identity still goes to a trusted trunk
/// @param alertInfo how it shall ring, as the telephone understands it
/// @param subject shown by some telephones: "Call for NAME"
/// @param diversions who forwarded the call, the last first; sent as Diversion and History-Info
/// @param location where whoever calls is, in words, so that help can be sent there (RFC 6442)
/// @param answerMode whether the telephone is asked to answer by itself
/// @param hops how many more stations the call may pass; see [CallArrival#hops()]. At 0 it gets 483
/// @param offer empty: the far end is to make the offer, and [OutgoingCall.Listener#answered] has
///   to be followed by [SipDialog#acknowledge]
/// @param ringFor after this the stack gives up with 408
public record CallRequest(
        Target target,
        NameAddress from,
        Optional<NameAddress> assertedIdentity,
        Privacy privacy,
        Optional<String> alertInfo,
        Optional<String> subject,
        List<NameAddress> diversions,
        Optional<String> location,
        AnswerMode answerMode,
        int hops,
        Optional<Sdp> offer,
        Duration ringFor) {

    public static final int MOST_HOPS = 70;

    public CallRequest {
        diversions = List.copyOf(diversions);
    }

    /// A call with nothing special about it, given up after three minutes.
    public static CallRequest to(Target target, NameAddress from, Optional<Sdp> offer) {
        return new CallRequest(
                target,
                from,
                Optional.empty(),
                Privacy.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                AnswerMode.BY_HAND,
                MOST_HOPS,
                offer,
                Duration.ofMinutes(3));
    }

    /// This, with what is shown of it at the telephone that rings.
    public CallRequest showing(Optional<String> alertInfo, Optional<String> subject) {
        return but(
                draft -> {
                    draft.alertInfo = alertInfo;
                    draft.subject = subject;
                });
    }

    public CallRequest answered(AnswerMode mode) {
        return but(draft -> draft.answerMode = mode);
    }

    public CallRequest asserting(NameAddress identity, Privacy wish) {
        return but(
                draft -> {
                    draft.assertedIdentity = Optional.of(identity);
                    draft.privacy = wish;
                });
    }

    /// This, with where help has to go, or without it.
    public CallRequest locatedAt(Optional<String> place) {
        return but(draft -> draft.location = place);
    }

    public CallRequest ringing(Duration atMost) {
        return but(draft -> draft.ringFor = atMost);
    }

    /// This, as the continuation of a call that came in.
    public CallRequest after(CallArrival arrival) {
        return but(draft -> draft.hops = Math.max(0, arrival.hops() - 1));
    }

    private CallRequest but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done(this);
    }

    /// What of a request can be changed, while it is.
    private static final class Draft {
        private Optional<NameAddress> assertedIdentity;
        private Privacy privacy;
        private Optional<String> alertInfo;
        private Optional<String> subject;
        private Optional<String> location;
        private AnswerMode answerMode;
        private int hops;
        private Duration ringFor;

        Draft(CallRequest of) {
            assertedIdentity = of.assertedIdentity;
            privacy = of.privacy;
            alertInfo = of.alertInfo;
            subject = of.subject;
            location = of.location;
            answerMode = of.answerMode;
            hops = of.hops;
            ringFor = of.ringFor;
        }

        CallRequest done(CallRequest of) {
            return new CallRequest(
                    of.target,
                    of.from,
                    assertedIdentity,
                    privacy,
                    alertInfo,
                    subject,
                    of.diversions,
                    location,
                    answerMode,
                    hops,
                    of.offer,
                    ringFor);
        }
    }

    /// Where a call goes.
    public sealed interface Target {
        /// To wherever the telephone has registered; from several places the first answer counts. A
        /// telephone that is nowhere gives 480 at once.
        record Device(DeviceName name) implements Target {}

        /// Out, over a trunk.
        ///
        /// @param number E.164, or what the trunk understands
        record Trunk(TrunkName name, String number) implements Target {}

        /// Straight to an address: for tests and for redirections that the owner chose to follow.
        record Address(SipUri uri) implements Target {}
    }

    public enum AnswerMode {
        BY_HAND,
        /// Its person has already chosen to have the call there: `Answer-Mode: Auto` (RFC 5373) and
        /// the `Call-Info` and `Alert-Info` that desk telephones know in its place.
        BY_ITSELF
    }
}
