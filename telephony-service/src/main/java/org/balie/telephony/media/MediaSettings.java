package org.balie.telephony.media;

import java.net.InetAddress;
import java.time.Duration;

/// How a [MediaPart] is set up.
///
/// @param bind the address whose ports are opened
/// @param advertised the address that far ends are told; another than `bind` behind a NAT
/// @param workers how many threads carry packets; a context stays on one of them
public record MediaSettings(
        InetAddress bind,
        InetAddress advertised,
        Ports ports,
        int workers,
        Limits limits,
        Patience patience,
        Latching latching) {

    public MediaSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("no worker");
        }
    }

    /// What suits a test or a small site, at one address, with ports that the system chooses.
    public static MediaSettings at(InetAddress address) {
        return new MediaSettings(
                address,
                address,
                Ports.EPHEMERAL,
                1,
                Limits.USUAL,
                Patience.USUAL,
                Latching.ANY_SOURCE);
    }

    /// UDP ports, both ends included. A termination towards a telephone takes an even one and the
    /// next (RFC 3550 section 11), one towards a browser a single one.
    public record Ports(int first, int last) {
        /// Any free ones.
        public static final Ports EPHEMERAL = new Ports(0, 0);

        public Ports {
            boolean any = first == 0 && last == 0;
            if (!any && (first < 1024 || last > 65_535 || last - first < 1)) {
                throw new IllegalArgumentException("ports " + first + " to " + last);
            }
        }

        public boolean ephemeral() {
            return first == 0;
        }
    }

    /// @param terminations how many there may be at once
    /// @param packetsPerSecond what one far end may send; more is dropped unread
    /// @param bytesPerSecond the same, in bytes of UDP payload
    /// @param handshakes how many far ends may be in their DTLS handshake at once
    public record Limits(
            int terminations, int packetsPerSecond, int bytesPerSecond, int handshakes) {
        public static final Limits USUAL = new Limits(2000, 250, 40_000, 200);
    }

    /// After which time something counts as gone.
    ///
    /// @param silence no packet though the far end should send
    /// @param consent no ICE check of the browser (RFC 7675)
    /// @param handshake a DTLS handshake that does not end
    public record Patience(Duration silence, Duration consent, Duration handshake) {
        public static final Patience USUAL =
                new Patience(
                        Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(15));
    }

    /// From where the first packet of a telephone may come. Once it came, only its source is heard
    /// until another is signalled.
    public enum Latching {
        /// As a NAT makes necessary: what was signalled is preferred, others are believed after a
        /// few consistent packets.
        ANY_SOURCE,
        /// Any port of the signalled address.
        SIGNALLED_ADDRESS,
        SIGNALLED_ADDRESS_AND_PORT
    }
}
