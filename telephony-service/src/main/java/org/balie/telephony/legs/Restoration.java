package org.balie.telephony.legs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Party;
import org.balie.telephony.legs.KeptEnds.KeptEnd;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.sip.DialogSnapshot;
import org.jspecify.annotations.Nullable;

/// Finds the legs of a site again that this replica did not make (TEL-28). A telephone whose dialog
/// was kept is asked to send its voice here, the two halves of a call within the site are joined
/// anew; what nothing was kept of is lost, and the exchange decides what becomes of its call.
final class Restoration {
    private final Plant plant;
    private final Execution execution;

    Restoration(Plant plant, Execution execution) {
        this.plant = plant;
        this.execution = execution;
    }

    /// The calls of a site as they stood when it was taken over.
    record Found(SiteId site, List<Call> calls, Map<CallId, MediaPlan> plans) {
        static Found of(Exchange exchange) {
            return new Found(
                    exchange.site().id(),
                    exchange.calls().toList(),
                    exchange.calls()
                            .collect(
                                    Collectors.toMap(
                                            Call::id, call -> MediaPlan.of(call, exchange))));
        }

        MediaPlan plan(Call call) {
            return Objects.requireNonNull(plans.get(call.id()));
        }

        boolean isConnected(LegId leg) {
            return calls.stream()
                    .filter(call -> call.id().equals(leg.call()))
                    .flatMap(call -> call.legs().stream())
                    .anyMatch(each -> each.id().equals(leg) && each.isConnected());
        }
    }

    void restore(Found found) {
        plant.loop.then(
                plant.kept.of(found.site()), (kept, failure) -> restore(found, byLeg(kept)));
    }

    private static Map<LegId, KeptEnd> byLeg(@Nullable List<KeptEnd> kept) {
        return kept == null
                ? Map.of()
                : kept.stream().collect(Collectors.toMap(KeptEnd::leg, each -> each));
    }

    private void restore(Found found, Map<LegId, KeptEnd> kept) {
        Set<LegId> lost = new HashSet<>();
        List<End> restored = new ArrayList<>();
        for (Call call : found.calls()) {
            for (Leg leg : call.legs()) {
                if (plant.end(leg.id()).isEmpty()) {
                    Optional.ofNullable(kept.get(leg.id()))
                            .filter(_ -> leg.isConnected())
                            .flatMap(end -> restore(found, leg, end))
                            .ifPresentOrElse(restored::add, () -> lost.add(leg.id()));
                }
            }
            execution.setMedia(plant.call(found.site(), call.id()), found.plan(call));
        }
        restored.forEach(End::renewMedia);
        if (!lost.isEmpty()) {
            plant.tell(found.site(), new Report.LegsLost(lost));
        }
    }

    private Optional<End> restore(Found found, Leg leg, KeptEnd kept) {
        return switch (kept) {
            case KeptEnd.Dialog(_, var dialog) -> restore(found.site(), leg, dialog);
            case KeptEnd.Half(_, var other) ->
                    found.isConnected(other)
                            ? Optional.of(Hairpin.restore(plant, found.site(), leg.id(), other))
                            : Optional.empty();
        };
    }

    private Optional<End> restore(SiteId site, Leg leg, DialogSnapshot dialog) {
        Optional<Party.Member> member =
                leg.party() instanceof Party.Member known ? Optional.of(known) : Optional.empty();
        Optional<Termination> termination =
                plant.termination(
                        site, leg.id(), new Profile.Telephone(Profile.Encryption.WHEN_OFFERED));
        return termination.map(
                it -> {
                    RestoredEnd end = new RestoredEnd(plant, site, leg.id(), member, it);
                    end.established(plant.stack().restore(dialog, end));
                    plant.call(site, leg.id().call()).put(end);
                    return end;
                });
    }
}
