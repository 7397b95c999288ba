package org.balie.telephony.media.sdp;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Direction;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Wish;
import org.jspecify.annotations.Nullable;

/// Offers and answers of one termination (RFC 3264), as [org.balie.telephony.media.Termination]
/// promises them. When something is refused, what was agreed before still holds.
public final class Negotiator {
    private final LocalEnd local;
    private final TransportRules rules;
    private final PayloadTypes numbers = new PayloadTypes();
    private final long session;

    private Layout layout;
    private @Nullable LocalDescription said;
    private long version;
    private @Nullable Agreement agreement;
    private @Nullable Offer offer;

    /// An offer of ours; it is kept after its answer, since a forked call brings more than one.
    private record Offer(LocalDescription description, String sdp, boolean answered) {}

    /// @param random for keys, ICE credentials and the session's number
    public Negotiator(Profile profile, LocalEnd local, SecureRandom random) {
        this.local = local;
        session = random.nextLong() >>> 2;
        switch (profile) {
            case Profile.Telephone(Profile.Encryption encryption) -> {
                rules = new TelephoneRules(encryption, local, random);
                layout = Layout.alone(Optional.empty());
            }
            case Profile.Browser _ -> {
                rules = new BrowserRules(local, random);
                layout = Layout.alone(Optional.of("0"));
            }
        }
    }

    public Negotiation offer(Wish wish) {
        List<Format> formats = wish.codecs().stream().distinct().map(numbers::of).toList();
        Stream<Integer> clocks =
                wish.codecs().contains(Codec.OPUS) ? Stream.of(48_000, 8000) : Stream.of(8000);
        LocalDescription description =
                new LocalDescription(
                        local,
                        layout,
                        rules.offer(wish.ice(), transport()),
                        wish.direction(),
                        formats,
                        clocks.map(numbers::events).toList());
        String sdp = say(description);
        offer = new Offer(description, sdp, false);
        return new Negotiation.Agreed(sdp);
    }

    public Negotiation answer(String sdpOffer, Wish wish) {
        if (offer != null && !offer.answered()) {
            return new Negotiation.Refused(Refusal.OFFER_PENDING, "an offer of ours waits");
        }
        try {
            return answer(SessionDescription.read(sdpOffer), wish);
        } catch (NotAgreed e) {
            return e.refused();
        }
    }

    private Negotiation answer(SessionDescription theirs, Wish wish) throws NotAgreed {
        int place = rules.choose(theirs);
        StreamDescription stream = theirs.streams().get(place);
        OfferedFormats offered = OfferedFormats.of(stream);
        Format format =
                wish.codecs().stream()
                        .map(offered::first)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new NotAgreed(
                                                Refusal.NO_COMMON_CODEC, wish.codecs().toString()));
        Optional<EventFormat> events = offered.beside(format);
        TransportRules.Answer transport = rules.answer(theirs, stream, transport());
        Direction direction = wish.direction().and(Directions.of(theirs, stream).reversed());
        layout = Layout.of(theirs, place);
        numbers.learn(offered);
        offer = null;
        agreement =
                new Agreement(
                        transport.transport(),
                        direction,
                        format,
                        events,
                        List.of(format),
                        events.stream().toList(),
                        stream.packetMillis());
        return new Negotiation.Agreed(
                say(
                        new LocalDescription(
                                local,
                                layout,
                                transport.terms(),
                                direction,
                                List.of(format),
                                events.stream().toList())));
    }

    /// The codecs of an offer that are understood here, in its order; none when it can't be
    /// accepted.
    public List<Codec> codecs(String sdpOffer) {
        try {
            SessionDescription theirs = SessionDescription.read(sdpOffer);
            StreamDescription stream = theirs.streams().get(rules.choose(theirs));
            return OfferedFormats.of(stream).formats().stream()
                    .map(Format::codec)
                    .distinct()
                    .toList();
        } catch (NotAgreed _) {
            return List.of();
        }
    }

    public Negotiation accept(String sdpAnswer) {
        if (offer == null) {
            return new Negotiation.Refused(Refusal.NOTHING_OFFERED, "");
        }
        try {
            agreement = agreement(offer.description(), SessionDescription.read(sdpAnswer));
        } catch (NotAgreed e) {
            return e.refused();
        }
        offer = new Offer(offer.description(), offer.sdp(), true);
        return new Negotiation.Agreed(offer.sdp());
    }

    private Agreement agreement(LocalDescription ours, SessionDescription answer) throws NotAgreed {
        int place = ours.layout().audio();
        if (place >= answer.streams().size()) {
            throw NotAgreed.malformed("an answer with too few streams");
        }
        StreamDescription stream = answer.streams().get(place);
        if (!stream.isAudio() || !stream.isWanted()) {
            throw new NotAgreed(Refusal.NOT_AUDIO, "the stream was declined");
        }
        OfferedFormats theirs = OfferedFormats.of(stream);
        List<Codec> offered = ours.formats().stream().map(Format::codec).toList();
        Format send =
                theirs.formats().stream()
                        .filter(each -> offered.contains(each.codec()))
                        .findFirst()
                        .orElseThrow(
                                () -> new NotAgreed(Refusal.NO_COMMON_CODEC, offered.toString()));
        return new Agreement(
                rules.accept(ours.terms(), answer, stream),
                ours.direction().and(Directions.of(answer, stream).reversed()),
                send,
                theirs.beside(send),
                ours.formats().stream()
                        .filter(each -> theirs.first(each.codec()).isPresent())
                        .toList(),
                ours.events().stream().filter(each -> theirs.hasEventsAt(each.clock())).toList(),
                stream.packetMillis());
    }

    public void withdraw() {
        if (offer != null && !offer.answered()) {
            offer = null;
        }
    }

    /// What holds now; empty before the first one.
    public Optional<Agreement> agreement() {
        return Optional.ofNullable(agreement);
    }

    /// Our offer that waits for its answer.
    public Optional<Offered> offered() {
        return Optional.ofNullable(offer)
                .filter(each -> !each.answered())
                .map(Offer::description)
                .map(each -> new Offered(each.formats(), each.events(), each.terms().ice()));
    }

    private Optional<Agreement.Transport> transport() {
        return agreement().map(Agreement::transport);
    }

    /// The version rises when something is said that differs from what was said last (RFC 3264
    /// section 8).
    private String say(LocalDescription description) {
        if (!description.equals(said)) {
            version++;
            said = description;
        }
        return description.text(session, version);
    }
}
