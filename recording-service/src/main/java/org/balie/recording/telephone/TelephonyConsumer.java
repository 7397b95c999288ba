package org.balie.recording.telephone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.balie.contracts.TelephonyEvent;
import org.balie.platform.outbox.BatchDelivery;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads what happens on the telephones.
@ApplicationScoped
class TelephonyConsumer {
    private final BatchDelivery delivery;
    private final RecordedCalls calls;

    TelephonyConsumer(BatchDelivery delivery, RecordedCalls calls) {
        this.delivery = delivery;
        this.calls = calls;
    }

    @Incoming("telephonyEvents")
    Uni<Void> told(List<String> texts) {
        return delivery.once(texts, TelephonyEvent.class, "recorded-calls", calls::told);
    }
}
