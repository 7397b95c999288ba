package org.balie.telephony.media.sdp;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.Wish;
import org.balie.telephony.media.ice.IceCredentials;

/// How transport is described and agreed with one kind of far end.
sealed interface TransportRules permits TelephoneRules, BrowserRules {

    /// What our offer says.
    ///
    /// @param now what is agreed
    Terms offer(Wish.Ice ice, Optional<Agreement.Transport> now);

    /// Which stream of an offer is taken.
    ///
    /// @return its place
    int choose(SessionDescription offer) throws NotAgreed;

    Answer answer(
            SessionDescription offer, StreamDescription stream, Optional<Agreement.Transport> now)
            throws NotAgreed;

    /// What our offer and an answer come to.
    Agreement.Transport accept(Terms offered, SessionDescription answer, StreamDescription stream)
            throws NotAgreed;

    /// What one of our descriptions says about transport.
    ///
    /// @param sessionLines for the whole session
    /// @param streamLines for the stream
    /// @param ice none towards a telephone
    record Terms(
            String protocol,
            List<String> sessionLines,
            List<String> streamLines,
            Optional<IceCredentials> ice) {
        public Terms {
            sessionLines = List.copyOf(sessionLines);
            streamLines = List.copyOf(streamLines);
        }
    }

    record Answer(Terms terms, Agreement.Transport transport) {}
}
