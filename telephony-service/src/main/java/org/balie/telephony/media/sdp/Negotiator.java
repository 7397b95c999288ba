package org.balie.telephony.media.sdp;

import java.security.SecureRandom;
import java.util.Optional;
import org.balie.telephony.media.Negotiation;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Wish;

/// Offers and answers of one termination (RFC 3264), as [org.balie.telephony.media.Termination]
/// promises them. When something is refused, what was agreed before still holds.
public final class Negotiator {

    /// @param random for keys, ICE credentials and the session's number
    public Negotiator(Profile profile, LocalEnd local, SecureRandom random) {
        throw new UnsupportedOperationException();
    }

    public Negotiation offer(Wish wish) {
        throw new UnsupportedOperationException();
    }

    public Negotiation answer(String sdpOffer, Wish wish) {
        throw new UnsupportedOperationException();
    }

    public Negotiation accept(String sdpAnswer) {
        throw new UnsupportedOperationException();
    }

    public void withdraw() {
        throw new UnsupportedOperationException();
    }

    /// What holds now; empty before the first one.
    public Optional<Agreement> agreement() {
        throw new UnsupportedOperationException();
    }

    /// Our offer that waits for its answer.
    public Optional<Offered> offered() {
        throw new UnsupportedOperationException();
    }
}
