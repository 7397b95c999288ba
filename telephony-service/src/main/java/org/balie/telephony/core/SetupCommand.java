package org.balie.telephony.core;

import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Delegation.Receiving;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.Setting;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.core.state.Version;

/// Setting up: who there is, which lines, who handles whose calls.
public sealed interface SetupCommand extends ExchangeCommand {

    /// Changes a setting that somebody has read. Rejected with `conflict` when another version is
    /// there by now, unless that is what is asked for: so of two who have read the same, one wins.
    sealed interface Edit extends SetupCommand {
        Setting setting();

        /// The version that was read; empty: whatever is there is overwritten.
        Optional<Version> edited();
    }

    // -- administrators only

    record ConfigureSite(SitePolicy policy, Optional<Version> edited) implements Edit {
        public ConfigureSite(SitePolicy policy) {
            this(policy, Optional.empty());
        }

        @Override
        public Setting setting() {
            return new Setting.OfSite();
        }
    }

    /// Without a phone licence all delegations of the person end.
    record ConfigurePerson(Person person, Optional<Version> edited) implements Edit {
        public ConfigurePerson(Person person) {
            this(person, Optional.empty());
        }

        @Override
        public Setting setting() {
            return new Setting.OfPerson(person.id());
        }
    }

    /// Rejected with `owns-lines` for a delegator. What this person has under way is lost.
    record RemovePerson(PersonId person) implements SetupCommand {}

    /// Points the line's number to it. Rejected with `number-taken` when that is another line's.
    record ConfigureLine(Line line, Optional<Version> edited) implements Edit {
        public ConfigureLine(Line line) {
            this(line, Optional.empty());
        }

        @Override
        public Setting setting() {
            return new Setting.OfLine(line.id());
        }
    }

    /// Rejected with `line-in-use` while there are calls on it. Its messages go with it.
    record RemoveLine(LineId line) implements SetupCommand {}

    /// Points an inbound number to a person, a line or a queue (TEL-27).
    record RouteNumber(PhoneNumber number, Identity to, Optional<Version> edited) implements Edit {
        public RouteNumber(PhoneNumber number, Identity to) {
            this(number, to, Optional.empty());
        }

        @Override
        public Setting setting() {
            return new Setting.OfNumber(number);
        }
    }

    record UnrouteNumber(PhoneNumber number) implements SetupCommand {}

    // -- the delegator or owner, or an administrator

    /// A person is asked first; a common-area phone is a delegate at once (TEL-3).
    record AddDelegate(DelegationId delegation, Set<Privilege> privileges) implements SetupCommand {
        public AddDelegate {
            privileges = Set.copyOf(privileges);
        }
    }

    record GrantPrivileges(DelegationId delegation, Set<Privilege> privileges)
            implements SetupCommand {
        public GrantPrivileges {
            privileges = Set.copyOf(privileges);
        }
    }

    /// What callers hear before they leave a message; empty: nothing but the beep (TEL-25).
    record ChooseGreeting(LineId line, Optional<GreetingId> greeting) implements SetupCommand {}

    /// The same for the numbers that lead to this person alone.
    record ChooseOwnGreeting(PersonId person, Optional<GreetingId> greeting)
            implements SetupCommand {}

    record SetRingPlan(PersonId delegator, RingPlan plan, Optional<Version> edited)
            implements Edit {
        public SetRingPlan(PersonId delegator, RingPlan plan) {
            this(delegator, plan, Optional.empty());
        }

        @Override
        public Setting setting() {
            return new Setting.OfRingPlan(delegator);
        }
    }

    // -- the delegate

    record AcceptDelegation(DelegationId delegation) implements SetupCommand {}

    /// By the delegate with the privilege `opt-out`, by the delegator, or by an administrator.
    record SetReceiving(DelegationId delegation, Receiving receiving) implements SetupCommand {}

    /// By either side, or by an administrator. Also how an invitation is declined or taken back.
    record EndDelegation(DelegationId delegation) implements SetupCommand {}
}
