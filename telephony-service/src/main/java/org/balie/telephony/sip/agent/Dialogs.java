package org.balie.telephony.sip.agent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.message.Replaces;

/// All dialogs by their names. Read by any thread, changed on the event loop.
final class Dialogs {

    private final Map<DialogId, DialogLeg> all = new ConcurrentHashMap<>();
    private final Map<String, List<DialogLeg>> byCallId = new ConcurrentHashMap<>();

    void add(DialogLeg leg) {
        all.put(leg.id(), leg);
        byCallId.merge(
                leg.id().callId(),
                List.of(leg),
                (before, more) ->
                        java.util.stream.Stream.concat(before.stream(), more.stream()).toList());
    }

    void remove(DialogLeg leg) {
        all.remove(leg.id(), leg);
        byCallId.computeIfPresent(
                leg.id().callId(),
                (_, before) -> {
                    List<DialogLeg> rest = before.stream().filter(each -> each != leg).toList();
                    return rest.isEmpty() ? null : rest;
                });
    }

    Optional<DialogLeg> find(DialogId id) {
        return Optional.ofNullable(all.get(id));
    }

    /// The dialog that a Replaces header means: by all its names, or by its Call-ID where a
    /// telephone says no more (RFC 3891 section 3).
    Optional<DialogLeg> find(Replaces replaces) {
        if (replaces.toTag().isPresent() && replaces.fromTag().isPresent()) {
            return find(
                    new DialogId(
                            replaces.callId(), replaces.toTag().get(), replaces.fromTag().get()));
        }
        List<DialogLeg> candidates = byCallId.getOrDefault(replaces.callId(), List.of());
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    int size() {
        return all.size();
    }

    Collection<DialogLeg> all() {
        return all.values();
    }
}
