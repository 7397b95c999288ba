package org.balie.telephony.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Id.DelegationId;

/// A delegator lets somebody handle the calls on the delegator's lines.
///
/// @param receiving whether calls ring at the delegate
public record Delegation(
        DelegationId id, Status status, Set<Privilege> privileges, Receiving receiving) {

    /// How many delegates a delegator has, and how many delegators a delegate serves (TEL-1). Those
    /// who have not accepted yet count.
    public static final int MOST = 15;

    /// How long an invitation to be a delegate stands.
    public static final Duration INVITED = Duration.ofDays(30);

    public sealed interface Status {
        /// Waits for the delegate's word.
        record Pending(Instant until) implements Status {}

        record Accepted() implements Status {}
    }

    public static final Status ACCEPTED = new Status.Accepted();

    public enum Receiving {
        IN,
        OUT
    }

    public Delegation {
        privileges = Set.copyOf(privileges);
    }

    public boolean isAccepted() {
        return status instanceof Status.Accepted;
    }

    public boolean grants(Privilege privilege) {
        return isAccepted() && privileges.contains(privilege);
    }

    public Optional<Instant> deadline() {
        return status instanceof Status.Pending(var until) ? Optional.of(until) : Optional.empty();
    }

    public Delegation accepted() {
        return new Delegation(id, ACCEPTED, privileges, receiving);
    }

    public Delegation with(Set<Privilege> granted) {
        return new Delegation(id, status, granted, receiving);
    }

    public Delegation with(Receiving chosen) {
        return new Delegation(id, status, privileges, chosen);
    }
}
