package org.balie.telephony.sip.message;

import java.util.Optional;
import java.util.OptionalInt;

/// Why a request came (RFC 3326): `SIP;cause=200;text="Call completed elsewhere"`.
///
/// @param protocol `SIP` for a status code, `Q.850` for a cause of the telephone network
public record Reason(String protocol, OptionalInt cause, Optional<String> text) {

    /// Another device has the call; this one keeps it off its list of missed calls.
    ///
    /// @param by who answered, shown by telephones that show the text
    public static Reason completedElsewhere(Optional<String> by) {
        return sip(
                200,
                by.map(who -> "Call completed elsewhere: " + who)
                        .orElse("Call completed elsewhere"));
    }

    public static Reason sip(int cause, String text) {
        return new Reason("SIP", OptionalInt.of(cause), Optional.of(text));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(protocol);
        cause.ifPresent(code -> out.append(";cause=").append(code));
        text.ifPresent(
                words -> {
                    out.append(";text=");
                    Quoting.writeQuoted(out, words);
                });
        return out.toString();
    }
}
