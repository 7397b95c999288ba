package org.balie.acd.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.balie.acd.commands.CommandCodec;
import org.balie.acd.configuration.SiteDirectory.EntryPoint;
import org.balie.acd.core.Actor;
import org.balie.acd.core.FloorCommand;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.Settings;
import org.balie.acd.settings.SiteConfiguration;
import org.balie.acd.settings.SiteSettings;
import org.balie.acd.settings.Version;
import org.balie.platform.outbox.Outbox;

/// Reads and writes the settings of a site.
///
/// A change is one transaction: taking the site's next revision locks the site, the wish is judged
/// against everything the site has, the row is written and the floor's command goes into the
/// outbox. The revision is the version of what was written, so versions of a site rise in the order
/// in which the floor hears of them.
@ApplicationScoped
class ConfigurationStore {
    private static final String NEXT_REVISION =
            """
            insert into site (site_id, revision) values (?1, 1)
            on conflict (site_id) do update set revision = site.revision + 1
            returning revision""";

    private static final String AUDIT =
            """
            insert into audit (site_id, at, agent_id, agent_name, action, subject, detail)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";

    private final ObjectMapper json;
    private final InstantSource clock;
    private final Outbox outbox;

    ConfigurationStore(ObjectMapper json, InstantSource clock, Outbox outbox) {
        this.json = json;
        this.clock = clock;
        this.outbox = outbox;
    }

    Uni<SiteConfiguration> load(String siteId) {
        return Panache.withSession(() -> read(siteId));
    }

    /// The only question without a site: an entry point's public address does not carry one.
    Uni<Optional<EntryPoint>> entryPoint(String id) {
        return Panache.withSession(
                () ->
                        SettingsRow.entryPoint(id)
                                .flatMap(
                                        row ->
                                                row == null
                                                        ? Uni.createFrom().item(Optional.empty())
                                                        : withSite(row)));
    }

    private Uni<Optional<EntryPoint>> withSite(SettingsRow row) {
        var siteId = row.key.siteId();
        var site = SettingsKey.of(siteId, SiteSettings.of(siteId));
        return SettingsRow.<SettingsRow>findById(site)
                .map(
                        found ->
                                found == null
                                        ? SiteSettings.of(siteId)
                                        : (SiteSettings) settings(found))
                .map(settings -> new EntryPoint(settings, (EntryPointSettings) settings(row)))
                .map(Optional::of);
    }

    /// Whether the site has this person.
    Uni<Boolean> hasPerson(String siteId, String agentId) {
        var key = new SettingsKey(siteId, SettingsKind.PERSON.stored, agentId);
        return Panache.withSession(() -> SettingsRow.findById(key)).map(Objects::nonNull);
    }

    /// Judges a wish once nobody else can change the site, and carries it out unless it is refused.
    Uni<Ruling> change(String siteId, Actor actor, Function<SiteConfiguration, Ruling> wish) {
        return Panache.withTransaction(
                () -> nextRevision(siteId).flatMap(next -> rule(siteId, actor, next, wish)));
    }

    private Uni<Ruling> rule(
            String siteId, Actor actor, int revision, Function<SiteConfiguration, Ruling> wish) {
        return read(siteId)
                .flatMap(
                        before ->
                                carryOut(siteId, actor, revision, wish.apply(before))
                                        .call(done -> remember(siteId, actor, before, done)));
    }

    /// Into the audit log (rule ADM-2), with what was done and in the same transaction.
    private Uni<Void> remember(
            String siteId, Actor actor, SiteConfiguration before, Ruling ruling) {
        return SettingsAudit.of(actor, before, ruling, json)
                .map(entry -> insert(siteId, entry))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> insert(String siteId, SettingsAudit entry) {
        return Panache.getSession()
                .flatMap(
                        session ->
                                session.createNativeQuery(AUDIT)
                                        .setParameter(1, siteId)
                                        .setParameter(2, clock.instant())
                                        .setParameter(3, entry.agentId())
                                        .setParameter(4, entry.agentName())
                                        .setParameter(5, entry.action())
                                        .setParameter(6, entry.subject())
                                        .setParameter(7, entry.detail())
                                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Ruling> carryOut(String siteId, Actor actor, int revision, Ruling ruling) {
        return switch (ruling) {
            case Ruling.Write(var next) ->
                    isForeign(siteId, next)
                            .flatMap(
                                    foreign ->
                                            foreign
                                                    ? Uni.createFrom().item(new Ruling.Missing())
                                                    : write(siteId, actor, revision, next));
            case Ruling.Remove(var gone) ->
                    SettingsRow.deleteById(SettingsKey.of(siteId, gone))
                            .chain(() -> tellFloor(siteId, actor, FloorNews.ofRemoved(gone)))
                            .replaceWith(ruling);
            case Ruling.Keep _, Ruling.Refusal _ -> Uni.createFrom().item(ruling);
        };
    }

    /// Ids of entry points are unique across sites; another site's is as good as none.
    private static Uni<Boolean> isForeign(String siteId, Settings settings) {
        return settings instanceof EntryPointSettings
                ? SettingsRow.entryPoint(settings.id())
                        .map(row -> row != null && !row.key.siteId().equals(siteId))
                : Uni.createFrom().item(false);
    }

    private Uni<Ruling> write(String siteId, Actor actor, int revision, Settings next) {
        var written = next.at(next.id(), new Version(revision));
        var key = SettingsKey.of(siteId, written);
        return SettingsRow.<SettingsRow>findById(key)
                .map(found -> found == null ? SettingsRow.at(key) : found)
                .invoke(row -> row.become(revision, text(written), actor.code(), clock.instant()))
                .chain(row -> row.persist())
                .chain(() -> tellFloor(siteId, actor, FloorNews.of(written)))
                .replaceWith(new Ruling.Write(written));
    }

    private Uni<Void> tellFloor(String siteId, Actor actor, Optional<FloorCommand> command) {
        return command.map(news -> CommandCodec.issue(clock.instant(), actor, news))
                .map(issued -> outbox.append(List.of(CommandCodec.outgoing(siteId, issued))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Integer> nextRevision(String siteId) {
        return Panache.getSession()
                .flatMap(
                        session ->
                                session.createNativeQuery(NEXT_REVISION, Long.class)
                                        .setParameter(1, siteId)
                                        .getSingleResult())
                .map(Math::toIntExact);
    }

    private Uni<SiteConfiguration> read(String siteId) {
        return SettingsRow.ofSite(siteId)
                .map(
                        rows ->
                                SiteConfiguration.of(
                                        siteId, rows.stream().map(this::settings).toList()));
    }

    private Settings settings(SettingsRow row) {
        try {
            return json.readValue(row.body, SettingsKind.stored(row.key.kind()).type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings " + row.key + " cannot be read", e);
        }
    }

    private String text(Settings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("settings " + settings.id() + " cannot be written", e);
        }
    }
}
