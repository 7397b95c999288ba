package org.balie.telephony.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A request or a response. It does not change; what is looked at is read once and remembered, so a
/// message belongs to one thread at a time.
public abstract sealed class SipMessage permits SipRequest, SipResponse {

    private static final byte[] EMPTY = {};

    private final Headers headers;
    private final byte[] body;
    private @Nullable Via via;
    private @Nullable NameAddress from;
    private @Nullable NameAddress to;
    private @Nullable CSeq cseq;

    SipMessage(Headers headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    public final Headers headers() {
        return headers;
    }

    public final byte[] body() {
        return body;
    }

    public final boolean hasBody() {
        return body.length > 0;
    }

    public final String bodyText() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// The topmost Via: the last hop that this message took, or is to take.
    public final Via via() {
        if (via == null) {
            via = Via.parse(required(HeaderName.VIA));
        }
        return via;
    }

    public final NameAddress from() {
        if (from == null) {
            from = NameAddress.parse(required(HeaderName.FROM));
        }
        return from;
    }

    public final NameAddress to() {
        if (to == null) {
            to = NameAddress.parse(required(HeaderName.TO));
        }
        return to;
    }

    public final String callId() {
        return required(HeaderName.CALL_ID);
    }

    public final CSeq cseq() {
        if (cseq == null) {
            cseq = ValueParser.cseq(required(HeaderName.CSEQ));
        }
        return cseq;
    }

    public final Optional<NameAddress> contact() {
        return headers.first(HeaderName.CONTACT)
                .filter(each -> !each.equals("*"))
                .map(NameAddress::parse);
    }

    public final List<NameAddress> addresses(String name) {
        return headers.all(name).stream().map(NameAddress::parse).toList();
    }

    public final Optional<NameAddress> address(String name) {
        return headers.first(name).map(NameAddress::parse);
    }

    public final List<Reason> reasons() {
        return headers.all(HeaderName.REASON).stream().map(ValueParser::reason).toList();
    }

    public final Optional<Replaces> replaces() {
        return headers.first(HeaderName.REPLACES).map(ValueParser::replaces);
    }

    /// A number such as Expires has; parameters behind it don't matter here.
    public final OptionalLong number(String name) {
        return headers.first(name)
                .map(value -> OptionalLong.of(new Cursor(value).number(Integer.MAX_VALUE)))
                .orElse(OptionalLong.empty());
    }

    /// The parameters behind a value such as `1800;refresher=uac`.
    public final Parameters parametersOf(String name) {
        String value = headers.first(name).orElse("");
        int semicolon = value.indexOf(';');
        if (semicolon < 0) {
            return Parameters.NONE;
        }
        return ValueParser.parametersToEnd(new Cursor(value.substring(semicolon)));
    }

    /// The media type of the body, in small letters and without parameters.
    public final Optional<String> contentType() {
        return headers.first(HeaderName.CONTENT_TYPE)
                .map(
                        type -> {
                            int semicolon = type.indexOf(';');
                            return (semicolon < 0 ? type : type.substring(0, semicolon))
                                    .strip()
                                    .toLowerCase(Locale.ROOT);
                        });
    }

    abstract void writeStartLine(StringBuilder out);

    /// As it travels. Content-Length is always there and always right.
    public final byte[] encode() {
        StringBuilder out = new StringBuilder(640 + body.length);
        writeStartLine(out);
        out.append("\r\n");
        for (Headers.Field each : headers.fields()) {
            if (!each.name().equals(HeaderName.CONTENT_LENGTH)) {
                out.append(each.name()).append(": ").append(each.value()).append("\r\n");
            }
        }
        out.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] head = out.toString().getBytes(StandardCharsets.UTF_8);
        if (body.length == 0) {
            return head;
        }
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    static byte[] bytes(Optional<String> text) {
        return text.map(each -> each.getBytes(StandardCharsets.UTF_8)).orElse(EMPTY);
    }

    private String required(String name) {
        return headers.first(name).orElseThrow(() -> new MalformedMessage(name + " is missing"));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeStartLine(out);
        return out.toString();
    }
}
