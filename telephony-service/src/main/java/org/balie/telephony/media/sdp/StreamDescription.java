package org.balie.telephony.media.sdp;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/// A stream of a session: an `m=` line and what belongs to it (RFC 8866 section 5.14).
///
/// @param port 0: declined, or not wanted any more
/// @param address its own, or that of the session
record StreamDescription(
        String type,
        int port,
        String protocol,
        List<String> formats,
        Optional<InetAddress> address,
        Attributes attributes) {

    private static final int USUAL_MILLIS = 20;

    StreamDescription {
        formats = List.copyOf(formats);
    }

    boolean isAudio() {
        return type.equals("audio") && protocol.contains("RTP/");
    }

    /// How much speech the far end would like in each packet; what is usual when it says nothing or
    /// something unusual.
    int packetMillis() {
        return attributes
                .first("ptime")
                .filter(each -> each.matches("[1-6]0"))
                .map(Integer::parseInt)
                .orElse(USUAL_MILLIS);
    }

    boolean isWanted() {
        return port != 0;
    }
}
