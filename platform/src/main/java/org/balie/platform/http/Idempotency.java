package org.balie.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/// Does a command once for each idempotency key and answers repeats as the first time.
@ApplicationScoped
public class Idempotency {
    private static final String CLAIM =
            "insert into idempotent_answer (scope, key) values (:scope, :key) on conflict do nothing";
    private static final String KEEP =
            "update idempotent_answer set answer = :answer where scope = :scope and key = :key";
    private static final String RECALL =
            "select answer from idempotent_answer where scope = :scope and key = :key";

    private final ObjectMapper json;

    Idempotency(ObjectMapper json) {
        this.json = json;
    }

    /// Runs within the current Hibernate Reactive transaction: key, effect and answer commit
    /// together, and a failed command leaves no trace of its key. A repeat that comes while the
    /// first is still at it waits for its end.
    ///
    /// @param key empty when the client sent none: the work is then simply done
    /// @param type of the answer; it is kept as JSON
    public <T> Uni<T> once(Optional<IdempotencyKey> key, Class<T> type, Supplier<Uni<T>> work) {
        return key.map(given -> once(given, type, work)).orElseGet(work);
    }

    private <T> Uni<T> once(IdempotencyKey key, Class<T> type, Supplier<Uni<T>> work) {
        return Panache.getSession()
                .chain(
                        session ->
                                claim(session, key)
                                        .chain(
                                                first ->
                                                        first
                                                                ? answerFirst(session, key, work)
                                                                : recall(session, key, type)));
    }

    private static Uni<Boolean> claim(Mutiny.Session session, IdempotencyKey key) {
        return session.createNativeQuery(CLAIM)
                .setParameter("scope", key.scope())
                .setParameter("key", key.text())
                .executeUpdate()
                .map(written -> written == 1);
    }

    private <T> Uni<T> answerFirst(
            Mutiny.Session session, IdempotencyKey key, Supplier<Uni<T>> work) {
        return work.get()
                .call(
                        answer ->
                                session.createNativeQuery(KEEP)
                                        .setParameter("scope", key.scope())
                                        .setParameter("key", key.text())
                                        .setParameter("answer", write(answer))
                                        .executeUpdate());
    }

    private <T> Uni<T> recall(Mutiny.Session session, IdempotencyKey key, Class<T> type) {
        return session.createNativeQuery(RECALL, String.class)
                .setParameter("scope", key.scope())
                .setParameter("key", key.text())
                .getSingleResult()
                .map(answer -> read(answer, type));
    }

    private String write(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an answer that is no JSON", e);
        }
    }

    private <T> T read(String answer, Class<T> type) {
        try {
            return json.readValue(answer, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer of another type", e);
        }
    }
}
