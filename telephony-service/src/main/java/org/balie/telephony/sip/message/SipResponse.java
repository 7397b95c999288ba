package org.balie.telephony.sip.message;

import java.util.Optional;

/// A response (RFC 3261 section 7.2).
public final class SipResponse extends SipMessage {

    private final int code;
    private final String phrase;

    public SipResponse(int code, String phrase, Headers headers, byte[] body) {
        super(headers, body);
        this.code = code;
        this.phrase = phrase;
    }

    public static SipResponse of(
            int code, String phrase, Headers.Builder headers, Optional<String> body) {
        return new SipResponse(code, phrase, headers.build(), bytes(body));
    }

    /// The header fields that every response takes over from its request (RFC 3261 section 8.2.6).
    ///
    /// @param tag of this side, for the To that has none yet; 100 goes without
    public static Headers.Builder headersFor(SipRequest request, Optional<String> tag) {
        Headers.Builder headers = Headers.builder();
        for (Headers.Field each : request.headers().fields()) {
            switch (each.name()) {
                case HeaderName.VIA, HeaderName.FROM, HeaderName.CALL_ID, HeaderName.CSEQ ->
                        headers.add(each.name(), each.value());
                case HeaderName.TO ->
                        headers.add(
                                HeaderName.TO,
                                tag.isPresent() && request.to().tag().isEmpty()
                                        ? request.to().withTag(tag.get())
                                        : each.value());
                default -> {}
            }
        }
        return headers;
    }

    public int code() {
        return code;
    }

    public String phrase() {
        return phrase;
    }

    public boolean isProvisional() {
        return code < 200;
    }

    public boolean isSuccess() {
        return code >= 200 && code < 300;
    }

    @Override
    void writeStartLine(StringBuilder out) {
        out.append("SIP/2.0 ")
                .append(code)
                .append(' ')
                .append(phrase.replace('\r', ' ').replace('\n', ' '));
    }
}
