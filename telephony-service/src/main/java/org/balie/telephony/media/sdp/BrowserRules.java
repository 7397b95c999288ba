package org.balie.telephony.media.sdp;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.balie.telephony.media.dtls.Fingerprint;
import org.balie.telephony.media.ice.IceCredentials;

/// What a browser must say and hear (RFC 8829): ICE, of which this is the lite side (RFC 8839),
/// DTLS-SRTP, in which this is the passive one (RFC 8842), RTCP on the same port (RFC 5761).
final class BrowserRules implements TransportRules {
    private static final String PROTOCOL = "UDP/TLS/RTP/SAVPF";
    private static final Set<String> ACCEPTED =
            Set.of(PROTOCOL, "UDP/TLS/RTP/SAVP", "RTP/SAVPF", "RTP/SAVP");

    /// That of a host candidate of the first component (RFC 8445 section 5.1.2).
    private static final long PRIORITY = (126L << 24) + (65_535L << 8) + 255;

    private final LocalEnd local;
    private final SecureRandom random;
    private final IceCredentials first;

    BrowserRules(LocalEnd local, SecureRandom random) {
        this.local = local;
        this.random = random;
        first = IceCredentials.random(random);
    }

    @Override
    public Terms offer(Wish.Ice ice, Optional<Agreement.Transport> now) {
        IceCredentials credentials =
                switch (ice) {
                    case RESTART -> IceCredentials.random(random);
                    case AS_IT_IS -> browser(now).map(Agreement.Browser::local).orElse(first);
                };
        return terms(PROTOCOL, "actpass", credentials);
    }

    @Override
    public int choose(SessionDescription offer) throws NotAgreed {
        List<StreamDescription> streams = offer.streams();
        List<Integer> audio =
                IntStream.range(0, streams.size())
                        .filter(each -> streams.get(each).isAudio())
                        .filter(each -> streams.get(each).isWanted())
                        .boxed()
                        .toList();
        if (audio.isEmpty()) {
            throw new NotAgreed(Refusal.NOT_AUDIO, "no audio stream over RTP");
        }
        return audio.stream()
                .filter(each -> ACCEPTED.contains(streams.get(each).protocol()))
                .findFirst()
                .orElseThrow(() -> new NotAgreed(Refusal.ENCRYPTION, "no encrypted stream"));
    }

    @Override
    public Answer answer(
            SessionDescription offer, StreamDescription stream, Optional<Agreement.Transport> now)
            throws NotAgreed {
        Agreement.Browser agreed = agreement(first, offer, stream, Set.of("actpass", "active"));
        Optional<Agreement.Browser> before = browser(now);
        if (before.isPresent()) {
            // New credentials there are a restart, and ask for new ones here (RFC 8839 section
            // 4.4.1).
            boolean same = before.get().remote().equals(agreed.remote());
            agreed = agreed.with(same ? before.get().local() : IceCredentials.random(random));
        }
        return new Answer(terms(stream.protocol(), "passive", agreed.local()), agreed);
    }

    @Override
    public Agreement.Transport accept(
            Terms offered, SessionDescription answer, StreamDescription stream) throws NotAgreed {
        if (!ACCEPTED.contains(stream.protocol())) {
            throw new NotAgreed(Refusal.ENCRYPTION, "no encrypted stream");
        }
        return agreement(offered.ice().orElseThrow(), answer, stream, Set.of("active"));
    }

    private static Optional<Agreement.Browser> browser(Optional<Agreement.Transport> now) {
        return now.filter(Agreement.Browser.class::isInstance).map(Agreement.Browser.class::cast);
    }

    private static Agreement.Browser agreement(
            IceCredentials local,
            SessionDescription session,
            StreamDescription stream,
            Set<String> roles)
            throws NotAgreed {
        if (!session.has(stream, "rtcp-mux")) {
            throw new NotAgreed(Refusal.TRANSPORT, "no rtcp-mux");
        }
        if (session.attributes().has("ice-lite")) {
            throw new NotAgreed(Refusal.TRANSPORT, "both sides are lite: nobody would check");
        }
        if (!roles.contains(session.value(stream, "setup").orElse("active"))) {
            throw new NotAgreed(Refusal.TRANSPORT, "nobody would be active in DTLS");
        }
        String fragment = ice(session, stream, "ice-ufrag", 4);
        String password = ice(session, stream, "ice-pwd", 22);
        List<Fingerprint> fingerprints =
                session.values(stream, "fingerprint")
                        .map(each -> each.split(" +"))
                        .filter(each -> each.length == 2)
                        .map(each -> new Fingerprint(each[0], each[1]))
                        .filter(Fingerprint::trusted)
                        .toList();
        if (fingerprints.isEmpty()) {
            throw new NotAgreed(Refusal.TRANSPORT, "no fingerprint that can be trusted");
        }
        return new Agreement.Browser(local, new IceCredentials(fragment, password), fingerprints);
    }

    private static String ice(
            SessionDescription session, StreamDescription stream, String name, int least)
            throws NotAgreed {
        return session.value(stream, name)
                .filter(each -> each.length() >= least && each.length() <= 256)
                .orElseThrow(() -> new NotAgreed(Refusal.TRANSPORT, "no " + name));
    }

    private Terms terms(String protocol, String setup, IceCredentials credentials) {
        String address = local.address().getHostAddress();
        Fingerprint fingerprint = local.fingerprint();
        long ssrc = Integer.toUnsignedLong(local.ssrc());
        List<String> lines = new ArrayList<>();
        lines.add("a=rtcp-mux");
        lines.add("a=ice-ufrag:" + credentials.fragment());
        lines.add("a=ice-pwd:" + credentials.password());
        lines.add("a=fingerprint:%s %s".formatted(fingerprint.algorithm(), fingerprint.hash()));
        lines.add("a=setup:" + setup);
        lines.add(
                "a=candidate:1 1 udp %d %s %d typ host"
                        .formatted(PRIORITY, address, local.rtpPort()));
        lines.add("a=end-of-candidates");
        lines.add("a=msid:%s audio".formatted(local.cname()));
        lines.add("a=ssrc:%d cname:%s".formatted(ssrc, local.cname()));
        return new Terms(
                protocol,
                List.of("a=ice-lite", "a=msid-semantic: WMS *"),
                lines,
                Optional.of(credentials));
    }
}
