package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.balie.telephony.sip.Sdp;
import org.jspecify.annotations.Nullable;

/// The handset of a telephone in one call: hums its tone by RTP and listens.
final class Voice implements AutoCloseable {
    private static final Pattern HOST = Pattern.compile("(?m)^c=IN IP4 (\\S+)");
    private static final Pattern PORT = Pattern.compile("(?m)^m=audio (\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int PACKET = 160;
    private static final int HEADER = 12;

    /// Of what was heard, the last quarter of a second.
    private static final int WINDOW = 2_000;

    /// How often in a row the same must be heard, each time in newer sound.
    private static final int TIMES = 4;

    private final DatagramSocket socket;
    private final int tone;
    private final int source = ThreadLocalRandom.current().nextInt();
    private final short[] heard = new short[WINDOW];
    private long lastHeard = System.nanoTime();
    private volatile @Nullable InetSocketAddress far;
    private volatile boolean over;

    Voice(int tone) {
        this.tone = tone;
        try {
            socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
        Thread.ofPlatform().daemon().start(this::hum);
    }

    Sdp sdp(String direction) {
        return new Sdp(
                """
                v=0
                o=- %1$d %2$d IN IP4 127.0.0.1
                s=-
                c=IN IP4 127.0.0.1
                t=0 0
                m=audio %3$d RTP/AVP 0
                a=rtpmap:0 PCMU/8000
                a=%4$s
                """
                        .formatted(
                                source & 0xFFFF,
                                System.nanoTime(),
                                socket.getLocalPort(),
                                direction)
                        .replace("\n", "\r\n"));
    }

    void speakTo(Sdp theirs) {
        Matcher host = HOST.matcher(theirs.text());
        Matcher port = PORT.matcher(theirs.text());
        if (!host.find() || !port.find()) {
            fail("no way in " + theirs);
        }
        far = new InetSocketAddress(host.group(1), Integer.parseInt(port.group(1)));
    }

    private void hum() {
        ByteBuffer packet = ByteBuffer.allocate(HEADER + PACKET);
        long position = 0;
        long next = System.nanoTime();
        try {
            while (!over) {
                InetSocketAddress to = far;
                if (to != null) {
                    packet.clear();
                    packet.put((byte) 0x80).put((byte) 0).putShort((short) (position / PACKET));
                    packet.putInt((int) position).putInt(source);
                    for (int i = 0; i < PACKET; i++) {
                        packet.put(Tones.encode(Tones.sample(tone, position + i)));
                    }
                    position += PACKET;
                    socket.send(new DatagramPacket(packet.array(), packet.position(), to));
                }
                next += 20_000_000;
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
            }
        } catch (IOException | InterruptedException _) {
            // It was hung up.
        }
    }

    private void listen() {
        byte[] buffer = new byte[2_048];
        try {
            while (!over) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                boolean speech = packet.getLength() > HEADER && (buffer[1] & 0x7F) == 0;
                if (speech) {
                    hear(Arrays.copyOfRange(buffer, HEADER, packet.getLength()));
                }
            }
        } catch (IOException _) {
            // It was hung up.
        }
    }

    private synchronized void hear(byte[] payload) {
        int count = Math.min(payload.length, WINDOW);
        System.arraycopy(heard, count, heard, 0, WINDOW - count);
        for (int i = 0; i < count; i++) {
            heard[WINDOW - count + i] = Tones.decode(payload[i]);
        }
        lastHeard = System.nanoTime();
    }

    private synchronized Set<Integer> now() {
        boolean silent = System.nanoTime() - lastHeard > Duration.ofMillis(300).toNanos();
        return silent ? Set.of() : Tones.in(heard);
    }

    /// Waits until these tones, and no others, are heard for a while.
    void awaitHearing(Set<Integer> expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int times = 0;
        Set<Integer> last = Set.of();
        while (times < TIMES) {
            last = now();
            times = last.equals(expected) ? times + 1 : 0;
            if (System.nanoTime() > deadline) {
                fail(tone + " hears " + last + " and not " + expected);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        over = true;
        socket.close();
    }
}
