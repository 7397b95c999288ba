package org.balie.telephony.media.sound;

import java.time.Duration;
import org.balie.telephony.media.Clip;

/// The piece in which sound is handled: 20 ms.
///
/// All codecs but one have an RTP clock of 8000 a second (RFC 3551 section 4.5.2 for G.722), and
/// make one byte of one tick of it. So a frame is [#TICKS] ticks and as many bytes. The timestamps
/// of OPUS are made such ticks where it is decoded; its packets have any number of bytes.
public final class Frame {
    public static final Duration DURATION = Duration.ofMillis(20);

    /// Linear samples of a frame.
    public static final int SAMPLES = Clip.RATE / 50;

    /// Of the RTP clock, a second.
    public static final int CLOCK = 8000;

    /// Of the RTP clock, a frame; bytes of a frame's payload, too, but of OPUS.
    public static final int TICKS = CLOCK / 50;

    private Frame() {}
}
