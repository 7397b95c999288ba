package org.balie.reporting.sessions;

import java.time.Instant;
import java.util.Optional;
import org.balie.reporting.core.Viewer;
import org.balie.reporting.reading.Complaints;
import org.balie.reporting.reading.RowParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A question to the session query tool, as written in the URL.
public class SessionsParameters extends RowParameters {
    private static final int USUAL_SIZE = 50;

    @Parameter(description = "A field of the rows. Default: requestedAt.")
    @RestQuery
    @Nullable String sort;

    @Parameter(description = "asc or desc. Default: desc.")
    @RestQuery
    @Nullable String direction;

    @Parameter(description = "Page, counting from 1.")
    @RestQuery
    @Nullable String page;

    @Parameter(description = "Rows on a page, at most 200. Default: 50.")
    @RestQuery
    @Nullable String size;

    /// The question; ends with problem `invalid` when something about it is wrong.
    SessionsQuery query(Viewer viewer, Instant now, Complaints complaints) {
        var query =
                new SessionsQuery(
                        filter(viewer, now, complaints),
                        complaints
                                .read("sort", sort, SortColumn::ofField, SortColumn.fields())
                                .orElse(SortColumn.REQUESTED_AT),
                        complaints
                                .read("direction", direction, SortDirection::ofCode, "asc or desc")
                                .orElse(SortDirection.DESCENDING),
                        number("page", page, Integer.MAX_VALUE, complaints).orElse(1),
                        number("size", size, SessionsQuery.LARGEST_PAGE, complaints)
                                .orElse(USUAL_SIZE));
        if (query.offset() > SessionsQuery.DEEPEST_ROW) {
            complaints.add("page", "too-far", "narrow the filter, or take the CSV");
        }
        complaints.settle();
        return query;
    }

    private static Optional<Integer> number(
            String field, @Nullable String text, int most, Complaints complaints) {
        return complaints.read(
                field,
                text,
                digits -> Optional.of(Integer.valueOf(digits)).filter(n -> n >= 1 && n <= most),
                "a whole number from 1 to " + most);
    }
}
