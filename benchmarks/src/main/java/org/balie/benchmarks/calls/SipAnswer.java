package org.balie.benchmarks.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the caller has to know of a message that comes to it.
///
/// @param code 0 for a request
/// @param method of the transaction that it belongs to
/// @param to with its tag
/// @param contact where the far end is, without brackets; empty when it does not say
/// @param recordRoutes the proxies on the way, in the order in which they stand there
record SipAnswer(
        int code,
        String method,
        String callId,
        String to,
        String contact,
        List<String> recordRoutes) {

    private static final String RESPONSE = "SIP/2.0 ";

    /// Empty for what is no SIP.
    static Optional<SipAnswer> read(String text) {
        String[] lines = text.split("\r\n", -1);
        String callId = "";
        String to = "";
        String contact = "";
        String sequence = "";
        List<String> routes = new ArrayList<>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            int colon = Math.max(lines[i].indexOf(':'), 0);
            String value = lines[i].substring(Math.min(colon + 1, lines[i].length())).strip();
            switch (lines[i].substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "call-id", "i" -> callId = value;
                case "to", "t" -> to = value;
                case "contact", "m" -> contact = uri(value);
                case "cseq" -> sequence = value;
                case "record-route" ->
                        List.of(value.split(",", -1)).forEach(each -> routes.add(each.strip()));
                default -> {}
            }
        }
        int code = lines[0].startsWith(RESPONSE) ? code(lines[0]) : 0;
        if (callId.isEmpty() || sequence.indexOf(' ') < 0 || code < 0) {
            return Optional.empty();
        }
        String method = sequence.substring(sequence.lastIndexOf(' ') + 1);
        return Optional.of(new SipAnswer(code, method, callId, to, contact, routes));
    }

    private static int code(String statusLine) {
        String code = statusLine.substring(RESPONSE.length()).split(" ", 2)[0];
        return code.matches("[1-6][0-9][0-9]") ? Integer.parseInt(code) : -1;
    }

    private static String uri(String address) {
        int open = address.indexOf('<');
        int close = address.indexOf('>', open + 1);
        return open >= 0 && close > open
                ? address.substring(open + 1, close)
                : address.split(";", 2)[0];
    }

    boolean isRequest() {
        return code == 0;
    }

    boolean isOf(String other) {
        return method.equals(other);
    }

    /// The 200 to a request, with what it has to give back (RFC 3261 section 8.2.6.2).
    static String agreeing(String request) {
        StringBuilder answer = new StringBuilder("SIP/2.0 200 OK\r\n");
        String[] lines = request.split("\r\n", -1);
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            String name = lines[i].split(":", 2)[0].strip().toLowerCase(Locale.ROOT);
            switch (name) {
                case "via", "v", "from", "f", "call-id", "i", "cseq" ->
                        answer.append(lines[i]).append("\r\n");
                case "to", "t" ->
                        answer.append(lines[i])
                                .append(lines[i].contains(";tag=") ? "\r\n" : ";tag=bench\r\n");
                default -> {}
            }
        }
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }
}
