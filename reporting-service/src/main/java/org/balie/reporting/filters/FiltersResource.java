package org.balie.reporting.filters;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.balie.platform.identity.Roles;
import org.balie.reporting.core.Viewer;
import org.balie.reporting.reading.ReportDatabase;
import org.balie.reporting.reading.Viewers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The queues and agents that the site's reports have seen, by name.
@Path("/api/reports/filters")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
@Tag(name = "Filters")
class FiltersResource {
    private static final String QUEUES =
            """
            select queue_id as id, name from known_queue
            where site_id = $1 order by lower(name), queue_id limit 1000
            """;
    private static final String AGENTS =
            """
            select agent_id as id, name from known_agent
            where site_id = $1 order by lower(name), agent_id limit 5000
            """;
    private static final String ONE_AGENT =
            "select agent_id as id, name from known_agent where site_id = $1 and agent_id = $2";

    private final ReportDatabase database;
    private final Viewers viewers;

    FiltersResource(ReportDatabase database, Viewers viewers) {
        this.database = database;
        this.viewers = viewers;
    }

    record Choice(String id, String name) {}

    record Filters(List<Choice> queues, List<Choice> agents) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Queues and agents to choose from; an agent sees no other agents")
    public Uni<Filters> filters() {
        var viewer = viewers.current();
        return choices(QUEUES, Tuple.of(viewer.siteId()))
                .chain(queues -> agents(viewer).map(agents -> new Filters(queues, agents)));
    }

    private Uni<List<Choice>> agents(Viewer viewer) {
        return switch (viewer) {
            case Viewer.WholeSite site -> choices(AGENTS, Tuple.of(site.siteId()));
            case Viewer.OwnSessions own ->
                    choices(ONE_AGENT, Tuple.of(own.siteId(), own.agentId()));
        };
    }

    private Uni<List<Choice>> choices(String sql, Tuple values) {
        return database.rows(
                sql, values, row -> new Choice(row.getString("id"), row.getString("name")));
    }
}
