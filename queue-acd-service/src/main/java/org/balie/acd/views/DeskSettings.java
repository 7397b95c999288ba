package org.balie.acd.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.settings.Disposition;
import org.balie.acd.settings.QueueSettings;
import org.balie.acd.settings.SiteSettings.AwayReason;

/// What administrators have decided of desks and what the floor has no use for.
///
/// @param queues by id
record DeskSettings(List<AwayReason> awayReasons, Map<String, QueueSettings> queues) {

    /// @param dispositions what a wrap-up may be filed under
    /// @param required whether it has to be filed
    record WrapUp(List<Disposition> dispositions, boolean required) {}

    private static final WrapUp UNFILED = new WrapUp(List.of(), false);

    WrapUp wrapUp(Optional<QueueId> queue) {
        return queue.map(id -> queues.get(id.value()))
                .map(found -> new WrapUp(found.dispositions(), found.dispositionRequired()))
                .orElse(UNFILED);
    }
}
