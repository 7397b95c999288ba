package org.balie.telephony.core.view;

import java.util.Collection;
import java.util.Optional;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;

/// One call in one person's history (TEL-21).
///
/// @param call of its recordings only those that the viewer made (TEL-20)
public record HistoryEntry(CallRecord call, Optional<HistoryLabel> label) {

    /// The entry that one person has of a call.
    ///
    /// @param group who belongs to the call's line today; empty for a call on nobody's line
    /// @param deletedBy who has taken the call out of their history
    /// @return empty when it is not in this person's history
    public static Optional<HistoryEntry> of(
            CallRecord call,
            PersonId viewer,
            Collection<PersonId> group,
            Collection<PersonId> deletedBy) {
        boolean tookPart = call.handlers().stream().anyMatch(each -> each.id().equals(viewer));
        boolean wasCalled = call.identity().equals(new Identity.OfPerson(viewer));
        if (deletedBy.contains(viewer) || !(tookPart || wasCalled || group.contains(viewer))) {
            return Optional.empty();
        }
        CallRecord own = call.with(call.recordingsOf(viewer));
        return Optional.of(new HistoryEntry(own, HistoryLabel.of(call, viewer)));
    }
}
