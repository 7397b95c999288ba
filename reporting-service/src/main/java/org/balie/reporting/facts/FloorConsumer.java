package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.balie.contracts.AcdEvent;
import org.balie.platform.outbox.EventDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what the floor tells of requests and agents.
@ApplicationScoped
class FloorConsumer {
    private final EventDelivery delivery;
    private final Facts facts;

    FloorConsumer(EventDelivery delivery, Facts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Incoming("acdEvents")
    Uni<Void> told(String text) {
        return delivery.once(text, AcdEvent.class, "report-floor", facts::ofFloor);
    }
}
