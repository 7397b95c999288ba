package org.balie.telephony.media.sdp;

import java.net.InetAddress;
import org.balie.telephony.media.dtls.Fingerprint;

/// What our descriptions say about this side of one termination.
///
/// @param address that the far end is told
/// @param rtpPort that the far end is told
/// @param rtcpPort the same as `rtpPort` towards a browser
/// @param ssrc under which we send: a browser binds its track to it
/// @param cname of that source
/// @param fingerprint of our certificate; used towards browsers
public record LocalEnd(
        InetAddress address,
        int rtpPort,
        int rtcpPort,
        int ssrc,
        String cname,
        Fingerprint fingerprint) {}
