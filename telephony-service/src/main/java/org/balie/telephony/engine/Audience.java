package org.balie.telephony.engine;

import java.util.List;
import java.util.function.Consumer;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.jboss.logging.Logger;

/// The listeners, of which one that fails is no reason for the others to miss something.
final class Audience {
    private static final Logger LOG = Logger.getLogger(Audience.class);

    private final List<ExchangeListener> listeners;

    Audience(List<ExchangeListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    void taken(SiteId site, Exchange exchange) {
        tell(listener -> listener.taken(site, exchange));
    }

    void committed(SiteId site, List<NumberedEvent> events, Exchange after) {
        if (!events.isEmpty()) {
            tell(listener -> listener.committed(site, events, after));
        }
    }

    void lost(SiteId site) {
        tell(listener -> listener.lost(site));
    }

    private void tell(Consumer<ExchangeListener> what) {
        for (ExchangeListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s failed on what it was told", listener.getClass().getName());
            }
        }
    }
}
