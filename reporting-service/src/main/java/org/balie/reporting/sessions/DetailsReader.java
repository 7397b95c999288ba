package org.balie.reporting.sessions;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.balie.platform.problem.Problem;
import org.balie.reporting.core.SessionDetails;
import org.balie.reporting.core.Viewer;
import org.balie.reporting.facts.ToldMoments;
import org.balie.reporting.reading.ReportDatabase;

/// Reads everything a session left behind (rule REP-2).
@ApplicationScoped
class DetailsReader {
    private static final String AGENTS =
            "select agent_id, name from known_agent where site_id = $1 limit 10000";

    private final SessionsReader rows;
    private final ToldMoments moments;
    private final ReportDatabase database;

    DetailsReader(SessionsReader rows, ToldMoments moments, ReportDatabase database) {
        this.rows = rows;
        this.moments = moments;
        this.database = database;
    }

    /// Problem `not-found` when there is no such session or request that the viewer may read.
    Uni<DetailsPage> page(UUID id, Viewer viewer) {
        return rows.rowsOf(id, viewer)
                .invoke(DetailsReader::orNotFound)
                .chain(
                        found ->
                                agents(viewer)
                                        .chain(agents -> details(found, agents, viewer))
                                        .map(details -> DetailsPage.of(found, details)));
    }

    private Uni<SessionDetails> details(
            List<SessionRow> found, Map<String, String> agents, Viewer viewer) {
        var requests = found.stream().map(SessionRow::requestId).filter(Objects::nonNull).toList();
        var session =
                found.stream().map(SessionRow::sessionId).filter(Objects::nonNull).findFirst();
        return moments.ofFloor(requests)
                .chain(
                        floor ->
                                moments.ofSession(session)
                                        .map(
                                                told ->
                                                        SessionDetails.of(
                                                                floor, told, agents, viewer)));
    }

    private Uni<Map<String, String>> agents(Viewer viewer) {
        return database.rows(AGENTS, Tuple.of(viewer.siteId()), row -> row)
                .map(
                        agents ->
                                agents.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        row -> row.getString("agent_id"),
                                                        row -> row.getString("name"))));
    }

    private static void orNotFound(List<SessionRow> found) {
        if (found.isEmpty()) {
            throw Problem.notFound().exception();
        }
    }
}
