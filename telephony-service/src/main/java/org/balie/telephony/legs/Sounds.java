package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.media.Sound;

/// What callers hear before they leave a message, and where messages are.
public interface Sounds {

    /// In memory already; empty: only the beep.
    Optional<Sound> greeting(SiteId site, Identity mailbox);

    /// The message is gone for good.
    void forget(SiteId site, MessageId message);
}
