package org.balie.reporting.facts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.AcdEvent;
import org.balie.contracts.SessionEvent;
import org.balie.reporting.core.Numbered;
import org.balie.reporting.reading.ReportDatabase;

/// What was told, for reading only. The caller has made sure that the asker may see it.
@ApplicationScoped
public class ToldMoments {
    /// A session of a day with a line of chat every other second; more is not read.
    private static final int MOST = 40_000;

    private static final String TOLD =
            "select event from moment where source = $1 and subject = any($2) order by sequence limit "
                    + MOST;

    private final ReportDatabase database;

    ToldMoments(ReportDatabase database) {
        this.database = database;
    }

    public Uni<List<Numbered<AcdEvent>>> ofFloor(List<UUID> requests) {
        return told(Source.FLOOR, requests).map(texts -> Moments.numbered(texts, AcdEvent.class));
    }

    public Uni<List<Numbered<SessionEvent>>> ofSession(Optional<UUID> session) {
        return told(Source.SESSION, session.stream().toList())
                .map(texts -> Moments.numbered(texts, SessionEvent.class));
    }

    private Uni<List<String>> told(Source source, List<UUID> subjects) {
        var values = Tuple.of(source.code(), subjects.toArray(UUID[]::new));
        return database.rows(TOLD, values, row -> row.getString("event"));
    }
}
