package org.balie.telephony.legs;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Sound;

/// What callers hear before they leave a message and while they wait, and where messages are.
public interface Sounds {

    /// It may have to be read first, and so may the words below; empty: it is gone, or can't be
    /// read.
    CompletionStage<Optional<Sound>> greeting(SiteId site, GreetingId greeting);

    /// What a caller is told in a queue, as the queue's own words have it; empty: it can't be said.
    CompletionStage<Optional<Sound>> words(SiteId site, QueueId queue, Sentence words);

    /// The message is gone for good.
    void forget(SiteId site, MessageId message);
}
