package org.balie.acd.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.balie.acd.core.Floor;
import org.balie.acd.core.FloorEvent;
import org.balie.acd.core.NumberedEvent;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Request;
import org.balie.acd.core.state.Standing;
import org.balie.acd.journal.Batch.SiteChange;

/// What operators watch of the work itself: requests and offers by outcome, waits, and how long
/// desks ring before they are answered.
@ApplicationScoped
class FloorMetrics implements FloorAudience {
    private static final String REQUESTS = "balie.acd.requests";
    private static final String OFFERS = "balie.acd.offers";
    private static final String FORETOLD = "balie.acd.wait.foretold";
    private static final String OUTCOME = "outcome";

    /// Offers that may ring at the same time before the oldest is no longer timed.
    private static final int RINGING = 10_000;

    private final SequencedMap<OfferId, Instant> ringing = new LinkedHashMap<>();
    private final MeterRegistry meters;
    private final Timer waited;
    private final Timer rang;

    FloorMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.waited =
                Timer.builder("balie.acd.wait")
                        .description("From a request's arrival to its acceptance")
                        .publishPercentileHistogram()
                        .register(meters);
        this.rang =
                Timer.builder("balie.acd.answer")
                        .description("From an offer to its acceptance")
                        .publishPercentileHistogram()
                        .register(meters);
    }

    @Override
    public void committed(List<SiteChange> changes) {
        for (SiteChange change : changes) {
            change.events().forEach(event -> count(event, change.floor()));
        }
    }

    private void count(NumberedEvent numbered, Floor floor) {
        switch (numbered.event()) {
            case FloorEvent.RequestQueued _ -> request("queued");
            case FloorEvent.RequestRequeued _ -> request("requeued");
            case FloorEvent.TransferBegun _ -> request("transferred");
            case FloorEvent.RequestClosed _ -> request("closed");
            case FloorEvent.RequestRefused _, FloorEvent.CallRefused _ -> request("refused");
            case FloorEvent.RequestLeft _ -> request("left");
            case FloorEvent.RequestAbandoned _ -> request("abandoned");
            case FloorEvent.OfferMade made -> {
                offer("made");
                ringing.put(made.offer(), numbered.at());
                if (ringing.size() > RINGING) {
                    ringing.pollFirstEntry();
                }
            }
            case FloorEvent.OfferAccepted accepted -> {
                request(isInTime(accepted, floor) ? "answered-in-time" : "answered-late");
                waited.record(accepted.waited());
                foretold(accepted, floor);
                var since = ringing.remove(accepted.offer());
                if (since != null) {
                    rang.record(Duration.between(since, numbered.at()));
                }
                offer("accepted");
            }
            case FloorEvent.OfferDeclined declined -> over(declined.offer(), "declined");
            case FloorEvent.OfferLapsed lapsed -> over(lapsed.offer(), "lapsed");
            case FloorEvent.OfferRescinded rescinded -> over(rescinded.offer(), "rescinded");
            case FloorEvent _ -> {}
        }
    }

    /// How many of the foretold waits came as foretold (rule ACD-5).
    private void foretold(FloorEvent.OfferAccepted accepted, Floor floor) {
        floor.request(accepted.request())
                .flatMap(Request::standing)
                .flatMap(Standing::told)
                .map(told -> told.holds(accepted.waited()) ? "kept" : "missed")
                .ifPresent(outcome -> meters.counter(FORETOLD, OUTCOME, outcome).increment());
    }

    private static boolean isInTime(FloorEvent.OfferAccepted accepted, Floor floor) {
        return floor.request(accepted.request())
                .flatMap(request -> request.queue())
                .flatMap(floor::queue)
                .map(queue -> queue.settings().serviceLevel().within())
                .filter(target -> accepted.waited().compareTo(target) <= 0)
                .isPresent();
    }

    private void over(OfferId offer, String outcome) {
        ringing.remove(offer);
        offer(outcome);
    }

    private void request(String outcome) {
        meters.counter(REQUESTS, OUTCOME, outcome).increment();
    }

    private void offer(String outcome) {
        meters.counter(OFFERS, OUTCOME, outcome).increment();
    }
}
