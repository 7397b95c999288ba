package org.balie.telephony.engine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.state.Id.SiteId;

/// Gives commands to whoever decides for their site: here when this replica does, or when nobody
/// does; else to the replica that does.
@ApplicationScoped
public class ExchangeCommands {
    /// Between two tries while a site goes from one owner to the next.
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final Exchanges exchanges;
    private final SiteOwners owners;
    private final ReplicaClient replicas;
    private final EngineSettings settings;

    ExchangeCommands(
            Exchanges exchanges,
            SiteOwners owners,
            ReplicaClient replicas,
            EngineSettings settings) {
        this.exchanges = exchanges;
        this.owners = owners;
        this.replicas = replicas;
        this.settings = settings;
    }

    /// Carries out a command. The answer comes when what it led to is in the database.
    ///
    /// Where nobody answers it is tried again for a while, by its id, which the exchange knows
    /// again: however often it is given, it takes effect once. Fails with [ExchangeUnavailable]
    /// when that was of no use; whether it took effect is then not known.
    public Uni<Decision> send(SiteId site, IssuedCommand command) {
        return send(site, command, Optional.empty());
    }

    /// As above for something that is kept in the audit log.
    ///
    /// @param by the name of who gives it
    public Uni<Decision> send(SiteId site, IssuedCommand command, Optional<String> by) {
        return carriedOut(site, command, by).emitOn(Returning.toCaller());
    }

    /// As above for whoever goes on on a thread of its own: the answer comes on whichever thread
    /// knows it first, which must not be kept.
    public Uni<Decision> sendFromElsewhere(SiteId site, IssuedCommand command) {
        return carriedOut(site, command, Optional.empty());
    }

    private Uni<Decision> carriedOut(SiteId site, IssuedCommand command, Optional<String> by) {
        return Uni.createFrom()
                .deferred(() -> attempt(site, command, by))
                .onFailure(ExchangeCommands::isWorthRepeating)
                .invoke(_ -> owners.doubt(site))
                .onFailure(ExchangeCommands::isWorthRepeating)
                .retry()
                .withBackOff(PAUSE, LONGEST_PAUSE)
                .expireIn(settings.patience().toMillis())
                .onFailure(failure -> !(failure instanceof ExchangeUnavailable))
                .transform(failure -> new ExchangeUnavailable(failure.toString()));
    }

    private static boolean isWorthRepeating(Throwable failure) {
        return failure instanceof NotOwner || failure instanceof ReplicaClient.NoAnswer;
    }

    private Uni<Decision> attempt(SiteId site, IssuedCommand command, Optional<String> by) {
        if (exchanges.own(site)) {
            return exchanges.decide(site, command, by);
        }
        return owners.other(site)
                .chain(
                        other ->
                                other.map(it -> replicas.send(it, site, command, by))
                                        .orElseGet(() -> exchanges.decide(site, command, by)));
    }
}
