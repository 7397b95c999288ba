package org.balie.acd.views;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears that sites decided elsewhere have news. What they are stands in the journal; the records'
/// keys are all that counts here.
@ApplicationScoped
class FloorNewsConsumer {
    private final Views views;

    FloorNewsConsumer(Views views) {
        this.views = views;
    }

    @Incoming("floornews")
    void heard(ConsumerRecords<String, String> events) {
        Set<String> sites = new HashSet<>();
        events.forEach(event -> sites.add(event.key()));
        sites.forEach(views::heard);
    }
}
