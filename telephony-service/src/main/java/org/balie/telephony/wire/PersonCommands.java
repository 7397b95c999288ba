package org.balie.telephony.wire;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.balie.platform.http.IdempotencyKey;
import org.balie.platform.identity.Caller.Worker;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.Rejection;
import org.balie.telephony.core.SetupCommand.Edit;
import org.balie.telephony.core.state.Id.CommandId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.core.state.Version;
import org.balie.telephony.engine.ExchangeCommands;
import org.balie.telephony.engine.ExchangeUnavailable;
import org.balie.telephony.views.SiteCopies;
import org.jspecify.annotations.Nullable;

/// What people ask of the exchange of their own site. A rejection becomes a problem.
@ApplicationScoped
public class PersonCommands {
    private final ExchangeCommands commands;
    private final SiteCopies copies;
    private final InstantSource clock;

    PersonCommands(ExchangeCommands commands, SiteCopies copies, InstantSource clock) {
        this.commands = commands;
        this.copies = copies;
        this.clock = clock;
    }

    /// As somebody with a telephone.
    ///
    /// @param key the request's idempotency key: a command that comes again under it gets its first
    ///   answer
    public Uni<Decision> asUser(Worker worker, @Nullable String key, ExchangeCommand command) {
        return send(worker, new Actor.User(person(worker)), key, command);
    }

    /// As an administrator.
    public Uni<Decision> asAdministrator(
            Worker worker, @Nullable String key, ExchangeCommand command) {
        return send(worker, new Actor.Administrator(person(worker)), key, command);
    }

    /// As an administrator who has read what there was. The answer is what there is now: what was
    /// asked for, with its new version; or, when that was there already, what is there.
    public <T> Uni<T> edit(
            Worker worker,
            @Nullable String key,
            Edit edit,
            Function<Version, T> asked,
            Function<Exchange, T> present) {
        return asAdministrator(worker, key, edit)
                .chain(decision -> answer(worker, edit, decision, asked, present));
    }

    private Uni<Decision> send(
            Worker worker, Actor actor, @Nullable String key, ExchangeCommand command) {
        SiteId site = site(worker);
        var issued =
                new IssuedCommand(
                        new CommandId(id(worker, command.getClass().getSimpleName(), key)),
                        clock.instant(),
                        actor,
                        command);
        return commands.send(site, issued, Optional.of(worker.name()))
                .onFailure(ExchangeUnavailable.class)
                .transform(_ -> Problem.unavailable().exception())
                .call(
                        decision ->
                                decision.rejection()
                                        .map(rejection -> refuse(site, rejection))
                                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> refuse(SiteId site, Rejection rejection) {
        return name(site, rejection)
                .map(
                        by -> {
                            throw RejectionProblems.of(rejection, by).exception();
                        });
    }

    private Uni<Optional<String>> name(SiteId site, Rejection rejection) {
        return rejection
                .by()
                .map(by -> copies.read(site, exchange -> Optional.of(exchange.nameOf(by))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    /// What there is when an edit was decided.
    public <T> Uni<T> answer(
            Worker worker,
            Edit edit,
            Decision decision,
            Function<Version, T> asked,
            Function<Exchange, T> present) {
        return decision.version(edit.setting())
                .map(version -> Uni.createFrom().item(asked.apply(version)))
                .orElseGet(() -> read(worker, present));
    }

    /// Asks the exchange of the caller's site.
    public <T> Uni<T> read(Worker worker, Function<Exchange, T> question) {
        return copies.read(site(worker), question);
    }

    /// The same id for the same key of the same person; without a key a new one.
    public static UUID id(Worker worker, String scope, @Nullable String key) {
        return IdempotencyKey.of(scope + ':' + worker.siteId() + ':' + worker.agentId(), key)
                .map(IdempotencyKey::id)
                .orElseGet(UUID::randomUUID);
    }

    /// The version that a request has read; one that names none is to create.
    public static Optional<Version> edited(@Nullable Long version) {
        return Optional.of(version == null ? Version.NONE : new Version(version));
    }

    public static SiteId site(Worker worker) {
        return new SiteId(worker.siteId());
    }

    public static PersonId person(Worker worker) {
        return new PersonId(worker.agentId());
    }
}
