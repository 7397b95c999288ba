package org.balie.telephony.legs;

import org.balie.telephony.sip.Sdp;

/// How a telephone says in an offer that it puts the other side on hold: it no longer listens (RFC
/// 3264 section 8.4), or, as old ones say it, it has no address (RFC 2543).
final class HoldSigns {

    private HoldSigns() {}

    static boolean areIn(Sdp offer) {
        return offer.text()
                .lines()
                .map(String::strip)
                .anyMatch(
                        line ->
                                line.equals("a=sendonly")
                                        || line.equals("a=inactive")
                                        || line.equals("c=IN IP4 0.0.0.0"));
    }
}
