package org.balie.acd.views;

import io.smallrye.reactive.messaging.kafka.Record;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears that a site decided elsewhere has news. What they are stands in the journal; the record's
/// key is all that counts here.
@ApplicationScoped
class FloorNewsConsumer {
    private final Views views;

    FloorNewsConsumer(Views views) {
        this.views = views;
    }

    @Incoming("floornews")
    void heard(Record<String, String> event) {
        views.heard(event.key());
    }
}
