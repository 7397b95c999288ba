package org.balie.telephony.engine;

import java.util.List;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;

/// Who wants to hear at once of what this replica decides: a bean of this type is called for every
/// site that the replica owns.
///
/// All calls come on the engine's thread and in order. They must not wait for anything but room in
/// a queue of their own, and must not keep the exchange: it goes on changing when they return. A
/// listener that throws is logged, and misses what it was told.
public interface ExchangeListener {
    /// This replica decides for the site from now on. What was in the hands of the owner before is
    /// to be found or given up.
    default void taken(SiteId site, Exchange exchange) {}

    /// Events that are in the database. Of each owner's time every event is told, once.
    ///
    /// @param after the exchange after all of them; a call that ended among them is no longer there
    void committed(SiteId site, List<NumberedEvent> events, Exchange after);

    /// Another replica decides for the site, or nobody yet.
    default void lost(SiteId site) {}
}
