package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Row;

/// What the list can be sorted by. The name stands in the request, a `-` before it turns it round.
enum Sorting {
    STARTED("startedAt", "started_at", "timestamptz"),
    TITLE("title", "title", "text"),
    OWNER("owner", "owner_name", "text"),
    LENGTH("length", "length_ms", "bigint"),
    BYTES("bytes", "bytes", "bigint");

    private final String code;
    private final String column;
    private final String type;

    Sorting(String code, String column, String type) {
        this.code = code;
        this.column = column;
        this.type = type;
    }

    String code() {
        return code;
    }

    String column() {
        return column;
    }

    /// The column as text that [#bound] reads back.
    static String value(Row row) {
        return row.getString("sorted_by");
    }

    /// The column's value out of a text that is bound to a parameter.
    String bound(String parameter) {
        return "cast(cast(" + parameter + " as text) as " + type + ")";
    }
}
