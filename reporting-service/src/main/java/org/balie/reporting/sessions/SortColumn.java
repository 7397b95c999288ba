package org.balie.reporting.sessions;

import java.util.Arrays;
import java.util.Optional;

/// What the rows can be sorted by: the only names that ever reach an `order by`.
enum SortColumn {
    REQUESTED_AT("requestedAt", "requested_at"),
    WAIT("waitSeconds", "wait_seconds"),
    STARTED_AT("startedAt", "started_at"),
    ENDED_AT("endedAt", "ended_at"),
    DURATION("durationSeconds", "duration_seconds"),
    AGENT("agentName", "lower(agent_name)"),
    CUSTOMER("customerName", "lower(customer_name)"),
    EMAIL("customerEmail", "lower(customer_email)"),
    QUEUE("queueName", "lower(queue_name)"),
    NUMBER("number", "number"),
    OUTCOME("outcome", "outcome"),
    RATING("rating", "rating");

    private final String field;
    private final String expression;

    SortColumn(String field, String expression) {
        this.field = field;
        this.expression = expression;
    }

    static Optional<SortColumn> ofField(String field) {
        return Arrays.stream(values()).filter(column -> column.field.equals(field)).findFirst();
    }

    static String fields() {
        return String.join(", ", Arrays.stream(values()).map(column -> column.field).toList());
    }

    /// Rows that have nothing in the column come last either way; equal ones in a stable order.
    String orderBy(SortDirection direction) {
        return " order by " + expression + direction.sql() + " nulls last, requested_at desc, id";
    }
}
