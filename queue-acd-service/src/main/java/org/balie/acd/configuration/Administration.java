package org.balie.acd.configuration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.balie.acd.core.Actor;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.settings.PersonSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteConfiguration;
import org.balie.acd.settings.Version;
import org.balie.platform.identity.Callers;
import org.balie.platform.problem.Problem;

/// What the administrator's resources have in common: the caller's own site, and one translation of
/// rulings into answers.
@ApplicationScoped
class Administration {
    /// A list as it goes over the wire.
    record Items<T>(List<T> items) {}

    private final ConfigurationStore store;
    private final SiteDirectory directory;
    private final Callers callers;

    Administration(ConfigurationStore store, SiteDirectory directory, Callers callers) {
        this.store = store;
        this.directory = directory;
        this.callers = callers;
    }

    Uni<SiteConfiguration> configuration() {
        return store.load(callers.worker().siteId());
    }

    <T extends Settings> Uni<Items<T>> list(Function<SiteConfiguration, List<T>> part) {
        return configuration().map(site -> new Items<>(part.apply(site)));
    }

    <T extends Settings> Uni<T> get(Class<T> type, String id) {
        return configuration()
                .map(site -> site.find(type, id).orElseThrow(() -> Problem.notFound().exception()))
                .map(type::cast);
    }

    /// Gives an id to what came without.
    private static Settings named(Settings wanted) {
        return wanted.id().isEmpty() && !(wanted instanceof PersonSettings)
                ? wanted.at(UUID.randomUUID().toString(), Version.NONE)
                : wanted;
    }

    <T extends Settings> Uni<T> create(T wanted, Class<T> type) {
        var named = named(wanted);
        return change(site -> Ruling.create(site, named)).map(type::cast);
    }

    /// @param id from the address; a body that names another one is refused
    <T extends Settings> Uni<T> save(String id, T wanted, Class<T> type) {
        if (!wanted.id().isEmpty() && !wanted.id().equals(id)) {
            throw Problem.invalid("id", "out-of-range", "not the id of the address").exception();
        }
        return change(site -> Ruling.save(site, wanted.at(id, wanted.version()))).map(type::cast);
    }

    Uni<Void> remove(SettingsKind kind, String id) {
        return change(site -> Ruling.remove(site, kind, id)).replaceWithVoid();
    }

    private Uni<Settings> change(Function<SiteConfiguration, Ruling> wish) {
        var worker = callers.worker();
        var actor = new Actor.Worker(new AgentId(worker.agentId()), Optional.of(worker.name()));
        return store.change(worker.siteId(), actor, wish)
                .invoke(() -> directory.forget(worker.siteId()))
                .map(Administration::answer);
    }

    private static Settings answer(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Write(var written) -> written;
            case Ruling.Keep(var current) -> current;
            case Ruling.Remove(var gone) -> gone;
            case Ruling.Missing() -> throw Problem.notFound().exception();
            case Ruling.Changed(var current) ->
                    throw Problem.conflict("the current version is " + current.number())
                            .exception();
            case Ruling.InUse(var users) ->
                    throw Problem.of("in-use", 409, "Something still leads here")
                            .withDetail(String.join(", ", users))
                            .exception();
            case Ruling.Faulty(var faults) -> throw Problem.invalid(faults).exception();
        };
    }
}
