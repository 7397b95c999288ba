package org.balie.recording.library;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;
import org.balie.recording.database.Rows;
import org.jspecify.annotations.Nullable;

/// What is or was made of a recording.
///
/// @param as `webm`, `mp4`, `film` or `thumbnail`
/// @param state `waiting`, `making`, `ready` or `failed`
/// @param bytes when it is ready
public record Made(String as, String state, int donePercent, @Nullable Long bytes) {
    static List<Made> ofRecording(Rows rows, UUID recordingId) {
        return rows.list(
                "select kind, state, done_percent, bytes from product where recording_id = $1 order by kind",
                Tuple.of(recordingId),
                Made::of);
    }

    private static Made of(Row row) {
        return new Made(
                row.getString("kind"),
                row.getString("state"),
                row.getInteger("done_percent"),
                row.getLong("bytes"));
    }
}
