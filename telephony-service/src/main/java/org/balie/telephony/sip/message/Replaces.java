package org.balie.telephony.sip.message;

import java.util.Optional;

/// Which dialog a call takes the place of (RFC 3891). Some telephones know its Call-ID only; then
/// the tags are empty.
///
/// @param toTag the tag of the side that receives the INVITE
public record Replaces(
        String callId, Optional<String> toTag, Optional<String> fromTag, boolean earlyOnly) {

    /// @throws MalformedMessage when it is none
    public static Replaces parse(String text) {
        return ValueParser.replaces(text);
    }

    @Override
    public String toString() {
        return callId
                + toTag.map(tag -> ";to-tag=" + tag).orElse("")
                + fromTag.map(tag -> ";from-tag=" + tag).orElse("")
                + (earlyOnly ? ";early-only" : "");
    }
}
