package org.balie.telephony.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Privilege;

/// Who belongs to a line, and what they may do on it. While the site has delegation switched off, a
/// line is its delegator's alone.
final class Groups {

    private Groups() {}

    static boolean owns(ExchangeState state, PersonId person, LineId line) {
        return state.line(line).filter(known -> known.owner().equals(person)).isPresent();
    }

    /// The delegator may do everything; a delegate, what is granted (TEL-4).
    static boolean may(ExchangeState state, PersonId person, LineId line, Privilege privilege) {
        return owns(state, person, line)
                || asDelegate(state, person, line)
                        .filter(delegation -> delegation.grants(privilege))
                        .isPresent();
    }

    static boolean isMember(ExchangeState state, PersonId person, LineId line) {
        return owns(state, person, line) || asDelegate(state, person, line).isPresent();
    }

    /// Whether calls that come in on the line ring at this person.
    static boolean receives(ExchangeState state, PersonId person, LineId line) {
        return owns(state, person, line)
                || asDelegate(state, person, line).filter(Groups::receives).isPresent();
    }

    private static boolean receives(Delegation delegation) {
        return delegation.grants(Privilege.ANSWER_CALLS) && delegation.receiving() == Receiving.IN;
    }

    /// The delegator first, then the delegates.
    static List<PersonId> receivers(ExchangeState state, LineId line) {
        return members(state, line).stream()
                .filter(person -> receives(state, person, line))
                .toList();
    }

    /// Delegator and delegates, the delegator first.
    static List<PersonId> members(ExchangeState state, LineId id) {
        List<PersonId> all = new ArrayList<>();
        state.line(id)
                .map(Line::owner)
                .ifPresent(
                        owner -> {
                            all.add(owner);
                            if (state.site().policy().allowsDelegation()) {
                                state.delegationsOf(owner).stream()
                                        .filter(Delegation::isAccepted)
                                        .map(Delegation::id)
                                        .filter(each -> each.delegator().equals(owner))
                                        .forEach(each -> all.add(each.delegate()));
                            }
                        });
        return all;
    }

    private static Optional<Delegation> asDelegate(
            ExchangeState state, PersonId person, LineId line) {
        return state.line(line)
                .filter(_ -> state.site().policy().allowsDelegation())
                .flatMap(known -> state.delegation(new DelegationId(known.owner(), person)))
                .filter(Delegation::isAccepted);
    }
}
