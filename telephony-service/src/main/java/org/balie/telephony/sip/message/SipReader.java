package org.balie.telephony.sip.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Reads messages (RFC 3261 sections 7 and 25), strictly where a mistake would make a message mean
/// two things, as RFC 4475 shows, and liberally elsewhere.
///
/// @param mostHeaders more fields than this are refused
public record SipReader(int mostHeaders) {

    private static final int LONGEST_METHOD = 64;

    /// Reads one datagram, or one message that a connection framed.
    public Reading read(byte[] bytes) {
        int head = headLength(bytes);
        if (head < 0) {
            return new Reading.Noise("header without an end");
        }
        String text = new String(bytes, 0, head, StandardCharsets.UTF_8);
        int lineEnd = text.indexOf("\r\n");
        String start = lineEnd < 0 ? text : text.substring(0, lineEnd);
        try {
            return start.startsWith("SIP/")
                    ? response(start, text, lineEnd, bytes, head)
                    : request(start, text, lineEnd, bytes, head);
        } catch (MalformedMessage e) {
            return new Reading.Noise(String.valueOf(e.getMessage()));
        }
    }

    /// Up to and with the last line's end, without the empty line; -1 when there is no empty line.
    private static int headLength(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\r'
                    && bytes[i + 1] == '\n'
                    && bytes[i + 2] == '\r'
                    && bytes[i + 3] == '\n') {
                return i + 2;
            }
        }
        return -1;
    }

    private Reading response(String start, String text, int lineEnd, byte[] bytes, int head) {
        if (start.length() < 12
                || !start.startsWith("SIP/2.0 ")
                || (start.length() > 11 && start.charAt(11) != ' ')) {
            return new Reading.Noise("bad status line");
        }
        int code = (int) new Cursor(start.substring(8, 11)).number(699);
        if (code < 100 || start.charAt(10) == ' ' || start.charAt(9) == ' ') {
            return new Reading.Noise("bad status");
        }
        Headers headers = fields(text, lineEnd + 2);
        SipResponse response =
                new SipResponse(code, start.substring(12), headers, body(headers, bytes, head));
        Essentials.check(response);
        if (headers.all(HeaderName.VIA).size() != 1 && !response.via().isOfEdge()) {
            // We are a proxy at the edge only: else what has another hop behind us was never for
            // us.
            return new Reading.Noise("response for somebody else");
        }
        return new Reading.Understood(response);
    }

    private Reading request(String start, String text, int lineEnd, byte[] bytes, int head) {
        int first = start.indexOf(' ');
        String method = first < 0 ? start : start.substring(0, first);
        if (!Quoting.isToken(method) || method.length() > LONGEST_METHOD) {
            return new Reading.Noise("bad method");
        }
        Headers headers = fields(text, lineEnd + 2);
        try {
            SipUri uri = requestUri(start, first);
            SipRequest request = new SipRequest(method, uri, headers, body(headers, bytes, head));
            Essentials.check(request);
            return new Reading.Understood(request);
        } catch (UnknownVersion _) {
            return answerable(method, headers, 505, "Version Not Supported");
        } catch (MalformedMessage e) {
            return answerable(method, headers, 400, "Bad Request: " + e.getMessage());
        }
    }

    private static SipUri requestUri(String start, int first) {
        int last = start.lastIndexOf(' ');
        if (first < 0 || last <= first) {
            throw new MalformedMessage("bad request line");
        }
        String version = start.substring(last + 1);
        if (!version.equalsIgnoreCase("SIP/2.0")) {
            throw version.startsWith("SIP/")
                    ? new UnknownVersion()
                    : new MalformedMessage("bad request line");
        }
        SipUri uri = UriParser.parse(start.substring(first + 1, last));
        if (uri.headers().isPresent()) {
            throw new MalformedMessage("header fields in the Request-URI");
        }
        return uri;
    }

    private static Reading answerable(String method, Headers headers, int code, String phrase) {
        boolean enough =
                headers.has(HeaderName.VIA)
                        && headers.has(HeaderName.CSEQ)
                        && headers.has(HeaderName.CALL_ID)
                        && !method.equals(Method.ACK);
        if (!enough) {
            return new Reading.Noise(phrase);
        }
        SipRequest skeleton =
                new SipRequest(method, SipUri.sip("unknown", "invalid"), headers, new byte[0]);
        try {
            var _ = skeleton.via();
        } catch (MalformedMessage e) {
            return new Reading.Noise(String.valueOf(e.getMessage()));
        }
        return new Reading.Answerable(skeleton, code, phrase);
    }

    private Headers fields(String text, int from) {
        Headers.Builder fields = Headers.builder();
        int count = 0;
        int at = from;
        while (at < text.length()) {
            int end = fieldEnd(text, at);
            String line = text.substring(at, end);
            at = end + 2;
            int colon = line.indexOf(':');
            String name = colon < 0 ? "" : line.substring(0, colon).strip();
            if (!Quoting.isToken(name)) {
                throw new MalformedMessage("bad header field");
            }
            String canonical = HeaderName.canonical(name);
            String value = line.substring(colon + 1).strip();
            List<String> values =
                    HeaderName.isList(canonical) ? ValueParser.list(value) : List.of(value);
            count += values.size();
            if (count > mostHeaders) {
                throw new MalformedMessage("too many header fields");
            }
            fields.addAll(canonical, values);
        }
        return fields.build();
    }

    /// A line that begins with a blank goes on with the field before it.
    private static int fieldEnd(String text, int from) {
        int end = text.indexOf("\r\n", from);
        while (end >= 0
                && end + 2 < text.length()
                && (text.charAt(end + 2) == ' ' || text.charAt(end + 2) == '\t')) {
            end = text.indexOf("\r\n", end + 2);
        }
        return end < 0 ? text.length() : end;
    }

    /// What Content-Length says of the bytes behind the head; without it, all of them.
    private static byte[] body(Headers headers, byte[] bytes, int head) {
        int start = Math.min(bytes.length, head + 2);
        int there = bytes.length - start;
        int length = there;
        var said = headers.first(HeaderName.CONTENT_LENGTH);
        if (said.isPresent()) {
            Cursor cursor = new Cursor(said.get());
            length = (int) cursor.number(Integer.MAX_VALUE);
            cursor.expectEnd();
        }
        if (length > there) {
            throw new MalformedMessage("body shorter than Content-Length");
        }
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    private static final class UnknownVersion extends RuntimeException {
        UnknownVersion() {
            super("unknown version", null, false, false);
        }
    }
}
