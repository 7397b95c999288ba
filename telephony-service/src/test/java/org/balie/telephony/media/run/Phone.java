package org.balie.telephony.media.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sound.Decoder;
import org.balie.telephony.media.sound.Encoder;
import org.balie.telephony.media.sound.KeyReceiver;
import org.balie.telephony.media.sound.KeySender;
import org.jspecify.annotations.Nullable;

/// A telephone on a socket of this machine. It hums a tone of its own and listens.
class Phone implements AutoCloseable {
    static final int FRAME = 320;
    private static final int EVENTS = 101;
    private static final double LOUDNESS = 0.12;
    private static final ScheduledExecutorService PACE =
            Executors.newScheduledThreadPool(
                    1, Thread.ofPlatform().daemon().name("phones").factory());

    final double tone;
    final Ear ear = new Ear();
    final Codec codec;
    final List<Packet> heard = new CopyOnWriteArrayList<>();

    /// Payloads of the speech that it has sent.
    final List<String> said = new CopyOnWriteArrayList<>();

    /// Of 20 ms each.
    volatile int framesInPacket = 1;

    final StringBuffer keys = new StringBuffer();
    final DatagramChannel channel;
    final DatagramChannel reports;
    private final ScheduledFuture<?> pace;
    private final Encoder encoder;
    private final Decoder decoder;
    private final KeySender dialling = new KeySender();
    private final KeyReceiver keyReceiver;
    private final RtpHeader header = new RtpHeader();
    private final ByteBuffer in = ByteBuffer.allocate(2048);
    private final byte[] out = new byte[2048];
    private final short[] decoded = new short[4096];
    private final int ssrc = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(0x8000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private double phase;
    private int frames;
    volatile @Nullable InetSocketAddress remote;
    volatile @Nullable InetSocketAddress remoteReports;
    volatile boolean hums = true;
    volatile boolean silent;
    volatile int reportsHeard;
    volatile boolean byeHeard;

    /// A packet as it came.
    ///
    /// @param payload its bytes in hexadecimal
    record Packet(int ssrc, int sequence, int timestamp, boolean marker, int type, String payload) {
        int length() {
            return payload.length() / 2;
        }
    }

    Phone(double tone, Codec codec) {
        this.tone = tone;
        this.codec = codec;
        this.encoder = Encoder.of(codec);
        this.decoder = Decoder.of(codec);
        this.keyReceiver =
                new KeyReceiver(
                        new KeyReceiver.Keys() {
                            @Override
                            public void pressed(char key) {
                                keys.append(key);
                            }

                            @Override
                            public void released(char key, int ticks) {}
                        });
        try {
            channel = open();
            reports = open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pace = PACE.scheduleAtFixedRate(this::guarded, 0, 20, TimeUnit.MILLISECONDS);
    }

    static DatagramChannel open() throws IOException {
        DatagramChannel opened = DatagramChannel.open();
        opened.configureBlocking(false);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return opened;
    }

    InetSocketAddress address() {
        try {
            return (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int reportPort() {
        try {
            return ((InetSocketAddress) reports.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // -- session descriptions

    int payloadType() {
        return switch (codec) {
            case PCMU -> 0;
            case PCMA -> 8;
            case G722 -> 9;
            case OPUS -> 111;
        };
    }

    String sdp() {
        return sdp("sendrecv", address().getPort());
    }

    String sdp(String direction, int port) {
        return String.join(
                "\r\n",
                "v=0",
                "o=phone 1 1 IN IP4 127.0.0.1",
                "s=-",
                "c=IN IP4 127.0.0.1",
                "t=0 0",
                "m=audio " + port + " " + protocol() + " " + payloadType() + " " + EVENTS,
                "a=rtcp:" + reportPort(),
                "a=rtpmap:" + payloadType() + " " + format(),
                "a=rtpmap:" + EVENTS + " telephone-event/" + clock(),
                "a=fmtp:" + EVENTS + " 0-15",
                "a=ptime:20",
                "a=" + direction,
                keyLines());
    }

    private String format() {
        return codec == Codec.OPUS ? "opus/48000/2" : codec.name() + "/8000";
    }

    int clock() {
        return codec == Codec.OPUS ? 48_000 : 8000;
    }

    String protocol() {
        return "RTP/AVP";
    }

    String keyLines() {
        return "";
    }

    /// Takes what the other side says.
    void hear(String sdp) {
        int port = Integer.parseInt(found("(?m)^m=audio (\\d+) ", sdp));
        remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        remoteReports = new InetSocketAddress(InetAddress.getLoopbackAddress(), port + 1);
    }

    static String found(String pattern, String sdp) {
        Matcher matcher = Pattern.compile(pattern).matcher(sdp);
        if (!matcher.find()) {
            throw new AssertionError("no " + pattern + " in " + sdp);
        }
        return matcher.group(1).trim();
    }

    // -- speech

    void dial(String digits) {
        synchronized (dialling) {
            int _ = dialling.dial(digits);
        }
    }

    private void guarded() {
        try {
            frame();
        } catch (IOException | RuntimeException e) {
            if (channel.isOpen()) {
                e.printStackTrace();
            }
        }
    }

    void frame() throws IOException {
        listen();
        listenToReports();
        if (remote != null && hums && ++frames % framesInPacket == 0) {
            speak();
        }
    }

    private void speak() throws IOException {
        timestamp += framesInPacket * clock() / 50;
        sequence = sequence + 1 & 0xffff;
        int length;
        synchronized (dialling) {
            length = dialling.busy() ? dialling.next(timestamp, clock(), out, RtpHeader.LENGTH) : 0;
        }
        if (length > 0) {
            RtpHeader.write(out, 0, EVENTS, sequence, dialling.timestamp(), ssrc);
        } else {
            short[] hum = hum();
            length = encoder.encode(hum, 0, hum.length, out, RtpHeader.LENGTH);
            RtpHeader.write(out, 0, payloadType(), sequence, timestamp, ssrc);
            said.add(HexFormat.of().formatHex(out, RtpHeader.LENGTH, RtpHeader.LENGTH + length));
        }
        send(out, RtpHeader.LENGTH + length);
    }

    private short[] hum() {
        short[] samples = new short[FRAME * framesInPacket];
        for (int i = 0; i < samples.length; i++) {
            phase += 2 * Math.PI * tone / 16_000;
            samples[i] = silent ? 0 : (short) (32_767 * LOUDNESS * Math.sin(phase));
        }
        return samples;
    }

    void send(byte[] packet, int length) throws IOException {
        channel.send(ByteBuffer.wrap(packet, 0, length), remote);
    }

    void sendReport(byte[] packet, int length) {
        try {
            reports.send(ByteBuffer.wrap(packet, 0, length), remoteReports);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int ssrc() {
        return ssrc;
    }

    private void listen() throws IOException {
        while (true) {
            in.clear();
            if (!(channel.receive(in) instanceof InetSocketAddress from)) {
                return;
            }
            int length = opened(in.array(), in.position(), from);
            if (length > 0 && header.read(in.array(), 0, length)) {
                hear();
            }
        }
    }

    /// Decrypts what came, in place.
    int opened(byte[] packet, int length, InetSocketAddress from) throws IOException {
        return length;
    }

    private void hear() {
        heard.add(
                new Packet(
                        header.ssrc(),
                        header.sequence(),
                        header.timestamp(),
                        header.marker(),
                        header.payloadType(),
                        payload()));
        if (header.payloadType() == EVENTS) {
            keyReceiver.packet(
                    header.timestamp(),
                    clock(),
                    in.array(),
                    header.payloadOffset(),
                    header.payloadLength());
        } else if (header.payloadType() == payloadType()) {
            int count =
                    decoder.decode(
                            in.array(), header.payloadOffset(), header.payloadLength(), decoded, 0);
            for (int at = 0; at < count; at += FRAME) {
                ear.hear(Arrays.copyOfRange(decoded, at, Math.min(count, at + FRAME)));
            }
        }
    }

    private String payload() {
        int from = header.payloadOffset();
        return HexFormat.of().formatHex(in.array(), from, from + header.payloadLength());
    }

    private void listenToReports() throws IOException {
        while (true) {
            in.clear();
            if (reports.receive(in) == null) {
                return;
            }
            reportsHeard++;
            // the types of the packets in the compound one
            for (int at = 0; at + 4 <= in.position(); ) {
                typeHeard(in.get(at + 1) & 0xff);
                at += 4 * ((in.getShort(at + 2) & 0xffff) + 1);
            }
        }
    }

    private void typeHeard(int type) {
        if (type == 203) {
            byeHeard = true;
        }
    }

    boolean hears(Phone other) {
        return ear.hears(other.tone);
    }

    boolean isDeafTo(Phone other) {
        return ear.isDeafTo(other.tone);
    }

    @Override
    public void close() {
        pace.cancel(false);
        try {
            channel.close();
            reports.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
