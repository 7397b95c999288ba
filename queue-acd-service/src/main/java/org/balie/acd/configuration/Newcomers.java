package org.balie.acd.configuration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.balie.acd.core.Actor;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.settings.PersonSettings;
import org.balie.platform.identity.Caller.Worker;

/// People appear by themselves at their first sign-in, as members of no queue; an administrator
/// gives them work.
@ApplicationScoped
public class Newcomers {
    private static final int LONGEST_NAME = 100;

    private final ConfigurationStore store;

    Newcomers(ConfigurationStore store) {
        this.store = store;
    }

    /// Puts someone in who is not there yet. The floor hears of it in its own time.
    public Uni<Void> welcome(Worker worker) {
        return store.hasPerson(worker.siteId(), worker.agentId())
                .flatMap(known -> known ? Uni.createFrom().voidItem() : add(worker));
    }

    private Uni<Void> add(Worker worker) {
        var name = worker.name();
        var person =
                PersonSettings.newcomer(
                        worker.agentId(),
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        worker.email());
        return store.change(
                        worker.siteId(),
                        new Actor.Worker(new AgentId(worker.agentId()), Optional.of(worker.name())),
                        site ->
                                site.find(person)
                                        .<Ruling>map(Ruling.Keep::new)
                                        .orElseGet(() -> Ruling.save(site, person)))
                .replaceWithVoid();
    }
}
