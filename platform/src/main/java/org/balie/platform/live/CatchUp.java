package org.balie.platform.live;

import java.util.List;
import java.util.Map;

/// What brings a client up to date. Documents are JSON text.
public sealed interface CatchUp {
    /// The revision that the client then has.
    long revision();

    Map<String, String> documents();

    /// Everything; replaces what the client has.
    record Snapshot(String epoch, long revision, Map<String, String> documents)
            implements CatchUp {}

    /// What changed and what vanished since `from`.
    record Patch(long from, long revision, Map<String, String> documents, List<String> gone)
            implements CatchUp {}
}
