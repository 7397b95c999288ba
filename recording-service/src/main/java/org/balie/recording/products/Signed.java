package org.balie.recording.products;

import io.vertx.mutiny.sqlclient.Tuple;
import org.balie.recording.database.Connected;
import org.balie.recording.store.RecordingRef;

/// What the row says of a manifest that was signed for what was made.
final class Signed {
    private Signed() {}

    /// The row's lock has been held since before it was signed. When another master key signed than
    /// wraps the recording, it is to be looked at again.
    static int write(Connected rows, RecordingRef ref, long version, String master) {
        return rows.change(
                """
                update recording set manifest_version = $2,
                    wrapped_by = case when wrapped_by = $3 then wrapped_by end
                where id = $1""",
                Tuple.of(ref.recordingId(), version, master));
    }
}
