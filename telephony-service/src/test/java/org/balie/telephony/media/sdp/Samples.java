package org.balie.telephony.media.sdp;

import java.net.InetAddress;
import java.security.SecureRandom;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.dtls.Fingerprint;

/// Descriptions as they come, and the two ends that the tests are about.
final class Samples {
    static final String HASH = "0A:".repeat(31) + "0B";
    static final LocalEnd END =
            new LocalEnd(
                    InetAddress.ofLiteral("192.0.2.1"),
                    20_000,
                    20_001,
                    0xfedc_ba98,
                    "balie",
                    new Fingerprint("sha-256", "AB:".repeat(31) + "CD"));

    /// What Chromium 156 offers for one microphone.
    static final String CHROMIUM_OFFER =
            sdp(
                    """
                    v=0
                    o=- 4611731400430051336 2 IN IP4 127.0.0.1
                    s=-
                    t=0 0
                    a=group:BUNDLE 0
                    a=extmap-allow-mixed
                    a=msid-semantic: WMS 1f2e3d
                    m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
                    c=IN IP4 0.0.0.0
                    a=rtcp:9 IN IP4 0.0.0.0
                    a=ice-ufrag:s8Kx
                    a=ice-pwd:ejf0qkYzfJ2TNtKYD3qXUBRC
                    a=ice-options:trickle
                    a=fingerprint:sha-256 %s
                    a=setup:actpass
                    a=mid:0
                    a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
                    a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
                    a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
                    a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
                    a=sendrecv
                    a=msid:1f2e3d 5a6b7c
                    a=rtcp-mux
                    a=rtcp-rsize
                    a=rtcp-xr:rcvr-rtt=all
                    a=rtpmap:111 opus/48000/2
                    a=rtcp-fb:111 transport-cc
                    a=fmtp:111 minptime=10;useinbandfec=1
                    a=rtpmap:63 red/48000/2
                    a=fmtp:63 111/111
                    a=rtpmap:9 G722/8000
                    a=rtpmap:0 PCMU/8000
                    a=rtpmap:8 PCMA/8000
                    a=rtpmap:13 CN/8000
                    a=rtpmap:110 telephone-event/48000
                    a=rtpmap:126 telephone-event/8000
                    a=ssrc:1001 cname:x7
                    a=ssrc:1001 msid:1f2e3d 5a6b7c
                    """
                            .formatted(HASH));

    /// What Chromium answers to an offer of ours.
    static final String CHROMIUM_ANSWER =
            sdp(
                    """
                    v=0
                    o=- 776 2 IN IP4 127.0.0.1
                    s=-
                    t=0 0
                    a=group:BUNDLE 0
                    a=msid-semantic: WMS 1f2e3d
                    m=audio 9 UDP/TLS/RTP/SAVPF 9 8 0 101
                    c=IN IP4 0.0.0.0
                    a=rtcp:9 IN IP4 0.0.0.0
                    a=ice-ufrag:s8Kx
                    a=ice-pwd:ejf0qkYzfJ2TNtKYD3qXUBRC
                    a=ice-options:trickle
                    a=fingerprint:sha-256 %s
                    a=setup:active
                    a=mid:0
                    a=sendrecv
                    a=msid:1f2e3d 5a6b7c
                    a=rtcp-mux
                    a=rtpmap:9 G722/8000
                    a=rtpmap:8 PCMA/8000
                    a=rtpmap:0 PCMU/8000
                    a=rtpmap:101 telephone-event/8000
                    a=ssrc:2519217233 cname:x7
                    """
                            .formatted(HASH));

    /// What a desk phone offers.
    static final String PHONE =
            sdp(
                    """
                    v=0
                    o=- 20518 1 IN IP4 203.0.113.7
                    s=-
                    c=IN IP4 203.0.113.7
                    t=0 0
                    m=audio 11780 RTP/AVP 9 0 8 18 97
                    a=rtpmap:9 G722/8000
                    a=rtpmap:0 PCMU/8000
                    a=rtpmap:8 PCMA/8000
                    a=rtpmap:18 G729/8000
                    a=fmtp:18 annexb=no
                    a=rtpmap:97 telephone-event/8000
                    a=fmtp:97 0-15
                    a=ptime:20
                    a=sendrecv
                    """);

    private Samples() {}

    static String sdp(String text) {
        return text.replace("\n", "\r\n");
    }

    static Negotiator telephone(Profile.Encryption encryption) {
        return new Negotiator(new Profile.Telephone(encryption), END, new SecureRandom());
    }

    static Negotiator browser() {
        return new Negotiator(new Profile.Browser(), END, new SecureRandom());
    }

    static String agreed(Negotiation negotiation) {
        return switch (negotiation) {
            case Negotiation.Agreed(String sdp) -> sdp;
            case Negotiation.Refused(Refusal why, String detail) ->
                    throw new AssertionError(why + ": " + detail);
        };
    }

    static Refusal refused(Negotiation negotiation) {
        return switch (negotiation) {
            case Negotiation.Agreed(String sdp) -> throw new AssertionError(sdp);
            case Negotiation.Refused(Refusal why, String _) -> why;
        };
    }

    static long version(String sdp) {
        return Long.parseLong(sdp.split(" ")[2]);
    }
}
