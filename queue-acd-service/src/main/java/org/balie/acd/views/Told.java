package org.balie.acd.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.UUID;
import org.balie.acd.journal.Batch.Notice;
import org.jspecify.annotations.Nullable;

/// What became of somebody's command, or of a transfer, as desk and wallboard show it.
///
/// @param offerId of an answer to an offer
/// @param requestId of everything else
/// @param winner who was quicker
/// @param forAgent whose command it was; on the wallboard, which many see
@JsonInclude(JsonInclude.Include.NON_NULL)
record Told(
        String code,
        @Nullable UUID offerId,
        @Nullable UUID requestId,
        @Nullable String winner,
        @JsonProperty("for") @Nullable String forAgent) {

    private static final Set<String> OF_OFFERS = Set.of("offer-gone", "offer-taken");

    static Told of(Notice notice) {
        boolean ofOffer = OF_OFFERS.contains(notice.code());
        return new Told(
                notice.code(),
                ofOffer ? notice.subject() : null,
                ofOffer ? null : notice.subject(),
                notice.winner().orElse(null),
                notice.agentId().orElse(null));
    }
}
