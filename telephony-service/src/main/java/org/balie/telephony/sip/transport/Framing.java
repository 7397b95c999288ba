package org.balie.telephony.sip.transport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes a stream of bytes apart into messages by their Content-Length (RFC 3261 section 18.3), and
/// finds the double line break by which a telephone asks whether we are still there (RFC 5626
/// section 4.4.1). Knows no socket.
final class Framing {

    /// A stream that can't be followed any further: the connection has to go.
    static final class Broken extends RuntimeException {
        Broken(String why) {
            super(why, null, false, false);
        }
    }

    /// @param messages whole ones, in order
    /// @param pings how many times a pong is due
    record Taken(List<byte[]> messages, int pings) {}

    private static final int FIRST = 1024;

    private final int most;
    private byte[] buffer = new byte[FIRST];
    private int filled;
    // Where the search for the head's end goes on, so that no byte is searched twice.
    private int searched;
    // The length of the message that is being read; 0 while its head is not whole.
    private int wanted;

    /// @param most the longest message in bytes
    Framing(int most) {
        this.most = most;
    }

    /// Whether a message has begun and is not whole.
    boolean isWaiting() {
        return filled > 0;
    }

    /// @throws Broken when it is too long, or no length can be made out
    Taken take(byte[] bytes) {
        append(bytes);
        List<byte[]> messages = new ArrayList<>(2);
        int pings = 0;
        while (true) {
            if (wanted == 0) {
                pings += skipLineBreaks();
                if (!findLength()) {
                    break;
                }
            }
            if (filled < wanted) {
                break;
            }
            messages.add(Arrays.copyOf(buffer, wanted));
            drop(wanted);
            wanted = 0;
        }
        if (filled > most) {
            throw new Broken("message too long");
        }
        return new Taken(messages, pings);
    }

    private void append(byte[] bytes) {
        if (filled + bytes.length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, filled + bytes.length));
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void drop(int count) {
        filled -= count;
        System.arraycopy(buffer, count, buffer, 0, filled);
        searched = 0;
        if (filled == 0 && buffer.length > FIRST * 16) {
            buffer = new byte[FIRST];
        }
    }

    /// Between messages there may be line breaks; two of them together are a ping.
    private int skipLineBreaks() {
        int breaks = 0;
        while (breaks * 2 + 1 < filled
                && buffer[breaks * 2] == '\r'
                && buffer[breaks * 2 + 1] == '\n') {
            breaks++;
        }
        if (breaks > 0) {
            drop(breaks * 2);
        }
        return breaks / 2;
    }

    /// @return whether the head is whole, so that `wanted` is known
    private boolean findLength() {
        int end = -1;
        for (int i = Math.max(0, searched - 3); i + 3 < filled; i++) {
            if (buffer[i] == '\r'
                    && buffer[i + 1] == '\n'
                    && buffer[i + 2] == '\r'
                    && buffer[i + 3] == '\n') {
                end = i;
                break;
            }
        }
        searched = filled;
        if (end < 0) {
            if (filled > most) {
                throw new Broken("head too long");
            }
            return false;
        }
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1);
        long length = contentLength(head).orElseThrow(() -> new Broken("no Content-Length"));
        if (end + 4 + length > most) {
            throw new Broken("message too long");
        }
        wanted = end + 4 + (int) length;
        return true;
    }

    /// The one length that all Content-Length fields agree on.
    private static Optional<Long> contentLength(String head) {
        Optional<Long> found = Optional.empty();
        int at = head.indexOf("\r\n");
        while (at >= 0) {
            int next = head.indexOf("\r\n", at + 2);
            String line = head.substring(at + 2, next < 0 ? head.length() : next);
            at = next;
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            if (!name.equals("content-length") && !name.equals("l")) {
                continue;
            }
            String value = line.substring(colon + 1).strip();
            boolean good =
                    !value.isEmpty()
                            && value.length() <= 9
                            && value.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!good) {
                throw new Broken("bad Content-Length");
            }
            long length = Long.parseLong(value);
            if (found.isPresent() && found.get() != length) {
                throw new Broken("two lengths");
            }
            found = Optional.of(length);
        }
        return found;
    }
}
