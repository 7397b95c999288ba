package org.balie.telephony.sip.message;

import java.util.HashSet;
import java.util.Set;

/// What every message must have, once and in good order (RFC 3261 sections 8.1.1 and 16.3).
final class Essentials {

    private Essentials() {}

    static void check(SipRequest request) {
        check((SipMessage) request);
        if (!request.cseq().method().equals(request.method())) {
            throw new MalformedMessage("CSeq is of another method");
        }
        request.headers()
                .first(HeaderName.MAX_FORWARDS)
                .ifPresent(
                        value -> {
                            Cursor cursor = new Cursor(value);
                            cursor.number(255);
                            cursor.expectEnd();
                        });
    }

    static void check(SipMessage message) {
        onlyOnce(message.headers());
        if (message.callId().isEmpty() || message.callId().indexOf(' ') >= 0) {
            throw new MalformedMessage("bad Call-ID");
        }
        var _ = message.from();
        var _ = message.to();
        var _ = message.cseq();
        for (Headers.Field each : message.headers().fields()) {
            switch (each.name()) {
                case HeaderName.VIA -> Via.parse(each.value());
                case HeaderName.ROUTE, HeaderName.RECORD_ROUTE -> NameAddress.parse(each.value());
                case HeaderName.CONTACT -> {
                    if (!each.value().equals("*")) {
                        NameAddress.parse(each.value());
                    }
                }
                default -> {}
            }
        }
        var _ = message.via();
    }

    private static void onlyOnce(Headers headers) {
        Set<String> seen = new HashSet<>();
        for (Headers.Field each : headers.fields()) {
            if (HeaderName.isSingle(each.name()) && !seen.add(each.name())) {
                throw new MalformedMessage(each.name() + " more than once");
            }
        }
    }
}
