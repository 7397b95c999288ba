package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.core.Admission;
import org.balie.acd.views.Views;
import org.balie.platform.problem.Problem;

/// Entry points as customers meet them.
///
/// An entry point is open while its queue would let a request in: open hours, room in the line, and
/// a member with the skills who is present in some way. Presence outlasts a lost connection by the
/// site's grace time, so that an agent's reload does not make buttons flicker.
@ApplicationScoped
class EntryPoints {
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
        if (!entryPoint.settings().enabled()) {
            return Uni.createFrom().item(Optional.of("off"));
        }
        return views.admission(entryPoint.site().siteId(), entryPoint.settings().defaultQueueId())
                .map(EntryPoints::reason);
    }

    private static Optional<String> reason(Admission admission) {
        return switch (admission) {
            case Admission.Open _ -> Optional.empty();
            case Admission.Refused(var reason) -> Optional.of(reason.code());
        };
    }
}
