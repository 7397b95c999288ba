package org.balie.recording.library;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.balie.recording.core.Source;
import org.balie.recording.core.Stage;
import org.balie.recording.core.Viewer;
import org.balie.recording.library.ListQuestion.Bin;
import org.balie.recording.library.ListQuestion.Direction;
import org.balie.recording.requests.Parameters;
import org.jspecify.annotations.Nullable;

/// The list's parameters as a request has them.
public class ListParameters {
    private static final int LONGEST = 200;
    private static final long USUAL_LIMIT = 50;
    private static final long MOST = 200;

    @QueryParam("q")
    @Nullable String text;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("agent")
    @Nullable String agent;

    @QueryParam("queue")
    @Nullable String queue;

    @QueryParam("source")
    @Nullable String source;

    @QueryParam("state")
    @Nullable String state;

    @QueryParam("deleted")
    @Nullable String deleted;

    @QueryParam("sort")
    @Nullable String sort;

    @QueryParam("cursor")
    @Nullable String cursor;

    @QueryParam("limit")
    @Nullable String limit;

    ListQuestion question(String siteId, Viewer viewer) {
        var read = new Parameters();
        String wanted = sort == null || sort.isBlank() ? "-" + Sorting.STARTED.code() : sort;
        Direction direction = wanted.startsWith("-") ? Direction.DOWN : Direction.UP;
        Sorting sorting =
                read.word("sort", wanted.replaceFirst("^-", ""), Sorting.values(), Sorting::code)
                        .orElse(Sorting.STARTED);
        var question =
                new ListQuestion(
                        siteId,
                        viewer,
                        read.line("q", text, LONGEST),
                        read.instant("from", from),
                        read.instant("to", to),
                        read.line("agent", agent, LONGEST),
                        read.line("queue", queue, LONGEST),
                        read.word("source", source, Source.values(), Source::code),
                        read.word("state", state, Stage.values(), Stage::code),
                        bin(read),
                        sorting,
                        direction,
                        read.value(
                                "cursor",
                                cursor,
                                given -> Cursor.read(given, ListQuestion.sort(sorting, direction)),
                                "as a page of this order gave it"),
                        limit(read));
        read.check();
        return question;
    }

    private Bin bin(Parameters read) {
        return read.word("deleted", deleted, Bin.values(), Bin::code).orElse(Bin.OUTSIDE);
    }

    private int limit(Parameters read) {
        Optional<Long> given = read.value("limit", limit, Long::valueOf, "a number");
        return (int) read.range("limit", given.orElse(USUAL_LIMIT), 1, MOST);
    }
}
