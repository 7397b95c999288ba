package org.balie.telephony.media.run;

import java.time.Duration;

/// How much may come: so many packets and so many bytes a second, with as much again after a pause.
final class Admission {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final double packetsPerNano;
    private final double bytesPerNano;
    private final double mostPackets;
    private final double mostBytes;
    private double packets;
    private double bytes;
    private long filledNanos;

    Admission(int packetsPerSecond, int bytesPerSecond) {
        packetsPerNano = (double) packetsPerSecond / SECOND;
        bytesPerNano = (double) bytesPerSecond / SECOND;
        mostPackets = packetsPerSecond;
        mostBytes = bytesPerSecond;
        packets = mostPackets;
        bytes = mostBytes;
        filledNanos = System.nanoTime();
    }

    boolean admits(int length, long now) {
        long passed = Math.clamp(now - filledNanos, 0, SECOND);
        filledNanos = now;
        packets = Math.min(mostPackets, packets + passed * packetsPerNano);
        bytes = Math.min(mostBytes, bytes + passed * bytesPerNano);
        if (packets < 1 || bytes < length) {
            return false;
        }
        packets -= 1;
        bytes -= length;
        return true;
    }
}
