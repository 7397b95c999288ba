package org.balie.telephony.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.journal.Batch;
import org.balie.telephony.journal.Lease;

/// One site's exchange with its owner. Gathers what commands lead to until that is committed; one
/// whose commit fails is thrown away as a whole, with all that it gathered.
final class OwnedExchange {
    /// A command with what came of it, to be told once that is committed.
    record Decided(Order order, Decision decision) {}

    private final Exchange exchange;
    private Lease lease;
    private final ContractEvents contracts;
    private List<Decided> decided = new ArrayList<>();
    private List<NumberedEvent> events = new ArrayList<>();
    private List<OutgoingEvent> outgoing = new ArrayList<>();
    private List<Batch.Audited> audited = new ArrayList<>();

    /// @param lease brought to where the exchange stands
    OwnedExchange(Exchange exchange, Lease lease) {
        this.exchange = exchange;
        this.lease = new Lease(lease.site(), lease.epoch(), exchange.site().sequence());
        this.contracts = new ContractEvents(exchange);
    }

    SiteId site() {
        return lease.site();
    }

    Lease lease() {
        return lease;
    }

    Exchange exchange() {
        return exchange;
    }

    /// Decides. Whatever the core throws means that this exchange is of no use any more.
    ///
    /// @param now by the database's clock. A command counts as given now, unless it took so long to
    ///   come that the exchange has to refuse it
    void decide(Order order, Instant now) {
        IssuedCommand given = order.command();
        boolean isLate = given.at().isBefore(now.minus(Exchange.REMEMBERS));
        IssuedCommand command =
                isLate ? given : new IssuedCommand(given.id(), now, given.actor(), given.command());
        Optional<SettingsAudit> audit = SettingsAudit.before(exchange, command, order.by());
        Decision decision = exchange.handle(command);
        decided.add(new Decided(order, decision));
        events.addAll(decision.events());
        outgoing.addAll(contracts.of(decision.events()));
        audit.flatMap(entry -> entry.after(decision)).ifPresent(audited::add);
    }

    /// What has been decided and not yet concluded.
    List<Decided> decided() {
        return decided;
    }

    /// What is to be committed; empty when nothing has happened.
    Optional<Batch> batch() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Batch(events, outgoing, audited));
    }

    /// All of that is in the database now.
    void conclude() {
        lease = new Lease(lease.site(), lease.epoch(), exchange.site().sequence());
        decided = new ArrayList<>();
        events = new ArrayList<>();
        outgoing = new ArrayList<>();
        audited = new ArrayList<>();
    }
}
