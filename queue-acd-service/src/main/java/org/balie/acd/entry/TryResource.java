package org.balie.acd.entry;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.balie.acd.configuration.SiteDirectory;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.QueueSettings;
import org.balie.platform.identity.Callers;
import org.balie.platform.identity.Roles;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Shows an administrator where a customer would be led by an entry point as it is being edited
/// (rule ACD-3). Nothing is saved and nobody is asked. Settings that could not be saved yet can be
/// tried: a condition that is not finished does not hold.
@Path("/api/acd/admin/entry-points/try")
@RolesAllowed(Roles.ADMIN)
public class TryResource {
    /// @param settings what is on the administrator's screen
    /// @param answers by field id; questions may be left open, even required ones
    record Attempt(
            @Nullable EntryPointSettings settings,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Page page,
            @Nullable String language) {}

    record Page(@Nullable String url, @Nullable String referrer) {}

    /// @param queueName null when the site has no such queue
    /// @param rule the one that decides; null: the default queue
    /// @param closedReason why a request would be refused now; null when it would be let in
    record Outcome(
            String queueId,
            @Nullable String queueName,
            @Nullable Integer rule,
            List<Traced> trace,
            boolean open,
            @Nullable String closedReason) {}

    /// @param failed index of the first condition that does not hold
    record Traced(int rule, boolean matched, @Nullable Integer failed) {}

    private final Callers callers;
    private final SiteDirectory directory;
    private final EntryPoints entryPoints;

    TryResource(Callers callers, SiteDirectory directory, EntryPoints entryPoints) {
        this.callers = callers;
        this.directory = directory;
        this.entryPoints = entryPoints;
    }

    @POST
    public Uni<Outcome> attempt(Attempt attempt) {
        var settings = attempt.settings();
        if (settings == null) {
            throw Problem.invalid("settings", "required", "an entry point").exception();
        }
        var siteId = callers.worker().siteId();
        var route = Routing.route(settings, arrival(settings, attempt));
        return directory
                .queue(siteId, route.queueId())
                .flatMap(
                        queue ->
                                entryPoints
                                        .closedReason(
                                                siteId,
                                                settings.enabled(),
                                                List.of(route.queueId()))
                                        .map(closed -> outcome(route, queue, closed)));
    }

    private static Arrival arrival(EntryPointSettings settings, Attempt attempt) {
        var given =
                attempt.answers() == null ? Map.<String, @Nullable String>of() : attempt.answers();
        var page = attempt.page();
        var read =
                PageReading.read(
                        page == null
                                ? null
                                : new HelpRequest.Page(page.url(), null, page.referrer(), null));
        var asked = attempt.language() == null ? "" : attempt.language();
        return new Arrival(
                FormReading.answered(given), read.referrer(), read.url(), settings.speak(asked));
    }

    private static Outcome outcome(
            Routing.Route route, Optional<QueueSettings> queue, Optional<String> closed) {
        return new Outcome(
                route.queueId(),
                queue.map(QueueSettings::name).orElse(null),
                boxed(route.rule()),
                IntStream.range(0, route.trace().size())
                        .mapToObj(at -> traced(at, route.trace().get(at)))
                        .toList(),
                closed.isEmpty(),
                closed.orElse(null));
    }

    private static Traced traced(int rule, Routing.Trace trace) {
        return new Traced(rule, trace.matched(), boxed(trace.failed()));
    }

    private static @Nullable Integer boxed(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
