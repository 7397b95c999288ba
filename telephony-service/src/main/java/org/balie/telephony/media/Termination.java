package org.balie.telephony.media;

import java.util.List;
import java.util.Optional;

/// The media end of one leg.
///
/// Offers and answers may go either way and any number of times; at most one of ours waits for its
/// answer. What was agreed takes effect at once.
public interface Termination {
    /// In the context in which it is now.
    TerminationId id();

    /// What was agreed to be: plain or encrypted.
    Profile profile();

    /// Our offer. While an earlier one waits for its answer this one takes its place.
    Negotiation offer(Wish wish);

    /// Our answer to the far end's offer: the first codec of the wish that it has too. Further
    /// streams that it offers are declined.
    Negotiation answer(String sdpOffer, Wish wish);

    /// Takes the far end's answer to our last offer. It may come more than once, and differ, when a
    /// call was forked; the last one holds.
    Negotiation accept(String sdpAnswer);

    /// The codecs of an offer that are understood here, in its order; none when it can't be
    /// accepted.
    List<Codec> codecs(String sdpOffer);

    /// In what the far end is spoken to; empty before anything is agreed.
    Optional<Codec> codec();

    /// Forgets our offer that was not answered or was refused; what was agreed before holds.
    void withdraw();

    /// [#offer(Wish)] of speech both ways.
    default Negotiation offer() {
        return offer(Wish.USUAL);
    }

    /// [#answer(String, Wish)] with speech both ways.
    default Negotiation answer(String sdpOffer) {
        return answer(sdpOffer, Wish.USUAL);
    }

    /// Dials these digits (0 to 9, *, #, A to D) towards the far end as RFC 4733 events, after
    /// those that still wait; at most 32 wait. Other characters are skipped, and all of them when
    /// the far end has no telephone-event.
    void dial(String digits);

    /// How the stream is doing; figures are at most a second old.
    Quality quality();
}
