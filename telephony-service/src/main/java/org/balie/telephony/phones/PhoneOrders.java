package org.balie.telephony.phones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.ExchangeListener;
import org.balie.telephony.legs.Orders;

/// Has what the exchanges of this replica decided carried out. Only the owner of a site is told, so
/// of several replicas one carries out.
@ApplicationScoped
class PhoneOrders implements ExchangeListener {
    private final PhoneSystem phones;
    private final TabTelephones tabs;

    PhoneOrders(PhoneSystem phones, TabTelephones tabs) {
        this.phones = phones;
        this.tabs = tabs;
    }

    @Override
    public void taken(SiteId site, Exchange exchange) {
        phones.taken(site);
        phones.control().ifPresent(control -> control.taken(exchange));
    }

    @Override
    public void committed(SiteId site, List<NumberedEvent> events, Exchange after) {
        phones.control().ifPresent(control -> control.carryOut(Orders.of(events, after)));
    }

    @Override
    public void lost(SiteId site) {
        phones.control().ifPresent(control -> control.lost(site));
        phones.lost(site);
        tabs.lost(site);
    }
}
