package org.balie.telephony.media.rtp;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// What two ends of a stream tell each other about it by RTCP (RFC 3550 section 6): ours about what
/// we send and hear, theirs about what they do.
public final class RtcpSession {
    /// No report that is written here is longer, in bytes.
    public static final int LONGEST = 128;

    private static final int LONGEST_NAME = 32;
    private static final int CANONICAL_NAME = 1;
    private static final long NEVER = -1;

    private final int ssrc;
    private final byte[] cname;
    private final NtpClock ntp;
    private final Reception reception;
    private final RtcpVisitor heard = new Heard();

    private long packets;
    private long bytes;
    private int timestamp;
    private int clock = 8000;
    private long timestampNanos;
    private long packetsAtReport;
    private long packetsAtReportBefore;

    private int reporter;
    private int lastReport;
    private long lastReportNanos;
    private long arrival;
    private long lostThere;
    private long roundTrip = NEVER;
    private long packetsAtBye = NEVER;

    /// @param ssrc under which we send
    /// @param cname at most 32 characters of ASCII are used
    public RtcpSession(int ssrc, String cname, NtpClock clock, Reception reception) {
        this.ssrc = ssrc;
        byte[] name = cname.getBytes(StandardCharsets.US_ASCII);
        this.cname = Arrays.copyOf(name, Math.min(name.length, LONGEST_NAME));
        this.ntp = clock;
        this.reception = reception;
    }

    /// Counts an RTP packet of ours.
    ///
    /// @param timestamp of the packet
    /// @param clock of the payload, timestamps a second
    public void sent(int timestamp, int clock, int payloadLength, long nanos) {
        packets++;
        bytes += payloadLength;
        this.timestamp = timestamp;
        this.clock = clock;
        timestampNanos = nanos;
    }

    /// Takes a compound packet of the far end; what is unknown in it is skipped.
    ///
    /// @return false when it is malformed; then nothing of it was believed
    public boolean received(byte[] packet, int offset, int length, long nanos) {
        arrival = nanos;
        return RtcpReader.read(packet, offset, length, heard);
    }

    /// Writes SR (when something was sent since the last report but one) or RR, with a block about
    /// what we hear, and SDES.
    ///
    /// @return its length
    public int report(byte[] into, int offset, long nanos) {
        int at = offset;
        boolean sender = packets != packetsAtReportBefore;
        boolean block = reception.heardSinceReport();
        at += sender ? writeSender(into, at, nanos) : 8;
        if (block) {
            writeBlock(into, at, nanos);
            at += RtcpReader.BLOCK;
        }
        int type = sender ? RtcpReader.SENDER_REPORT : RtcpReader.RECEIVER_REPORT;
        header(into, offset, block ? 1 : 0, type, at - offset);
        BigEndian.put32(into, offset + 4, ssrc);
        packetsAtReportBefore = packetsAtReport;
        packetsAtReport = packets;
        return at + writeDescription(into, at) - offset;
    }

    /// Writes a last report and BYE.
    ///
    /// @return its length
    public int bye(byte[] into, int offset, long nanos) {
        int at = offset + report(into, offset, nanos);
        header(into, at, 1, RtcpReader.BYE, 8);
        BigEndian.put32(into, at + 4, ssrc);
        return at + 8 - offset;
    }

    private int writeSender(byte[] into, int at, long nanos) {
        long now = ntp.at(nanos);
        long since = (nanos - timestampNanos) / 1000 * clock / 1_000_000;
        BigEndian.put32(into, at + 8, (int) (now >>> 32));
        BigEndian.put32(into, at + 12, (int) now);
        BigEndian.put32(into, at + 16, timestamp + (int) since);
        BigEndian.put32(into, at + 20, (int) packets);
        BigEndian.put32(into, at + 24, (int) bytes);
        return 28;
    }

    private void writeBlock(byte[] into, int at, long nanos) {
        boolean known = lastReport != 0 && reporter == reception.ssrc();
        long delay = known ? (((nanos - lastReportNanos) / 1000) << 16) / 1_000_000 : 0;
        reception.writeBlock(into, at);
        BigEndian.put32(into, at + 16, known ? lastReport : 0);
        BigEndian.put32(into, at + 20, (int) delay);
    }

    private int writeDescription(byte[] into, int at) {
        // One chunk: source, one item, and at least one zero up to a multiple of four.
        int length = (4 + 4 + 2 + cname.length) / 4 * 4 + 4;
        Arrays.fill(into, at, at + length, (byte) 0);
        header(into, at, 1, RtcpReader.DESCRIPTION, length);
        BigEndian.put32(into, at + 4, ssrc);
        into[at + 8] = CANONICAL_NAME;
        into[at + 9] = (byte) cname.length;
        System.arraycopy(cname, 0, into, at + 10, cname.length);
        return length;
    }

    private static void header(byte[] into, int at, int count, int type, int length) {
        into[at] = (byte) (0x80 | count);
        into[at + 1] = (byte) type;
        BigEndian.put16(into, at + 2, length / 4 - 1);
    }

    /// Packets.
    public long sent() {
        return packets;
    }

    /// What the far end says it lost of what we sent, from the beginning.
    public long lostThere() {
        return lostThere;
    }

    /// From its last report that told one.
    public Optional<Duration> roundTrip() {
        return roundTrip == NEVER ? Optional.empty() : Optional.of(Duration.ofNanos(roundTrip));
    }

    /// The source that we hear said BYE, and sent nothing since.
    public boolean over() {
        return packetsAtBye != NEVER && packetsAtBye == reception.packets();
    }

    private final class Heard implements RtcpVisitor {
        @Override
        public void senderReport(int source, int middle) {
            reporter = source;
            lastReport = middle;
            lastReportNanos = arrival;
        }

        @Override
        public void block(int about, int lost, int report, int delay) {
            if (about != ssrc) {
                return;
            }
            lostThere = Math.max(0, lost);
            if (report != 0) {
                int passed = ntp.middleAt(arrival) - report - delay;
                // A negative one is the far end's mistake.
                if (passed >= 0) {
                    roundTrip = (passed * 1_000_000_000L) >> 16;
                }
            }
        }

        @Override
        public void bye(int source) {
            if (reception.begun() && source == reception.ssrc()) {
                packetsAtBye = reception.packets();
            }
        }
    }
}
