package org.balie.telephony.media.run;

import org.balie.telephony.media.Codec;
import org.balie.telephony.media.rtp.RtcpSession;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.EventFormat;
import org.balie.telephony.media.sdp.Format;
import org.balie.telephony.media.sound.Encoder;
import org.balie.telephony.media.sound.Frame;
import org.balie.telephony.media.sound.KeySender;
import org.balie.telephony.media.sound.OpusPacket;
import org.jspecify.annotations.Nullable;

/// What one far end gets: packets of others that are passed on, frames that were mixed for it, and
/// digits.
final class Speaking {
    private static final int LONGEST_PACKET_MILLIS = 200;
    private static final int BYTES_PER_MILLI = Frame.CLOCK / 1000;
    private static final int OPUS_TICKS = OpusPacket.CLOCK / 50;

    private final FarEnd farEnd;
    private final OutgoingStream stream;
    private final RtcpSession reports;
    private final KeySender keys = new KeySender();

    private @Nullable Format format;
    private @Nullable EventFormat dialling;
    private @Nullable Encoder encoder;
    private final byte[] said = new byte[(LONGEST_PACKET_MILLIS + 20) * BYTES_PER_MILLI];
    private int filled;
    private int packetBytes = Frame.TICKS;
    private boolean dials;

    Speaking(FarEnd farEnd, OutgoingStream stream, RtcpSession reports) {
        this.farEnd = farEnd;
        this.stream = stream;
        this.reports = reports;
    }

    void agree(Agreement agreed) {
        Format next = agreed.send();
        if (format == null || format.codec() != next.codec()) {
            encoder = null;
            filled = 0;
        }
        format = next;
        stream.speak(next);
        packetBytes =
                Math.clamp(agreed.packetMillis(), 10, LONGEST_PACKET_MILLIS) * BYTES_PER_MILLI;
        dialling = agreed.sendEvents().orElse(null);
        if (dialling == null) {
            keys.clear();
        }
    }

    /// What the far end is spoken to in; null when nothing is agreed.
    @Nullable Codec codec() {
        return format == null ? null : format.codec();
    }

    // -- digits

    void dial(String digits) {
        if (dialling != null) {
            int _ = keys.dial(digits);
        }
    }

    /// A frame's time has passed.
    void frame(long now) {
        dials = false;
        EventFormat known = dialling;
        if (known == null || !keys.busy() || !farEnd.canSend()) {
            return;
        }
        byte[] out = farEnd.out();
        int length = keys.next(stream.timestampAt(now), known.clock(), out, RtpHeader.LENGTH);
        if (length > 0) {
            dials = true;
            filled = 0;
            int header = stream.key(out, known.payloadType(), keys.timestamp(), keys.first());
            sent(header, length, known.clock(), now);
        }
    }

    // -- speech

    /// Passes a packet on as it is.
    ///
    /// @param payload where its payload is
    void relay(FarEnd from, RtpHeader header, Codec codec, byte[] payload, long now) {
        if (dials || format == null || format.codec() != codec || !farEnd.canSend()) {
            stream.interrupt();
            return;
        }
        byte[] out = farEnd.out();
        int length = header.payloadLength();
        int ticks = ticks(codec, header, payload);
        int at = stream.relayed(out, from, header, ticks, farEnd.isStrict(), now);
        if (at > 0 && at + length + FarEnd.ROOM <= out.length) {
            System.arraycopy(payload, header.payloadOffset(), out, at, length);
            sent(at, length, stream.clock(), now);
        }
    }

    private static int ticks(Codec codec, RtpHeader header, byte[] payload) {
        int bytes = header.payloadLength();
        return switch (codec) {
            case PCMU, PCMA, G722 -> bytes;
            case OPUS ->
                    OpusPacket.ticks(payload, header.payloadOffset(), bytes)
                            * (OpusPacket.CLOCK / Frame.CLOCK);
        };
    }

    /// Says the next 20 ms.
    void speak(short[] frame, long now) {
        Format known = format;
        if (dials || known == null || !farEnd.canSend()) {
            filled = 0;
            return;
        }
        filled += encoder(known).encode(frame, 0, Frame.SAMPLES, said, filled);
        switch (known.codec()) {
            case PCMU, PCMA, G722 -> sendWhole(now);
            case OPUS -> {
                if (filled > 0) {
                    send(0, filled, OPUS_TICKS, now);
                }
                filled = 0;
            }
        }
    }

    /// Made when something is said for the first time: most calls are only passed on.
    private Encoder encoder(Format known) {
        if (encoder == null) {
            encoder = Encoder.of(known.codec());
        }
        return encoder;
    }

    /// As many packets as are full.
    private void sendWhole(long now) {
        int from = 0;
        for (; filled - from >= packetBytes; from += packetBytes) {
            send(from, packetBytes, packetBytes, now);
        }
        filled -= from;
        System.arraycopy(said, from, said, 0, filled);
    }

    private void send(int from, int bytes, int ticks, long now) {
        byte[] out = farEnd.out();
        int at = stream.ours(out, ticks, now);
        System.arraycopy(said, from, out, at, bytes);
        sent(at, bytes, stream.clock(), now);
    }

    private void sent(int header, int payload, int clock, long now) {
        if (farEnd.transmit(header + payload)) {
            reports.sent(stream.timestamp(), clock, payload, now);
        }
    }
}
