package org.balie.telephony.sip.message;

import java.util.Optional;

/// A request (RFC 3261 section 7.1).
public final class SipRequest extends SipMessage {

    private final String method;
    private final SipUri uri;

    public SipRequest(String method, SipUri uri, Headers headers, byte[] body) {
        super(headers, body);
        this.method = method;
        this.uri = uri;
    }

    public static SipRequest of(
            String method, SipUri uri, Headers.Builder headers, Optional<String> body) {
        return new SipRequest(method, uri, headers.build(), bytes(body));
    }

    public String method() {
        return method;
    }

    public boolean is(String name) {
        return method.equals(name);
    }

    public SipUri uri() {
        return uri;
    }

    public SipRequest with(Headers next) {
        return new SipRequest(method, uri, next, body());
    }

    /// The same, with this hop on top.
    public SipRequest via(Via hop) {
        return with(headers().toBuilder().addFirst(HeaderName.VIA, hop).build());
    }

    @Override
    void writeStartLine(StringBuilder out) {
        out.append(method).append(' ');
        uri.writeTo(out);
        out.append(" SIP/2.0");
    }
}
