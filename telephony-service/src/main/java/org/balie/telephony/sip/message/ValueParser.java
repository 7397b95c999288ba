package org.balie.telephony.sip.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.balie.telephony.sip.message.Parameters.Parameter;

/// Reads the values of header fields that have a structure.
final class ValueParser {

    private static final int MOST_PARAMETERS = 64;

    private ValueParser() {}

    /// `name-addr` or `addr-spec` with parameters (RFC 3261 sections 20.10, 20.20, 20.39).
    static NameAddress nameAddress(String text) {
        Cursor cursor = new Cursor(text).blanks();
        Optional<String> name = Optional.empty();
        if (cursor.peek() == '"') {
            name = Optional.of(cursor.quoted());
            if (cursor.blanks().peek() != '<') {
                throw cursor.malformed("< expected");
            }
        } else {
            int start = cursor.position();
            String words = cursor.until("<");
            if (cursor.atEnd()) {
                cursor.moveTo(start);
                return bareAddress(cursor);
            }
            name = Optional.of(words.strip()).filter(each -> !each.isEmpty());
            name.ifPresent(each -> checkTokens(cursor, each));
        }
        cursor.expect('<');
        String uri = cursor.until(">").strip();
        cursor.expect('>');
        return new NameAddress(name, UriParser.parse(uri), parametersToEnd(cursor));
    }

    /// Without brackets parameters are the header's, and the URI can have no headers.
    private static NameAddress bareAddress(Cursor cursor) {
        String uri = cursor.until("; \t\r\n");
        if (uri.indexOf('?') >= 0 || uri.indexOf(',') >= 0) {
            throw cursor.malformed("needs brackets");
        }
        return new NameAddress(Optional.empty(), UriParser.parse(uri), parametersToEnd(cursor));
    }

    private static void checkTokens(Cursor cursor, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            // Names beyond ASCII without quotes are against the grammar and common.
            if (!Quoting.isTokenCharacter(c) && !Cursor.isBlank(c) && c < 0x80) {
                throw cursor.malformed("name needs quotes");
            }
        }
    }

    static Parameters parametersToEnd(Cursor cursor) {
        Parameters parameters = parameters(cursor);
        cursor.expectEnd();
        return parameters;
    }

    private static Parameters parameters(Cursor cursor) {
        if (!cursor.take(';')) {
            return Parameters.NONE;
        }
        List<Parameter> all = new ArrayList<>(4);
        do {
            String name = cursor.token();
            all.add(
                    new Parameter(
                            name,
                            cursor.take('=') ? Optional.of(value(cursor)) : Optional.empty()));
            if (all.size() > MOST_PARAMETERS) {
                throw cursor.malformed("too many parameters");
            }
        } while (cursor.take(';'));
        return new Parameters(all);
    }

    private static String value(Cursor cursor) {
        if (cursor.blanks().peek() == '"') {
            return cursor.quoted();
        }
        String value = cursor.until(";, \t\r\n");
        if (value.isEmpty() || value.indexOf('"') >= 0) {
            throw cursor.malformed("value expected");
        }
        return value;
    }

    static Via via(String text) {
        Cursor cursor = new Cursor(text);
        String protocol = cursor.token();
        cursor.expect('/');
        String version = cursor.token();
        cursor.expect('/');
        String transport = cursor.token();
        if (!protocol.equalsIgnoreCase("SIP") || !version.equals("2.0")) {
            throw cursor.malformed("not SIP/2.0");
        }
        if (!Cursor.isBlank(cursor.peek())) {
            throw cursor.malformed("blank expected");
        }
        String host = UriParser.host(cursor.blanks());
        OptionalInt port = OptionalInt.empty();
        if (cursor.take(':')) {
            port = OptionalInt.of((int) cursor.number(65_535));
        }
        return new Via(
                transport.toUpperCase(Locale.ROOT), host, port, parametersToEnd(cursor.blanks()));
    }

    static CSeq cseq(String text) {
        Cursor cursor = new Cursor(text);
        long number = cursor.number(Integer.MAX_VALUE);
        if (!Cursor.isBlank(cursor.peek())) {
            throw cursor.malformed("blank expected");
        }
        String method = cursor.token();
        cursor.expectEnd();
        return new CSeq(number, method);
    }

    static Replaces replaces(String text) {
        Cursor cursor = new Cursor(text).blanks();
        String callId = cursor.until("; \t");
        if (callId.isEmpty()) {
            throw cursor.malformed("Call-ID expected");
        }
        Parameters parameters = parametersToEnd(cursor);
        return new Replaces(
                callId,
                parameters.value("to-tag"),
                parameters.value("from-tag"),
                parameters.has("early-only"));
    }

    static Reason reason(String text) {
        Cursor cursor = new Cursor(text);
        String protocol = cursor.token();
        Parameters parameters = parametersToEnd(cursor);
        OptionalInt cause =
                parameters
                        .value("cause")
                        .map(digits -> OptionalInt.of((int) new Cursor(digits).number(999)))
                        .orElse(OptionalInt.empty());
        return new Reason(protocol, cause, parameters.value("text"));
    }

    /// `Digest realm="…", nonce="…"`: a scheme and parameters between commas (RFC 7616).
    static Challenge challenge(String text) {
        Cursor cursor = new Cursor(text);
        String scheme = cursor.token();
        List<Parameter> all = new ArrayList<>(10);
        do {
            String name = cursor.token();
            cursor.expect('=');
            all.add(new Parameter(name, Optional.of(value(cursor))));
            if (all.size() > MOST_PARAMETERS) {
                throw cursor.malformed("too many parameters");
            }
        } while (cursor.take(','));
        cursor.expectEnd();
        return new Challenge(scheme, new Parameters(all));
    }

    /// Takes a list apart at its commas, but not at those in quotes or brackets.
    static List<String> list(String text) {
        if (text.indexOf(',') < 0) {
            return List.of(text.strip());
        }
        List<String> result = new ArrayList<>(4);
        boolean quoted = false;
        boolean bracketed = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"' && !bracketed) {
                quoted = true;
            } else if (c == '<') {
                bracketed = true;
            } else if (c == '>') {
                bracketed = false;
            } else if (c == ',' && !bracketed) {
                result.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        result.add(text.substring(from).strip());
        return result;
    }
}
