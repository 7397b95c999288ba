package org.balie.telephony.media.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.rtp.Reception;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.EventFormat;
import org.balie.telephony.media.sdp.Format;
import org.balie.telephony.media.sdp.Offered;
import org.balie.telephony.media.sound.Frame;
import org.balie.telephony.media.sound.JitterBuffer;
import org.balie.telephony.media.sound.KeyReceiver;
import org.balie.telephony.media.sound.OpusPacket;
import org.jspecify.annotations.Nullable;

/// What one far end says: passed on to those who hear it as it is, and made into frames for all
/// others.
final class Hearing {
    private static final int PAYLOAD_TYPES = 128;

    /// Packets in a row after which it counts as speaking another codec.
    private static final int CONSISTENT = 3;

    private static final FarEnd[] NOBODY = {};

    private final FarEnd farEnd;
    private final Reception reception;
    private final KeyReceiver keys;
    private final @Nullable Codec[] codecs = new @Nullable Codec[PAYLOAD_TYPES];
    private final boolean[] events = new boolean[PAYLOAD_TYPES];
    private final short[] frame = new short[Frame.SAMPLES];

    /// Made when somebody needs what is said as frames: most calls are only passed on.
    private @Nullable JitterBuffer jitter;

    private FarEnd[] listeners = NOBODY;
    private boolean decodes;
    private boolean receives = true;
    private @Nullable Codec codec;
    private int others;
    private boolean heard;
    private int ssrc;

    Hearing(FarEnd farEnd, Reception reception) {
        this.farEnd = farEnd;
        this.reception = reception;
        this.keys =
                new KeyReceiver(
                        new KeyReceiver.Keys() {
                            @Override
                            public void pressed(char key) {
                                farEnd.digit(key);
                            }

                            @Override
                            public void released(char key, int ticks) {
                                // it counts when it is pressed
                            }
                        });
    }

    /// Until something is agreed, what we have offered may come already.
    void agree(@Nullable Agreement agreed, @Nullable Offered offered) {
        Arrays.fill(codecs, null);
        Arrays.fill(events, false);
        if (offered != null) {
            expect(offered.receive(), offered.receiveEvents());
        }
        if (agreed != null) {
            expect(agreed.receive(), agreed.receiveEvents());
            receives = agreed.direction().receives();
        }
    }

    private void expect(List<Format> formats, List<EventFormat> eventFormats) {
        formats.forEach(each -> codecs[each.payloadType() & 0x7f] = each.codec());
        eventFormats.forEach(each -> events[each.payloadType() & 0x7f] = true);
    }

    /// Who is passed on to, and whether there is somebody else who hears it.
    void reach(FarEnd[] passedOnTo, boolean others) {
        listeners = passedOnTo.length == 0 ? NOBODY : passedOnTo;
        if (!decodes && others) {
            if (jitter == null) {
                jitter = new JitterBuffer();
            } else {
                jitter.reset();
            }
            Arrays.fill(frame, (short) 0);
        }
        decodes = others;
    }

    boolean decodes() {
        return decodes;
    }

    /// What it was last heard to speak; null before.
    @Nullable Codec codec() {
        return codec;
    }

    /// Packets that came too late to be heard, or twice.
    long late() {
        return jitter == null ? 0 : jitter.late();
    }

    /// For how long what is said waits here, as a rule.
    Duration delay() {
        return jitter == null ? Duration.ZERO : jitter.delay();
    }

    /// A packet came that is the far end's without doubt.
    ///
    /// @return whether it was of the stream that was agreed
    boolean packet(RtpHeader header, byte[] packet, long now) {
        int type = header.payloadType();
        Codec spoken = codecs[type];
        boolean isKey = events[type];
        int clock =
                spoken == Codec.OPUS || (isKey && codec == Codec.OPUS)
                        ? OpusPacket.CLOCK
                        : Frame.CLOCK;
        if (!reception.received(header.ssrc(), header.sequence(), header.timestamp(), clock, now)) {
            return false;
        }
        if (!heard || header.ssrc() != ssrc) {
            heard = true;
            ssrc = header.ssrc();
            keys.reset();
            if (jitter != null) {
                jitter.reset();
            }
        }
        if (!receives) {
            return true;
        }
        if (isKey) {
            keys.packet(
                    header.timestamp(),
                    clock,
                    packet,
                    header.payloadOffset(),
                    header.payloadLength());
        } else if (spoken != null && header.payloadLength() > 0) {
            speech(spoken, header, packet, now);
        }
        return true;
    }

    private void speech(Codec spoken, RtpHeader header, byte[] packet, long now) {
        others = spoken == codec ? 0 : others + 1;
        if (codec == null || others >= CONSISTENT) {
            codec = spoken;
            others = 0;
            farEnd.speaksAnew();
        }
        for (FarEnd each : listeners) {
            each.relay(farEnd, header, spoken, packet, now);
        }
        if (decodes && jitter != null) {
            JitterBuffer.Arrival _ =
                    jitter.put(
                            spoken,
                            header.sequence(),
                            header.timestamp(),
                            packet,
                            header.payloadOffset(),
                            header.payloadLength());
        }
    }

    /// A frame's time has passed.
    void frame() {
        keys.frame();
    }

    /// The next 20 ms of what it says; the same array each time.
    short[] take() {
        if (jitter != null) {
            JitterBuffer.Playout _ = jitter.take(frame);
        }
        return frame;
    }

    /// What [#take] gave last.
    short[] taken() {
        return frame;
    }
}
