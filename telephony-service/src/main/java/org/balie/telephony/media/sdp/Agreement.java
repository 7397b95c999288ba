package org.balie.telephony.media.sdp;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.Direction;
import org.balie.telephony.media.dtls.Fingerprint;
import org.balie.telephony.media.ice.IceCredentials;
import org.balie.telephony.media.srtp.MasterKey;

/// What offer and answer have agreed, as this side sees it.
///
/// @param direction which way the stream flows, as we see it
/// @param send what we speak
/// @param sendEvents how we dial; empty when the far end has no telephone-event
/// @param receive what the far end may speak; several may share a codec
/// @param receiveEvents how the far end may dial
/// @param packetMillis of speech in each packet that we send
public record Agreement(
        Transport transport,
        Direction direction,
        Format send,
        Optional<EventFormat> sendEvents,
        List<Format> receive,
        List<EventFormat> receiveEvents,
        int packetMillis) {

    public Agreement {
        receive = List.copyOf(receive);
        receiveEvents = List.copyOf(receiveEvents);
    }

    /// How packets get there.
    public sealed interface Transport {}

    /// RTP and RTCP in the clear.
    ///
    /// @param rtp where the far end is; its address may be 0.0.0.0 when it is held in the old way
    public record Plain(InetSocketAddress rtp, InetSocketAddress rtcp) implements Transport {}

    /// Keys were in the session descriptions (RFC 4568). While a key stays what it was, so must
    /// what encrypts or decrypts with it: packets are counted on.
    ///
    /// @param inbound what the far end encrypts with
    /// @param outbound what we encrypt with
    public record Keyed(
            InetSocketAddress rtp, InetSocketAddress rtcp, MasterKey inbound, MasterKey outbound)
            implements Transport {}

    /// Where to send is found by ICE, keys by DTLS, in which the far end is active. RTCP is on the
    /// same port. When the fingerprints are others than before, a new association is due; other ICE
    /// credentials alone do not ask for one.
    ///
    /// @param fingerprints of the far end's certificate; one of them will do
    public record Browser(
            IceCredentials local, IceCredentials remote, List<Fingerprint> fingerprints)
            implements Transport {
        public Browser {
            fingerprints = List.copyOf(fingerprints);
        }

        Browser with(IceCredentials other) {
            return new Browser(other, remote, fingerprints);
        }
    }
}
