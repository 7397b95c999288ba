package org.balie.telephony.core.view;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Call.Direction;
import org.balie.telephony.core.state.CallRecord;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.Id.PersonId;

/// What a history says under a call (TEL-22), as a key for the words of a language and the names to
/// put in. The administrators' portal shows none.
///
/// @param names in the order in which the words name them
public record HistoryLabel(Key key, List<String> names) {

    public enum Key {
        MISSED("missed"),
        /// Outgoing by DELEGATE for you.
        OUTGOING_FOR_YOU("outgoing-for-you"),
        /// Answered by DELEGATE for you.
        ANSWERED_FOR_YOU("answered-for-you"),
        /// Outgoing by DELEGATOR.
        OUTGOING_BY("outgoing-by"),
        /// Answered by DELEGATOR.
        ANSWERED_BY("answered-by"),
        /// Outgoing by you for DELEGATOR.
        OUTGOING_BY_YOU("outgoing-by-you"),
        /// Answered by you for DELEGATOR.
        ANSWERED_BY_YOU("answered-by-you"),
        /// Outgoing by OTHER for DELEGATOR.
        OUTGOING_BY_OTHER("outgoing-by-other"),
        /// Answered by OTHER for DELEGATOR.
        ANSWERED_BY_OTHER("answered-by-other");

        private final String code;

        Key(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public HistoryLabel {
        names = List.copyOf(names);
    }

    /// The label that one person sees.
    ///
    /// @return empty where there is nothing to say: one's own call, or one on nobody's line
    public static Optional<HistoryLabel> of(CallRecord call, PersonId viewer) {
        if (call.isMissed()) {
            return Optional.of(new HistoryLabel(Key.MISSED, List.of()));
        }
        if (call.delegator().isEmpty() || call.handlers().isEmpty()) {
            return Optional.empty();
        }
        Named delegator = call.delegator().get();
        Named first = call.handlers().getFirst();
        boolean out = call.direction() == Direction.OUT;
        return delegator.id().equals(viewer)
                ? forDelegator(first, viewer, out)
                : Optional.of(forDelegate(delegator, first, viewer, out));
    }

    private static Optional<HistoryLabel> forDelegator(Named first, PersonId viewer, boolean out) {
        return first.id().equals(viewer)
                ? Optional.empty()
                : Optional.of(
                        new HistoryLabel(
                                out ? Key.OUTGOING_FOR_YOU : Key.ANSWERED_FOR_YOU,
                                List.of(first.name())));
    }

    private static HistoryLabel forDelegate(
            Named delegator, Named first, PersonId viewer, boolean out) {
        if (first.id().equals(delegator.id())) {
            return new HistoryLabel(
                    out ? Key.OUTGOING_BY : Key.ANSWERED_BY, List.of(delegator.name()));
        }
        if (first.id().equals(viewer)) {
            return new HistoryLabel(
                    out ? Key.OUTGOING_BY_YOU : Key.ANSWERED_BY_YOU, List.of(delegator.name()));
        }
        return new HistoryLabel(
                out ? Key.OUTGOING_BY_OTHER : Key.ANSWERED_BY_OTHER,
                List.of(first.name(), delegator.name()));
    }
}
