package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.balie.contracts.SessionEvent;
import org.balie.platform.outbox.BatchDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what sessions tell of themselves.
@ApplicationScoped
class SessionConsumer {
    private final BatchDelivery delivery;
    private final Facts facts;

    SessionConsumer(BatchDelivery delivery, Facts facts) {
        this.delivery = delivery;
        this.facts = facts;
    }

    @Incoming("sessionEvents")
    Uni<Void> told(List<String> texts) {
        return delivery.once(texts, SessionEvent.class, "report-sessions", facts::ofSession);
    }
}
