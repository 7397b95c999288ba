package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.balie.contracts.SessionEvent;
import org.balie.platform.outbox.EventDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what sessions tell of themselves.
@ApplicationScoped
class SessionConsumer {
    private final EventDelivery delivery;
    private final Facts facts;

    SessionConsumer(EventDelivery delivery, Facts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Incoming("sessionEvents")
    Uni<Void> told(String text) {
        return delivery.once(text, SessionEvent.class, "report-sessions", facts::ofSession);
    }
}
