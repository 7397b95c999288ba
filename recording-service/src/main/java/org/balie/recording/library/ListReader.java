package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.database.Database;
import org.balie.recording.library.ListQuestion.Bin;

/// Finds recordings. What somebody may not see is left out by the statement itself, so that neither
/// pages nor searches tell of it (rule REC-6).
@ApplicationScoped
class ListReader {
    private static final String SEARCHED =
            "(title ilike %s or description ilike %s or owner_name ilike %s or topic ilike %s"
                    + " or coalesce(customer_name, '') ilike %s or coalesce(session_number, '') ilike %s)";

    private final Database database;

    /// @param next where the next page begins; empty on the last
    record Page(List<Recording> recordings, Optional<Cursor> next) {}

    private record Found(Recording recording, String sortedBy) {}

    ListReader(Database database) {
        this.database = database;
    }

    Page read(ListQuestion question) {
        var conditions = new Conditions();
        String where = where(question, conditions);
        String sql =
                "select *, cast(%1$s as text) as sorted_by from recording where %2$s order by %1$s %3$s, id %3$s limit %4$d"
                        .formatted(
                                question.sorting().column(),
                                where,
                                question.direction().order(),
                                question.limit() + 1);
        List<Found> found = database.list(sql, conditions.tuple(), ListReader::found);
        return page(question, found);
    }

    private static Found found(Row row) {
        return new Found(Recordings.of(row), Sorting.value(row));
    }

    private static Page page(ListQuestion question, List<Found> found) {
        if (found.size() <= question.limit()) {
            return new Page(found.stream().map(Found::recording).toList(), Optional.empty());
        }
        List<Found> shown = found.subList(0, question.limit());
        Found last = shown.getLast();
        String sort = ListQuestion.sort(question.sorting(), question.direction());
        return new Page(
                shown.stream().map(Found::recording).toList(),
                Optional.of(new Cursor(sort, last.sortedBy(), last.recording().id())));
    }

    private static String where(ListQuestion question, Conditions conditions) {
        conditions.and("site_id = %s", question.siteId());
        visible(question, conditions);
        question.text().ifPresent(text -> conditions.and(SEARCHED, anywhere(text)));
        question.from()
                .ifPresent(at -> conditions.and("started_at >= %s", at.atOffset(ZoneOffset.UTC)));
        question.to()
                .ifPresent(at -> conditions.and("started_at < %s", at.atOffset(ZoneOffset.UTC)));
        question.ownerId().ifPresent(id -> conditions.and("owner_id = %s", id));
        question.queueId().ifPresent(id -> conditions.and("queue_id = %s", id));
        question.source().map(Source::code).ifPresent(code -> conditions.and("source = %s", code));
        question.stage().map(Stage::code).ifPresent(code -> conditions.and("state = %s", code));
        question.cursor().ifPresent(cursor -> behind(question, cursor, conditions));
        return conditions.text();
    }

    /// What [org.balie.recording.core.Access] says of seeing, as a condition; a test holds the two
    /// against each other.
    private static void visible(ListQuestion question, Conditions conditions) {
        String own = "owner_id = " + conditions.bind(question.viewer().userId());
        String undoes =
                switch (question.viewer().standing()) {
                    case AGENT, SUPERVISOR -> own;
                    case ADMIN -> "(" + own + " or source <> 'telephone')";
                };
        conditions.and(
                question.viewer().standing().seesOthers()
                        ? "(" + own + " or source <> 'telephone')"
                        : own);
        conditions.and("(disabled_at is null or " + undoes + ")");
        if (question.bin() == Bin.INSIDE) {
            conditions.and("deleted_at is not null");
            conditions.and(undoes);
        } else {
            conditions.and("deleted_at is null");
        }
    }

    private static void behind(ListQuestion question, Cursor cursor, Conditions conditions) {
        conditions.and(
                "(%s, id) %s (%s, %s)"
                        .formatted(
                                question.sorting().column(),
                                question.direction().behind(),
                                question.sorting().bound(conditions.bind(cursor.value())),
                                conditions.bind(cursor.id())));
    }

    static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /// The conditions of a statement with the values that are bound to it. Nothing a caller wrote
    /// becomes part of the statement's text.
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String condition) {
            all.add(condition);
        }

        /// @param template with `%s` where the value's parameter goes, any number of times
        void and(String template, Object value) {
            all.add(template.replace("%s", bind(value)));
        }

        String bind(Object value) {
            values.add(value);
            return "$" + values.size();
        }

        String text() {
            return String.join(" and ", all);
        }

        Tuple tuple() {
            return Tuple.tuple(values);
        }
    }
}
