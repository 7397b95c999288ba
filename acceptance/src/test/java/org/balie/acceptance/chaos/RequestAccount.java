package org.balie.acceptance.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One request by the events about it: how it came, who was asked, how it ended.
final class RequestAccount {
    enum Arrival {
        QUEUED,
        REFUSED,
        REQUEUED,
        TRANSFERRED
    }

    enum End {
        HANDLED,
        ABANDONED,
        LEFT,
        CLOSED,
        REFUSED,
        TRANSFER_ENDED
    }

    enum OfferEnd {
        ACCEPTED,
        DECLINED,
        LAPSED,
        RESCINDED
    }

    /// @param end empty while it stands
    record Offer(UUID id, String agentId, Optional<OfferEnd> end) {}

    private final UUID id;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Offer> offers = new LinkedHashMap<>();
    private final Set<String> acceptedBy = new HashSet<>();
    private Optional<Arrival> arrival = Optional.empty();
    private Optional<End> end = Optional.empty();
    private boolean handlingEnded;

    RequestAccount(UUID id) {
        this.id = id;
    }

    void arrived(Arrival how) {
        if (arrival.isPresent()) {
            found("arrived twice: " + arrival.get() + ", " + how);
        }
        arrival = Optional.of(how);
        if (how == Arrival.REFUSED) {
            ended(End.REFUSED);
        }
    }

    void offered(UUID offer, String agent) {
        if (arrival.isEmpty() || end.isPresent()) {
            found("was offered while it was not waiting");
        }
        if (standing() > 0 && !isTransfer()) {
            found("was offered to a second agent at the same time");
        }
        if (offers.put(offer, new Offer(offer, agent, Optional.empty())) != null) {
            found("offer " + offer + " was made twice");
        }
    }

    void offerEnded(UUID offer, String agent, OfferEnd how) {
        var made = offers.get(offer);
        if (made == null || !made.agentId.equals(agent)) {
            found("offer " + offer + " ended for " + agent + ", to whom it was not made");
            return;
        }
        if (made.end.isPresent()) {
            found("offer " + offer + " ended twice: " + made.end.get() + ", " + how);
        }
        offers.put(offer, new Offer(offer, agent, Optional.of(how)));
        if (how == OfferEnd.ACCEPTED) {
            acceptedBy.add(agent);
            ended(End.HANDLED);
        }
    }

    void ended(End how) {
        if (end.isPresent()) {
            found("ended twice: " + end.get() + ", " + how);
        }
        end = Optional.of(how);
        if (standing() > 0) {
            found("ended while an offer of it stood");
        }
    }

    void handlingEnded(String agent) {
        if (handlingEnded || !acceptedBy.contains(agent)) {
            found("handling by " + agent + " ended, who did not have it");
        }
        handlingEnded = true;
    }

    private void found(String what) {
        findings.add(Finding.of(id, what));
    }

    UUID id() {
        return id;
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Arrival> arrival() {
        return arrival;
    }

    Optional<End> end() {
        return end;
    }

    /// Waiting, ringing or in an agent's hands.
    boolean isOpen() {
        return end.isEmpty() || (end.get() == End.HANDLED && !handlingEnded);
    }

    boolean isTransfer() {
        return arrival.filter(how -> how == Arrival.TRANSFERRED).isPresent();
    }

    Map<UUID, Offer> offers() {
        return new HashMap<>(offers);
    }

    private long standing() {
        return offers.values().stream().filter(offer -> offer.end.isEmpty()).count();
    }
}
