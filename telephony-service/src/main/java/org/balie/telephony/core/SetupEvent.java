package org.balie.telephony.core;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.SitePolicy;

/// What has changed about who there is, which lines, and who handles whose calls.
public sealed interface SetupEvent extends ExchangeEvent {

    record SiteConfigured(SitePolicy policy) implements SetupEvent {}

    record PersonConfigured(Person person) implements SetupEvent {}

    record PersonRemoved(PersonId person) implements SetupEvent {}

    record LineConfigured(Line line) implements SetupEvent {}

    record LineRemoved(LineId line) implements SetupEvent {}

    record NumberRouted(PhoneNumber number, Identity to) implements SetupEvent {}

    record NumberUnrouted(PhoneNumber number) implements SetupEvent {}

    /// Pending, or accepted at once.
    record DelegateAdded(Delegation delegation) implements SetupEvent {}

    record DelegationAccepted(DelegationId delegation) implements SetupEvent {}

    record DelegationEnded(DelegationId delegation, Cause cause) implements SetupEvent {
        public enum Cause {
            BY_HAND("by-hand"),
            /// The invitation was not accepted in time.
            LAPSED("lapsed"),
            LICENCE_TAKEN("licence-taken"),
            PERSON_REMOVED("person-removed");

            private final String code;

            Cause(String code) {
                this.code = code;
            }

            public String code() {
                return code;
            }
        }
    }

    record PrivilegesGranted(DelegationId delegation, Set<Privilege> privileges)
            implements SetupEvent {
        public PrivilegesGranted {
            privileges = Set.copyOf(privileges);
        }
    }

    record ReceivingSet(DelegationId delegation, Receiving receiving) implements SetupEvent {}

    record RingPlanSet(PersonId delegator, RingPlan plan) implements SetupEvent {}

    /// For the numbers that lead to the person alone; a line has its own.
    record OwnGreetingChosen(PersonId person, Optional<GreetingId> greeting)
            implements SetupEvent {}

    record DeviceReachable(PersonId person, DeviceId device, Instant until) implements SetupEvent {}

    record DeviceUnreachable(DeviceId device) implements SetupEvent {}

    /// For whoever offers calls: the person has a device that can be rung, since now or all along.
    record TelephoneReached(PersonId person) implements SetupEvent {}

    /// The person has no such device, any more or all along.
    record TelephoneGone(PersonId person) implements SetupEvent {}
}
