package org.balie.telephony.legs;

import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.Id.SiteId;

/// Other services and people, whom some orders concern.
public interface Outside {

    void enterQueue(SiteId site, Effect.EnterQueue order);

    void elevate(SiteId site, Effect.Elevate order);

    void tellOfMessage(SiteId site, Effect.TellOfMessage order);
}
