package org.balie.reporting.reading;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.balie.reporting.core.Outcome;
import org.balie.reporting.core.Period;
import org.balie.reporting.core.Viewer;

/// The `where` of a statement with the values it is bound to. Nothing a caller wrote ever becomes
/// part of a statement's text.
public final class Conditions {
    private final List<String> all = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Conditions() {}

    /// The rows of `report_row` that a filter lets through.
    public static Conditions of(RowFilter filter) {
        var conditions = visibleTo(filter.viewer()).within(filter.period());
        filter.queueId().ifPresent(id -> conditions.and("queue_id = %s", id));
        filter.agentId().ifPresent(conditions::andAgent);
        filter.outcome().map(Outcome::code).ifPresent(code -> conditions.and("outcome = %s", code));
        filter.text().ifPresent(text -> conditions.and("search like %s", anywhere(text)));
        return conditions;
    }

    /// The rows of `report_row` that somebody may read (rule REP-10).
    public static Conditions visibleTo(Viewer viewer) {
        var conditions = new Conditions().and("site_id = %s", viewer.siteId());
        return switch (viewer) {
            case Viewer.WholeSite _ -> conditions;
            case Viewer.OwnSessions own -> conditions.andAgent(own.agentId());
        };
    }

    /// @param template a condition with `%s` where the value's parameter goes
    public Conditions and(String template, Object value) {
        all.add(template.replace("%s", parameter(value)));
        return this;
    }

    /// Binds a value outside the `where`, and gives the parameter that stands for it.
    public String parameter(Object value) {
        values.add(value);
        return "$" + values.size();
    }

    public String where() {
        return " where " + String.join(" and ", all);
    }

    public Tuple tuple() {
        return Tuple.tuple(values);
    }

    private Conditions within(Period period) {
        return and("requested_at >= %s", period.start().atOffset(ZoneOffset.UTC))
                .and("requested_at < %s", period.end().atOffset(ZoneOffset.UTC));
    }

    private Conditions andAgent(String agentId) {
        return and("agent_ids @> %s", new String[] {agentId});
    }

    private static String anywhere(String text) {
        var literal =
                text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
