package org.balie.acd.engine;

import java.util.List;
import org.balie.acd.journal.Batch.SiteChange;

/// Who wants to hear at once of what this replica has committed.
public interface FloorAudience {
    /// Called in the order of the commits, on the engine's thread: must not wait for anything but
    /// room in its own queue.
    void committed(List<SiteChange> changes);
}
