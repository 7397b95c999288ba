package org.balie.recording.telephone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.TelephonyEvent.CallEnded;
import org.balie.contracts.TelephonyEvent.RecordingStarted;
import org.balie.contracts.TelephonyEvent.RecordingStopped;
import org.balie.platform.event.Envelope;
import org.hibernate.reactive.mutiny.Mutiny;

/// Writes down which calls were recorded. Runs inside the transaction of the events' delivery.
@ApplicationScoped
class RecordedCalls {
    /// So long the exchange may take to write the end of a recording after it has told of it.
    private static final Duration SETTLING = Duration.ofSeconds(3);

    private static final String STARTED =
            """
            insert into recorded_call (recording_id, site_id, call_id, owner_id, started_at)
            values (:recording, :site, :call, :owner, :at)
            on conflict do nothing""";
    private static final String STOPPED =
            "update recorded_call set stopped_at = :at where recording_id = :recording";
    // A parameter cast to json at once would be sent as a JSON string.
    private static final String OVER =
            """
            update recorded_call
            set number = :number, stopped_at = coalesce(stopped_at, :at), next_try = :due,
                owner_name = coalesce(
                    (select person ->> 'name'
                     from json_array_elements(cast(cast(:handlers as text) as json)) person
                     where person ->> 'id' = owner_id limit 1), owner_id)
            where site_id = :site and call_id = :call and next_try is null""";

    private final ObjectMapper json;
    private final InstantSource clock;

    RecordedCalls(ObjectMapper json, InstantSource clock) {
        this.json = json;
        this.clock = clock;
    }

    Uni<Void> told(List<Envelope<TelephonyEvent>> events) {
        return Panache.getSession()
                .chain(
                        session ->
                                Multi.createFrom()
                                        .iterable(events)
                                        .onItem()
                                        .transformToUniAndConcatenate(
                                                event -> take(session, event.data()))
                                        .collect()
                                        .asList())
                .replaceWithVoid();
    }

    private Uni<Void> take(Mutiny.Session session, TelephonyEvent event) {
        if (event instanceof RecordingStarted started) {
            return change(
                    session.createNativeQuery(STARTED)
                            .setParameter("recording", started.recordingId())
                            .setParameter("site", started.siteId())
                            .setParameter("call", started.callId())
                            .setParameter("owner", started.personId())
                            .setParameter("at", started.at().atOffset(ZoneOffset.UTC)));
        }
        if (event instanceof RecordingStopped stopped) {
            return change(
                    session.createNativeQuery(STOPPED)
                            .setParameter("at", stopped.at().atOffset(ZoneOffset.UTC))
                            .setParameter("recording", stopped.recordingId()));
        }
        return event instanceof CallEnded ended
                ? over(session, ended)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> over(Mutiny.Session session, CallEnded ended) {
        return change(
                session.createNativeQuery(OVER)
                        .setParameter("number", ended.number().orElse(""))
                        .setParameter("at", ended.at().atOffset(ZoneOffset.UTC))
                        .setParameter(
                                "due", clock.instant().plus(SETTLING).atOffset(ZoneOffset.UTC))
                        .setParameter("handlers", json.valueToTree(ended.handlers()).toString())
                        .setParameter("site", ended.siteId())
                        .setParameter("call", ended.callId()));
    }

    private static Uni<Void> change(Mutiny.Query<?> query) {
        return query.executeUpdate().replaceWithVoid();
    }
}
