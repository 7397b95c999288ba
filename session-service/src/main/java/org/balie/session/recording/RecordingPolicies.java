package org.balie.session.recording;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.balie.contracts.RecordingEvent;
import org.balie.session.core.RecordingConsent;

/// Whether each site asks before it records, as recording-service last said.
@ApplicationScoped
public class RecordingPolicies {
    private static final String KEEP =
            """
            insert into recording_policy (site_id, consent_needed, version)
            values (:site, :needed, :version)
            on conflict (site_id) do update
                set consent_needed = excluded.consent_needed, version = excluded.version
                where recording_policy.version < excluded.version""";

    private static final String ASKED =
            "select consent_needed from recording_policy where site_id = :site";

    private static final String NOT_NEEDED = "not-needed";

    /// A site of which nothing was ever said asks.
    public Uni<RecordingConsent> consent(String siteId) {
        return Panache.withSession(
                () ->
                        Panache.getSession()
                                .chain(
                                        session ->
                                                session.createNativeQuery(ASKED, Boolean.class)
                                                        .setParameter("site", siteId)
                                                        .getResultList())
                                .map(
                                        found ->
                                                found.contains(false)
                                                        ? RecordingConsent.NOT_NEEDED
                                                        : RecordingConsent.ASK));
    }

    /// Keeps what is newer than what was known. Only the plain word opens the door: whatever else a
    /// later version may say means asking.
    Uni<Void> keep(RecordingEvent.RecordingPolicyChanged changed) {
        return Panache.getSession()
                .chain(
                        session ->
                                session.createNativeQuery(KEEP)
                                        .setParameter("site", changed.siteId())
                                        .setParameter(
                                                "needed", !changed.consent().equals(NOT_NEEDED))
                                        .setParameter("version", changed.version())
                                        .executeUpdate())
                .replaceWithVoid();
    }
}
