package org.balie.telephony.media.sdp;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a session description line by line. What is not used here is not looked at.
final class SdpReader {
    private static final int LONGEST = 65_536;
    private static final int MOST_STREAMS = 32;
    private static final int MOST_FORMATS = 128;

    private final String text;
    private final List<StreamDescription> streams = new ArrayList<>();
    private final List<Attributes.Attribute> sessionAttributes = new ArrayList<>();
    private Optional<InetAddress> sessionAddress = Optional.empty();

    private @Nullable Line stream;
    private final List<Attributes.Attribute> attributes = new ArrayList<>();
    private Optional<InetAddress> address = Optional.empty();

    /// What an `m=` line says.
    private record Line(String type, int port, String protocol, List<String> formats) {}

    SdpReader(String text) {
        this.text = text;
    }

    SessionDescription read() throws NotAgreed {
        if (text.length() > LONGEST) {
            throw NotAgreed.malformed(text.length() + " characters");
        }
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.getFirst().equals("v=0")) {
            throw NotAgreed.malformed("no v=0");
        }
        if (!lines.get(1).startsWith("o=") || lines.get(1).split(" ").length != 6) {
            throw NotAgreed.malformed("no origin");
        }
        for (String line : lines.subList(2, lines.size())) {
            if (!line.isEmpty()) {
                take(line);
            }
        }
        endStream();
        return new SessionDescription(new Attributes(sessionAttributes), streams);
    }

    private void take(String line) throws NotAgreed {
        if (line.length() < 2 || line.charAt(1) != '=' || line.indexOf('\0') >= 0) {
            throw NotAgreed.malformed("line " + shown(line));
        }
        String value = line.substring(2);
        switch (line.charAt(0)) {
            case 'm' -> {
                endStream();
                stream = stream(value);
            }
            case 'c' -> {
                if (stream == null) {
                    sessionAddress = Optional.of(address(value));
                } else {
                    address = Optional.of(address(value));
                }
            }
            case 'a' -> (stream == null ? sessionAttributes : attributes).add(attribute(value));
            default -> {}
        }
    }

    private void endStream() throws NotAgreed {
        if (stream == null) {
            return;
        }
        if (streams.size() == MOST_STREAMS) {
            throw NotAgreed.malformed("too many streams");
        }
        streams.add(
                new StreamDescription(
                        stream.type(),
                        stream.port(),
                        stream.protocol(),
                        stream.formats(),
                        address.or(() -> sessionAddress),
                        new Attributes(attributes)));
        stream = null;
        attributes.clear();
        address = Optional.empty();
    }

    private static Line stream(String value) throws NotAgreed {
        String[] words = value.trim().split(" +");
        if (words.length < 4 || words.length > 3 + MOST_FORMATS) {
            throw NotAgreed.malformed("stream " + shown(value));
        }
        // A number of ports may follow the first one.
        int slash = words[1].indexOf('/');
        String port = slash < 0 ? words[1] : words[1].substring(0, slash);
        return new Line(
                words[0], port(port, 0), words[2], Arrays.asList(words).subList(3, words.length));
    }

    static int port(String word, int least) throws NotAgreed {
        int port = word.matches("[0-9]{1,5}") ? Integer.parseInt(word) : -1;
        if (port < least || port > 65_535) {
            throw NotAgreed.malformed("port " + shown(word));
        }
        return port;
    }

    /// `IN IP4 192.0.2.1`, perhaps with a time to live. Names are not looked up.
    static InetAddress address(String value) throws NotAgreed {
        String[] words = value.trim().split(" +");
        if (words.length == 3
                && words[0].equals("IN")
                && (words[1].equals("IP4") || words[1].equals("IP6"))) {
            int slash = words[2].indexOf('/');
            String literal = slash < 0 ? words[2] : words[2].substring(0, slash);
            if (literal.matches("[0-9.]+|[0-9a-fA-F:.]+")) {
                try {
                    return InetAddress.ofLiteral(literal);
                } catch (IllegalArgumentException _) {
                    // Told below.
                }
            }
        }
        throw NotAgreed.malformed("address " + shown(value));
    }

    private static Attributes.Attribute attribute(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? new Attributes.Attribute(value.trim(), "")
                : new Attributes.Attribute(
                        value.substring(0, colon), value.substring(colon + 1).trim());
    }

    private static String shown(String foreign) {
        return foreign.substring(0, Math.min(foreign.length(), 60)).replaceAll("[^ -~]", "?");
    }
}
