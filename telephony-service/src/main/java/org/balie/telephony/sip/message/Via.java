package org.balie.telephony.sip.message;

import java.util.Optional;
import java.util.OptionalInt;

/// One hop of a request's way (RFC 3261 section 20.42).
///
/// @param transport in capitals; may be one that we don't speak
public record Via(String transport, String host, OptionalInt port, Parameters parameters) {

    /// What a branch of RFC 3261 begins with.
    public static final String MAGIC_COOKIE = "z9hG4bK";

    /// The parameter by which an edge finds the way back.
    public static final String WAY_BACK = "hop";

    /// @throws MalformedMessage when it is none
    public static Via parse(String text) {
        return ValueParser.via(text);
    }

    public Optional<String> branch() {
        return parameters.value("branch");
    }

    /// Whether one of the replicas wrote it that pass on what is for another one.
    public boolean isOfEdge() {
        return parameters.has(WAY_BACK);
    }

    /// Whether the branch names a transaction by itself, anywhere and for ever.
    public boolean isUnique() {
        return branch().filter(
                        each ->
                                each.startsWith(MAGIC_COOKIE)
                                        && each.length() > MAGIC_COOKIE.length())
                .isPresent();
    }

    public Via with(Parameters next) {
        return new Via(transport, host, port, next);
    }

    /// `host:port` as the sender named itself.
    public String sentBy() {
        return port.isPresent() ? host + ":" + port.getAsInt() : host;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(80);
        out.append("SIP/2.0/").append(transport).append(' ').append(sentBy());
        parameters.writeTo(out);
        return out.toString();
    }
}
