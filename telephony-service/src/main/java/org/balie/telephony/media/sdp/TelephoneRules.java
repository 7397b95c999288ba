package org.balie.telephony.media.sdp;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.balie.telephony.media.Profile.Encryption;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpSuite;

/// RTP at two ports, plain (RFC 3551) or with keys in the description (RFC 4568).
final class TelephoneRules implements TransportRules {
    private static final Set<String> PLAIN = Set.of("RTP/AVP", "RTP/AVPF");
    private static final Set<String> KEYED = Set.of("RTP/SAVP", "RTP/SAVPF");

    /// In the order in which they are offered: the tag of each is its place, from 1.
    private static final List<SrtpSuite> SUITES =
            List.of(
                    SrtpSuite.AES_CM_128_HMAC_SHA1_80,
                    SrtpSuite.AEAD_AES_128_GCM,
                    SrtpSuite.AES_CM_128_HMAC_SHA1_32);

    private final Encryption encryption;
    private final LocalEnd local;
    private final SecureRandom random;

    /// The same for as long as it is encrypted, so that a new offer interrupts nothing.
    private final Map<SrtpSuite, MasterKey> keys = new EnumMap<>(SrtpSuite.class);

    TelephoneRules(Encryption encryption, LocalEnd local, SecureRandom random) {
        this.encryption = encryption;
        this.local = local;
        this.random = random;
        renewKeys();
    }

    private void renewKeys() {
        SUITES.forEach(each -> keys.put(each, MasterKey.random(each, random)));
    }

    @Override
    public Terms offer(Wish.Ice ice, Optional<Agreement.Transport> now) {
        if (encryption != Encryption.ALWAYS && !isKeyed(now)) {
            return terms("RTP/AVP", List.of());
        }
        return terms(
                "RTP/SAVP",
                IntStream.range(0, SUITES.size())
                        .mapToObj(each -> new CryptoLine(each + 1, ours(SUITES.get(each))).line())
                        .toList());
    }

    @Override
    public int choose(SessionDescription offer) throws NotAgreed {
        List<StreamDescription> streams = offer.streams();
        Predicate<StreamDescription> wanted = each -> each.isAudio() && each.isWanted();
        if (streams.stream().noneMatch(wanted)) {
            throw new NotAgreed(Refusal.NOT_AUDIO, "no audio stream over RTP");
        }
        Predicate<StreamDescription> keyed =
                each -> KEYED.contains(each.protocol()) && theirs(each).isPresent();
        Predicate<StreamDescription> plain = each -> PLAIN.contains(each.protocol());
        Optional<Integer> chosen =
                encryption == Encryption.NEVER
                        ? Optional.empty()
                        : place(streams, wanted.and(keyed));
        if (chosen.isEmpty() && encryption != Encryption.ALWAYS) {
            chosen = place(streams, wanted.and(plain));
        }
        return chosen.orElseThrow(
                () -> new NotAgreed(Refusal.ENCRYPTION, "no stream that is " + encryption));
    }

    private static boolean isKeyed(Optional<Agreement.Transport> now) {
        return now.filter(Agreement.Keyed.class::isInstance).isPresent();
    }

    private static Optional<Integer> place(
            List<StreamDescription> streams, Predicate<StreamDescription> wanted) {
        return IntStream.range(0, streams.size())
                .filter(each -> wanted.test(streams.get(each)))
                .boxed()
                .findFirst();
    }

    @Override
    public Answer answer(
            SessionDescription offer, StreamDescription stream, Optional<Agreement.Transport> now)
            throws NotAgreed {
        InetSocketAddress rtp = rtp(stream);
        InetSocketAddress rtcp = rtcp(stream, rtp);
        if (PLAIN.contains(stream.protocol())) {
            if (isKeyed(now)) {
                // Packets would be counted from the beginning again, and a key stream come twice.
                renewKeys();
            }
            return new Answer(terms(stream.protocol(), List.of()), new Agreement.Plain(rtp, rtcp));
        }
        CryptoLine theirs =
                theirs(stream)
                        .orElseThrow(() -> new NotAgreed(Refusal.ENCRYPTION, "no usable key"));
        MasterKey ours = ours(theirs.key().suite());
        return new Answer(
                terms(stream.protocol(), List.of(new CryptoLine(theirs.tag(), ours).line())),
                new Agreement.Keyed(rtp, rtcp, theirs.key(), ours));
    }

    @Override
    public Agreement.Transport accept(
            Terms offered, SessionDescription answer, StreamDescription stream) throws NotAgreed {
        InetSocketAddress rtp = rtp(stream);
        InetSocketAddress rtcp = rtcp(stream, rtp);
        boolean plain = PLAIN.contains(offered.protocol());
        if (!(plain ? PLAIN : KEYED).contains(stream.protocol())) {
            throw new NotAgreed(Refusal.ENCRYPTION, "an answer of another kind");
        }
        if (plain) {
            return new Agreement.Plain(rtp, rtcp);
        }
        CryptoLine theirs =
                theirs(stream)
                        .filter(TelephoneRules::wasOffered)
                        .orElseThrow(() -> new NotAgreed(Refusal.ENCRYPTION, "no usable key"));
        return new Agreement.Keyed(rtp, rtcp, theirs.key(), ours(theirs.key().suite()));
    }

    private static boolean wasOffered(CryptoLine line) {
        return line.tag() == SUITES.indexOf(line.key().suite()) + 1;
    }

    private Terms terms(String protocol, List<String> crypto) {
        List<String> lines = new ArrayList<>(crypto);
        if (local.rtcpPort() != local.rtpPort() + 1) {
            lines.add("a=rtcp:" + local.rtcpPort());
        }
        return new Terms(protocol, List.of(), lines, Optional.empty());
    }

    private MasterKey ours(SrtpSuite suite) {
        MasterKey key = keys.get(suite);
        if (key == null) {
            throw new IllegalStateException(suite.name());
        }
        return key;
    }

    private static Optional<CryptoLine> theirs(StreamDescription stream) {
        return stream.attributes()
                .values("crypto")
                .map(CryptoLine::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static InetSocketAddress rtp(StreamDescription stream) throws NotAgreed {
        InetAddress address = stream.address().orElseThrow(() -> NotAgreed.malformed("no address"));
        return new InetSocketAddress(address, stream.port());
    }

    /// RFC 3605; else the port after that of RTP.
    private static InetSocketAddress rtcp(StreamDescription stream, InetSocketAddress rtp)
            throws NotAgreed {
        Optional<String> told = stream.attributes().first("rtcp");
        if (told.isEmpty()) {
            return new InetSocketAddress(rtp.getAddress(), Math.min(rtp.getPort() + 1, 65_535));
        }
        String[] words = told.get().split(" +", 2);
        InetAddress address = words.length == 2 ? SdpReader.address(words[1]) : rtp.getAddress();
        return new InetSocketAddress(address, SdpReader.port(words[0], 1));
    }
}
