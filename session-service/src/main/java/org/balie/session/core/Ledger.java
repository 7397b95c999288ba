package org.balie.session.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Every question to the customer with its answer, in the order of asking, and whether one of the
/// customers has allowed everything for the rest of the session.
public record Ledger(List<Consent> entries, Optional<ParticipantId> everythingBy) {
    static final Ledger EMPTY = new Ledger(List.of(), Optional.empty());

    public Ledger {
        entries = List.copyOf(entries);
    }

    public Optional<Consent> find(ConsentId id) {
        return entries.stream().filter(consent -> consent.id().equals(id)).findFirst();
    }

    boolean allowsEverything(ParticipantId customer) {
        return everythingBy.filter(customer::equals).isPresent();
    }

    Ledger asked(Consent consent) {
        List<Consent> longer = new ArrayList<>(entries);
        longer.add(consent);
        return new Ledger(longer, everythingBy);
    }

    Ledger answered(ConsentId id, Consent.Answer answer, Instant at) {
        return replace(id, consent -> consent.answered(answer, at));
    }

    Ledger revoked(ConsentId id, Instant at) {
        return replace(id, consent -> consent.revoked(at));
    }

    Ledger trusting(Optional<ParticipantId> customer) {
        return new Ledger(entries, customer);
    }

    private Ledger replace(ConsentId id, UnaryOperator<Consent> change) {
        return new Ledger(
                entries.stream()
                        .map(consent -> consent.id().equals(id) ? change.apply(consent) : consent)
                        .toList(),
                everythingBy);
    }
}
