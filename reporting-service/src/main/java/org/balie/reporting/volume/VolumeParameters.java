package org.balie.reporting.volume;

import java.time.Instant;
import org.balie.reporting.core.Viewer;
import org.balie.reporting.reading.Complaints;
import org.balie.reporting.reading.RowParameters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// A question to the call volume report, as written in the URL.
public class VolumeParameters extends RowParameters {

    @Parameter(description = "day, hour or queue. Default: day.")
    @RestQuery
    @Nullable String by;

    /// The question; ends with problem `invalid` when something about it is wrong.
    VolumeQuery query(Viewer viewer, Instant now, Complaints complaints) {
        var query =
                new VolumeQuery(
                        filter(viewer, now, complaints),
                        complaints.read("by", by, By::ofCode, "day, hour or queue").orElse(By.DAY));
        if (query.by() != By.QUEUE && query.filter().period().length() > VolumeQuery.MOST_DAYS) {
            complaints.add("from", "too-long", "at most " + VolumeQuery.MOST_DAYS + " days");
        }
        complaints.settle();
        return query;
    }
}
