package org.balie.telephony.legs;

import java.util.List;
import org.balie.telephony.core.effect.Effect.Goodbye;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.media.Codec;

/// What is at the far end of a leg, and the way to it.
sealed interface End permits SipEnd, BrowserEnd, Hairpin {

    LegId leg();

    /// The leg goes on under this id.
    void become(LegId leg);

    /// In what it speaks, or could; empty when that is not known yet.
    List<Codec> speaks();

    /// The other side rings, which a caller who waits may hear.
    default void ringBack() {}

    /// There is something to hear before anybody has answered.
    default void hearEarly() {}

    /// The leg is to hear and to speak. A caller who waits is answered; nothing for all others.
    default void open() {}

    /// Two talk who speak different codecs: where this one is easily asked for the other's, it is.
    default void suit() {}

    /// Ends it. Whoever is there is told why.
    void release(Goodbye why);

    /// Nothing is heard of it any more.
    default void lost() {}

    /// Makes a new way for what is heard, because the old one is gone.
    default void renewMedia() {}
}
