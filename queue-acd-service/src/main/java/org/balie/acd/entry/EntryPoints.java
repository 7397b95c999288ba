package org.balie.acd.entry;

import static java.util.Comparator.comparingInt;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.core.Admission;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.views.Views;
import org.balie.platform.problem.Problem;

/// Entry points as customers meet them.
///
/// An entry point is open while some queue that it can lead to would let a request in: open hours,
/// room in the line, and a member with the skills who is present in some way. Presence outlasts a
/// lost connection by the site's grace time, so that an agent's reload does not make buttons
/// flicker. Which queue a request reaches is known when it comes; that queue judges it.
@ApplicationScoped
class EntryPoints {
    private static final List<Refusal> SOONEST_OVER =
            List.of(Refusal.FULL, Refusal.NOBODY_REACHABLE, Refusal.CLOSED);

    private final SiteDirectory directory;
    private final Views views;

    EntryPoints(SiteDirectory directory, Views views) {
        this.directory = directory;
        this.views = views;
    }

    /// Problem `not-found` when there is none.
    Uni<EntryPoint> find(String id) {
        return directory
                .entryPoint(id)
                .map(found -> found.orElseThrow(() -> Problem.notFound().exception()));
    }

    /// Why nobody can be asked now; empty when open.
    Uni<Optional<String>> closedReason(EntryPoint entryPoint) {
        var settings = entryPoint.settings();
        return closedReason(entryPoint.site().siteId(), settings.enabled(), settings.leadsTo());
    }

    /// Why none of these queues would let a request in; empty when one would. Of several reasons,
    /// the one that passes soonest.
    Uni<Optional<String>> closedReason(String siteId, boolean enabled, List<String> queues) {
        if (!enabled) {
            return Uni.createFrom().item(Optional.of("off"));
        }
        return Multi.createFrom()
                .iterable(queues)
                .onItem()
                .transformToUniAndConcatenate(queue -> views.admission(siteId, queue))
                .collect()
                .asList()
                .map(EntryPoints::reason);
    }

    private static Optional<String> reason(List<Admission> admissions) {
        return admissions.contains(Admission.OPEN)
                ? Optional.empty()
                : admissions.stream()
                        .map(Admission.Refused.class::cast)
                        .map(Admission.Refused::reason)
                        .min(comparingInt(SOONEST_OVER::indexOf))
                        .map(Refusal::code);
    }
}
