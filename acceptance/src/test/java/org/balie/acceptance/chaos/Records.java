package org.balie.acceptance.chaos;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What customers and agents were told, each written down when the acknowledgement came. Many
/// threads write.
final class Records {
    /// A request was acknowledged.
    ///
    /// @param token good for this request; empty for a message
    record Asked(String customer, UUID requestId, String token) {}

    /// An agent's answer to an offer was acknowledged.
    ///
    /// @param at when the acknowledgement had come
    /// @param expiresAt until when the offer stood, as the desk had shown it
    record Answered(
            UUID offerId,
            UUID requestId,
            String agentId,
            Answer answer,
            Instant at,
            Instant expiresAt) {
        boolean isInTime() {
            return at.isBefore(expiresAt);
        }
    }

    enum Answer {
        ACCEPTED,
        DECLINED
    }

    private final Map<UUID, Asked> asked = new ConcurrentHashMap<>();
    private final Queue<Answered> answered = new ConcurrentLinkedQueue<>();
    private final Set<UUID> left = ConcurrentHashMap.newKeySet();
    private final Map<UUID, String> lastSeen = new ConcurrentHashMap<>();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    void asked(Asked one) {
        asked.put(one.requestId, one);
    }

    void answered(Answered one) {
        answered.add(one);
    }

    /// A customer's leaving was acknowledged, or a supervisor's closing.
    void left(UUID requestId) {
        left.add(requestId);
    }

    /// The last that a customer's page showed.
    void seen(UUID requestId, String state) {
        lastSeen.put(requestId, state);
    }

    /// A driver came to grief.
    void failed(Throwable failure) {
        failures.add(failure);
    }

    Map<UUID, Asked> asked() {
        return asked;
    }

    Collection<Answered> answered() {
        return answered;
    }

    Set<UUID> left() {
        return left;
    }

    Map<UUID, String> lastSeen() {
        return lastSeen;
    }

    Collection<Throwable> failures() {
        return failures;
    }
}
