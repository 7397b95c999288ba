package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// A key that is told by INFO: `Signal=5` and `Duration=160`, as telephones do that send no tones
/// and no RFC 4733 events.
record KeyPress(char key, Duration length) {

    static final String RELAY = "application/dtmf-relay";
    private static final String PLAIN = "application/dtmf";
    private static final String KEYS = "0123456789*#ABCD";
    private static final Duration USUAL = Duration.ofMillis(160);
    private static final int LONGEST_MILLIS = 10_000;

    String text() {
        return "Signal=" + key + "\r\nDuration=" + length.toMillis() + "\r\n";
    }

    static void received(ServerTransaction transaction, DialogLeg dialog) {
        SipRequest request = transaction.request();
        if (!request.hasBody()) {
            transaction.respond(200, "OK");
            return;
        }
        Optional<KeyPress> press = read(request);
        if (press.isEmpty()) {
            transaction.respond(415, "Unsupported Media Type");
            return;
        }
        transaction.respond(200, "OK");
        if (!dialog.isEarly()) {
            dialog.listener().keyPressed(dialog, press.get().key, press.get().length);
        }
    }

    private static Optional<KeyPress> read(SipRequest request) {
        String type = request.contentType().orElse("");
        String body = request.bodyText();
        if (type.equals(PLAIN)) {
            return of(body.strip(), USUAL);
        }
        if (!type.equals(RELAY)) {
            return Optional.empty();
        }
        Duration length = USUAL;
        String signal = "";
        for (String line : body.split("\r?\n", 10)) {
            int equals = line.indexOf('=');
            if (equals < 0) {
                continue;
            }
            String value = line.substring(equals + 1).strip();
            switch (line.substring(0, equals).strip().toLowerCase(Locale.ROOT)) {
                case "signal" -> signal = value;
                case "duration" -> length = duration(value);
                default -> {}
            }
        }
        return of(signal, length);
    }

    private static Duration duration(String value) {
        boolean good = value.matches("[0-9]{1,5}");
        return good ? Duration.ofMillis(Math.min(LONGEST_MILLIS, Integer.parseInt(value))) : USUAL;
    }

    private static Optional<KeyPress> of(String signal, Duration length) {
        String key =
                switch (signal) {
                    case "10" -> "*";
                    case "11" -> "#";
                    default -> signal.toUpperCase(Locale.ROOT);
                };
        return key.length() == 1 && KEYS.contains(key)
                ? Optional.of(new KeyPress(key.charAt(0), length))
                : Optional.empty();
    }
}
