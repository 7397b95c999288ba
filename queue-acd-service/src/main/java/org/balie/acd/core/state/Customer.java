package org.balie.acd.core.state;

import java.time.Instant;
import org.balie.acd.core.state.Id.VisitorId;

/// Who asks for help. The floor routes by none of it: it keeps `card` as it was written and hands
/// it on.
///
/// @param name what the customer is called, or empty text
/// @param card everything the customer told (rule ACD-2), in the adapter's own notation
public record Customer(VisitorId visitor, String name, String card) {

    /// The other side of a session of which the floor knows only that it runs.
    public static Customer unknown() {
        return new Customer(new VisitorId(""), "", "");
    }

    /// An earlier visit of the same customer, shown to the agent before accepting (rule ACD-11).
    public record PastVisit(Instant at, String queueName, String agentName) {}
}
