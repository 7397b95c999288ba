package org.balie.telephony.legs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;

/// What is kept of dialogs and of registrations: it outlives those who talk, as the database does.
final class KeptInMemory implements KeptEnds, RegisteredTelephones.Bindings {
    private final Map<LegId, KeptEnd> ends = new ConcurrentHashMap<>();
    private final Map<DeviceName, List<Binding>> bindings = new ConcurrentHashMap<>();

    @Override
    public void keep(SiteId site, KeptEnd end) {
        ends.put(end.leg(), end);
    }

    @Override
    public void forget(SiteId site, LegId leg) {
        ends.remove(leg);
    }

    @Override
    public CompletionStage<List<KeptEnd>> of(SiteId site) {
        return CompletableFuture.completedFuture(List.copyOf(ends.values()));
    }

    @Override
    public CompletionStage<List<Binding>> all() {
        return CompletableFuture.completedFuture(
                bindings.values().stream().flatMap(List::stream).toList());
    }

    @Override
    public CompletionStage<Optional<Instant>> replace(DeviceName device, List<Binding> now) {
        bindings.put(device, now);
        return CompletableFuture.completedFuture(
                now.stream().map(Binding::until).max(Instant::compareTo));
    }
}
