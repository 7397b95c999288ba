package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.balie.contracts.AcdEvent;
import org.balie.platform.outbox.BatchDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what the floor tells of requests and agents.
@ApplicationScoped
class FloorConsumer {
    private final BatchDelivery delivery;
    private final Facts facts;

    FloorConsumer(BatchDelivery delivery, Facts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Incoming("acdEvents")
    Uni<Void> told(List<String> texts) {
        return delivery.once(texts, AcdEvent.class, "report-floor", facts::ofFloor);
    }
}
