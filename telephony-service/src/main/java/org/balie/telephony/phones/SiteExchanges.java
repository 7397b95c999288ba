package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.ExchangeCommands;
import org.balie.telephony.engine.Exchanges;

/// The exchanges as legs know them, by way of the engine.
@ApplicationScoped
class SiteExchanges implements org.balie.telephony.legs.Exchanges {
    private final ExchangeCommands commands;
    private final Exchanges exchanges;
    private final InstantSource clock;

    SiteExchanges(ExchangeCommands commands, Exchanges exchanges, InstantSource clock) {
        this.commands = commands;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /// Where other replicas pass on what they hear of the telephones of sites that are decided
    /// here.
    void reachedBySip(String address) {
        exchanges.reachedBySip(address);
    }

    @Override
    public CompletionStage<Decision> send(SiteId site, Actor actor, ExchangeCommand command) {
        return give(site, actor, command).subscribeAsCompletionStage();
    }

    private Uni<Decision> give(SiteId site, Actor actor, ExchangeCommand command) {
        return commands.sendFromElsewhere(
                site,
                new IssuedCommand(
                        new CommandId(UUID.randomUUID()), clock.instant(), actor, command));
    }

    /// Fails when another replica decides for the site.
    @Override
    public <T> CompletionStage<T> ask(SiteId site, Function<Exchange, T> question) {
        return owned(site, question)
                .map(found -> found.orElseThrow(() -> new DecidedElsewhere(site)))
                .subscribeAsCompletionStage();
    }

    /// Asks the exchange; empty when another replica decides for the site. When nobody does, this
    /// one does from now on.
    <T> Uni<Optional<T>> owned(SiteId site, Function<Exchange, T> question) {
        return exchanges
                .read(site, question)
                .chain(
                        found ->
                                found.isPresent()
                                        ? Uni.createFrom().item(found)
                                        : give(site, Actor.CLOCK, new ExchangeCommand.Tick())
                                                .chain(() -> exchanges.read(site, question)));
    }

    /// What is wanted to be known is known at another replica.
    static final class DecidedElsewhere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DecidedElsewhere(SiteId site) {
            super("another replica decides for " + site.value(), null, false, false);
        }
    }
}
