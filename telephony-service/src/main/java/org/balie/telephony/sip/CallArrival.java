package org.balie.telephony.sip;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Replaces;
import org.balie.telephony.sip.message.SipUri;

/// What an INVITE that starts a call says.
///
/// @param from who calls, by its own word: the From header
/// @param assertedIdentity who calls by the word of a trusted trunk (RFC 3325); nobody else's is
///   taken over
/// @param privacy the caller wants its number withheld (RFC 3323)
/// @param requestUri what is called
/// @param to what was dialled first, before anybody forwarded
/// @param replaces the dialog that this call takes the place of (RFC 3891)
/// @param replaced that dialog, when it is one of this stack's and is the same peer's to take, or
///   the dialog is not ours but named in a lamp: see [Replaced]
/// @param referredBy who sent the caller here (RFC 3892)
/// @param diversions who forwarded the call, the last first (RFC 5806, or RFC 7044 in its place)
/// @param hops how many more stations the call may pass (Max-Forwards); a call that is passed on
///   takes one less, which ends loops (RFC 7332)
/// @param offer empty: the caller wants ours in the answer
public record CallArrival(
        Peer source,
        NameAddress from,
        Optional<NameAddress> assertedIdentity,
        Privacy privacy,
        SipUri requestUri,
        NameAddress to,
        Optional<Replaces> replaces,
        Optional<Replaced> replaced,
        Optional<NameAddress> referredBy,
        List<NameAddress> diversions,
        Optional<String> alertInfo,
        Optional<String> subject,
        int hops,
        Optional<Sdp> offer) {

    public CallArrival {
        diversions = List.copyOf(diversions);
    }

    /// What a Replaces header was found to mean.
    public sealed interface Replaced {
        /// A dialog of this stack that is established.
        record Established(SipDialog dialog) implements Replaced {}

        /// A call of this stack that still rings.
        record Ringing(OutgoingCall call) implements Replaced {}

        /// A dialog that watchers were told of ([LampState]), by its id there. This is what a
        /// pick-up key of a desk telephone sends.
        record Shown(String resource, String id) implements Replaced {}
    }
}
