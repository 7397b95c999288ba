package org.balie.telephony.phones;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.platform.identity.SharedSecret;
import org.balie.telephony.media.MediaSettings;
import org.balie.telephony.sip.AddressBlock;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;

/// The service's settings in the words of the SIP stack and of the media part.
@ApplicationScoped
class StackWords {
    private static final String NONCES = "telephony-service, nonces of digest authentication";

    private final PhoneSettings settings;
    private final org.balie.telephony.administration.SipSettings sip;
    private final SharedSecret secret;

    StackWords(
            PhoneSettings settings,
            org.balie.telephony.administration.SipSettings sip,
            SharedSecret secret) {
        this.settings = settings;
        this.sip = sip;
        this.secret = secret;
    }

    String realm() {
        return sip.realm();
    }

    SipSettings sip(List<Trunk> trunks) {
        return new SipSettings(
                points(),
                advertised(),
                realm(),
                "Balie",
                secret.keys(NONCES).getFirst(),
                tls(),
                trunks,
                SipSettings.Limits.USUAL,
                SipSettings.Challenges.MD5_ONLY,
                trusted());
    }

    private List<AddressBlock> trusted() {
        return settings.trusted().orElse(List.of()).stream()
                .map(String::strip)
                .map(AddressBlock::parse)
                .toList();
    }

    private List<SipSettings.Point> points() {
        List<SipSettings.Point> points = new ArrayList<>();
        String address = settings.address();
        points.add(new SipSettings.Point(Transport.UDP, address, settings.udpPort()));
        points.add(new SipSettings.Point(Transport.TCP, address, settings.tcpPort()));
        if (settings.tls().keyStore().isPresent()) {
            points.add(new SipSettings.Point(Transport.TLS, address, settings.tls().port()));
        }
        return points;
    }

    private Optional<SipSettings.Tls> tls() {
        PhoneSettings.Tls tls = settings.tls();
        return tls.keyStore()
                .map(
                        store ->
                                new SipSettings.Tls(
                                        store, tls.password().orElse(""), tls.trustStore()));
    }

    MediaSettings media() {
        PhoneSettings.Media media = settings.media();
        return new MediaSettings(
                address(settings.address()),
                address(advertised()),
                new MediaSettings.Ports(media.firstPort(), media.lastPort()),
                media.workers(),
                limits(media.terminations()),
                MediaSettings.Patience.USUAL,
                MediaSettings.Latching.ANY_SOURCE);
    }

    private static MediaSettings.Limits limits(int terminations) {
        MediaSettings.Limits usual = MediaSettings.Limits.USUAL;
        return new MediaSettings.Limits(
                terminations, usual.packetsPerSecond(), usual.bytesPerSecond(), usual.handshakes());
    }

    private String advertised() {
        return settings.advertised().orElseGet(this::listening);
    }

    /// Where other replicas find this one.
    String internal() {
        return address(settings.internal().orElseGet(this::listening)).getHostAddress();
    }

    private String listening() {
        return address(settings.address()).isAnyLocalAddress()
                ? own().getHostAddress()
                : settings.address();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("balie.telephony.phones has no such address", e);
        }
    }

    private static InetAddress own() {
        try {
            return InetAddress.getLocalHost();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("set balie.telephony.phones.advertised", e);
        }
    }
}
