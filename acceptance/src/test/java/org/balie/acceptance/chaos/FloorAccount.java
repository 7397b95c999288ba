package org.balie.acceptance.chaos;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.balie.acceptance.chaos.RequestAccount.Arrival;
import org.balie.acceptance.chaos.RequestAccount.End;
import org.balie.acceptance.chaos.RequestAccount.OfferEnd;
import org.balie.contracts.AcdEvent;

/// A floor retold by the events about it, each taken once and in order; notes down what must not
/// be.
final class FloorAccount {
    private final Map<String, Integer> capacities;
    private final Map<UUID, RequestAccount> requests = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> inHand = new HashMap<>();
    private final Map<String, UUID> ringing = new HashMap<>();
    private final Map<UUID, String> primaries = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    FloorAccount(Map<String, Integer> capacities) {
        this.capacities = capacities;
    }

    void take(AcdEvent event) {
        switch (event) {
            case AcdEvent.RequestQueued it -> of(it.requestId()).arrived(Arrival.QUEUED);
            case AcdEvent.RequestRefused it -> of(it.requestId()).arrived(Arrival.REFUSED);
            case AcdEvent.RequestRequeued it -> of(it.requestId()).arrived(Arrival.REQUEUED);
            case AcdEvent.TransferBegun it -> of(it.requestId()).arrived(Arrival.TRANSFERRED);
            case AcdEvent.TransferEnded it -> of(it.requestId()).ended(End.TRANSFER_ENDED);
            case AcdEvent.RequestLeft it -> of(it.requestId()).ended(End.LEFT);
            case AcdEvent.RequestAbandoned it -> of(it.requestId()).ended(End.ABANDONED);
            case AcdEvent.RequestClosed it -> of(it.requestId()).ended(End.CLOSED);
            case AcdEvent.OfferMade it -> offered(it);
            case AcdEvent.OfferAccepted it -> accepted(it);
            case AcdEvent.OfferDeclined it ->
                    over(it.requestId(), it.offerId(), it.agentId(), OfferEnd.DECLINED);
            case AcdEvent.OfferLapsed it ->
                    over(it.requestId(), it.offerId(), it.agentId(), OfferEnd.LAPSED);
            case AcdEvent.OfferRescinded it ->
                    over(it.requestId(), it.offerId(), it.agentId(), OfferEnd.RESCINDED);
            case AcdEvent.HandlingEnded it -> handlingEnded(it);
            case AcdEvent.WrapUpEnded it -> release(it.requestId(), it.agentId());
            case AcdEvent.WorkReturned it ->
                    findings.add(
                            Finding.of(it.requestId(), "came back though its agent was there"));
            case AcdEvent.RequestMoved _,
                    AcdEvent.RequestAssigned _,
                    AcdEvent.RequestPrioritised _,
                    AcdEvent.OverflowStepTaken _,
                    AcdEvent.PlaceInLine _,
                    AcdEvent.AgentPresenceChanged _ -> {}
        }
    }

    private RequestAccount of(UUID request) {
        return requests.computeIfAbsent(request, RequestAccount::new);
    }

    private void offered(AcdEvent.OfferMade it) {
        of(it.requestId()).offered(it.offerId(), it.agentId());
        var other = ringing.put(it.agentId(), it.offerId());
        if (other != null) {
            found(it.requestId(), it.agentId() + " was asked while offer " + other + " stood");
        }
        if (load(it.agentId()).size() >= capacity(it.agentId())) {
            found(it.requestId(), it.agentId() + " was asked and had no room");
        }
    }

    private void accepted(AcdEvent.OfferAccepted it) {
        over(it.requestId(), it.offerId(), it.agentId(), OfferEnd.ACCEPTED);
        load(it.agentId()).add(it.requestId());
        if (load(it.agentId()).size() > capacity(it.agentId())) {
            found(it.requestId(), it.agentId() + " has more than the capacity");
        }
        var other = primaries.put(it.sessionId(), it.agentId());
        if (other != null) {
            found(it.requestId(), "its session has two primary agents, the first is " + other);
        }
    }

    private void over(UUID request, UUID offer, String agent, OfferEnd how) {
        of(request).offerEnded(offer, agent, how);
        ringing.remove(agent, offer);
    }

    private void handlingEnded(AcdEvent.HandlingEnded it) {
        of(it.requestId()).handlingEnded(it.agentId());
        primaries.remove(it.sessionId(), it.agentId());
        if (it.wrapUpUntil().isEmpty()) {
            release(it.requestId(), it.agentId());
        }
    }

    private void release(UUID request, String agent) {
        if (!load(agent).remove(request)) {
            found(request, agent + " is done with it twice");
        }
    }

    private Set<UUID> load(String agent) {
        return inHand.computeIfAbsent(agent, _ -> new HashSet<>());
    }

    private int capacity(String agent) {
        return capacities.getOrDefault(agent, 0);
    }

    private void found(UUID request, String what) {
        findings.add(Finding.of(request, what));
    }

    Optional<RequestAccount> request(UUID id) {
        return Optional.ofNullable(requests.get(id));
    }

    Collection<RequestAccount> requests() {
        return requests.values();
    }

    boolean isQuiet() {
        return requests.values().stream().noneMatch(RequestAccount::isOpen)
                && inHand.values().stream().allMatch(Set::isEmpty);
    }

    List<Finding> findings() {
        var all = new ArrayList<>(findings);
        requests.values().forEach(request -> all.addAll(request.findings()));
        return all;
    }
}
