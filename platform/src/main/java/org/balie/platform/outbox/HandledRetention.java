package org.balie.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.balie.platform.retention.Retention;

/// What is kept only to recognise repeats goes once nothing can be repeated any more. The outbox
/// needs no retention: its rows go when Kafka has them, and never before.
@ApplicationScoped
class HandledRetention {
    @Produces
    Retention handledEvents(OutboxSettings settings) {
        return Retention.ofRows("inbox", settings.keepHandled(), "handled_at < $1");
    }

    @Produces
    Retention eventsSetAside(OutboxSettings settings) {
        return Retention.ofRows("set_aside_event", settings.keepSetAside(), "set_aside_at < $1");
    }

    @Produces
    Retention answersToRepeats(OutboxSettings settings) {
        return Retention.ofRows("idempotent_answer", settings.keepHandled(), "asked_at < $1");
    }
}
