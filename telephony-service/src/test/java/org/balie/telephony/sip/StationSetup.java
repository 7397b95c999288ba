package org.balie.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.transaction.Timing;

/// How a station of a test is set up: on free ports of this machine, for UDP and TCP, alone and
/// without trunks, unless the test says otherwise.
final class StationSetup {

    // A tenth of what RFC 3261 assumes: what is lost comes again, and what lingers goes, soon
    // enough for a test.
    static final Timing QUICK =
            new Timing(
                    Duration.ofMillis(50), Duration.ofMillis(400), Duration.ofMillis(500), false);

    private String host = "127.0.0.1";
    private List<Transport> transports = List.of(Transport.UDP, Transport.TCP);
    private List<Trunk> trunks = List.of();
    private Optional<SipSettings.Tls> tls = Optional.empty();
    private Limits limits = Limits.USUAL;
    private List<AddressBlock> trusted = List.of();
    private Timing timing = QUICK;

    StationSetup host(String address) {
        host = address;
        return this;
    }

    StationSetup transports(Transport... all) {
        transports = List.of(all);
        return this;
    }

    StationSetup trunks(List<Trunk> all) {
        trunks = all;
        return this;
    }

    StationSetup tls(SipSettings.Tls certificates) {
        tls = Optional.of(certificates);
        return this;
    }

    StationSetup limits(Limits next) {
        limits = next;
        return this;
    }

    /// The usual limits with other times, and each source may send as much as it likes.
    static Limits limits(SipSettings.Range registration, SipSettings.Range session) {
        Limits usual = Limits.USUAL;
        return new Limits(
                usual.messageBytes(),
                usual.headers(),
                usual.connections(),
                usual.slowestMessage(),
                usual.idleConnection(),
                10_000,
                10_000,
                10_000,
                usual.transactions(),
                usual.dialogs(),
                usual.ringing(),
                registration,
                usual.contactsPerDevice(),
                session);
    }

    /// Each source may send as much as it likes.
    static Limits wide() {
        return limits(Limits.USUAL.registration(), Limits.USUAL.session());
    }

    /// Proxies in front of it stand in these networks.
    StationSetup trusted(String... networks) {
        trusted = Stream.of(networks).map(AddressBlock::parse).toList();
        return this;
    }

    /// As slow as in real life.
    StationSetup unhurried() {
        timing = Timing.USUAL;
        return this;
    }

    Timing timing() {
        return timing;
    }

    SipSettings settings() {
        return new SipSettings(
                transports.stream().map(each -> new Point(each, host, 0)).toList(),
                host,
                Station.REALM,
                "Balie test",
                "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                tls,
                trunks,
                limits,
                SipSettings.Challenges.MD5_ONLY,
                trusted);
    }
}
