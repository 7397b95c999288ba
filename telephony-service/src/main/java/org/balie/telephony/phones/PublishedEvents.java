package org.balie.telephony.phones;

import jakarta.enterprise.context.ApplicationScoped;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.Outside;
import org.jboss.logging.Logger;

/// Other services learn what concerns them from `balie.telephony.events.v1`, in the commit of the
/// decision itself: nothing is left to be done.
@ApplicationScoped
class PublishedEvents implements Outside {
    private static final Logger LOG = Logger.getLogger(PublishedEvents.class);

    @Override
    public void enterQueue(SiteId site, Effect.EnterQueue order) {
        LOG.debugf("Site %s: %s", site.value(), order);
    }

    @Override
    public void elevate(SiteId site, Effect.Elevate order) {
        LOG.debugf("Site %s: %s", site.value(), order);
    }

    @Override
    public void tellOfMessage(SiteId site, Effect.TellOfMessage order) {
        LOG.debugf("Site %s: %s", site.value(), order);
    }
}
