package org.balie.acd.core;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.ClosedRequest;
import org.balie.acd.core.state.Id.OfferId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Request;
import org.jspecify.annotations.Nullable;

/// Whose an offer is or was. A request remembers only its latest offers, and so does this.
final class OfferIndex {
    private final Map<OfferId, RequestId> requests = new HashMap<>();

    Optional<RequestId> request(OfferId offer) {
        return Optional.ofNullable(requests.get(offer));
    }

    /// Follows a request from what it was to what it is.
    ///
    /// @param before null when it is new
    void follow(@Nullable Request before, Request next) {
        if (before != null && before.pastOffers() == next.pastOffers()) {
            return;
        }
        if (before != null) {
            before.pastOffers().forEach(requests::remove);
        }
        next.pastOffers().forEach(offer -> requests.put(offer, next.id()));
    }

    void remember(ClosedRequest over) {
        over.offers().forEach(offer -> requests.put(offer, over.id()));
    }

    void forget(ClosedRequest over) {
        over.offers().forEach(requests::remove);
    }
}
