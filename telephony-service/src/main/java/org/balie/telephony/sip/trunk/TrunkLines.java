package org.balie.telephony.sip.trunk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkEvents;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.agent.Station;

/// All trunks, by name and by where they send from. On the event loop.
public final class TrunkLines {

    private final Station station;
    private final TrunkEvents events;
    private final BiConsumer<Set<String>, Map<Flow, String>> known;
    private final Map<TrunkName, TrunkLine> lines = new LinkedHashMap<>();

    /// @param known told from which addresses trunks send, and which names their certificates have
    public TrunkLines(
            Station station, TrunkEvents events, BiConsumer<Set<String>, Map<Flow, String>> known) {
        this.station = station;
        this.events = events;
        this.known = known;
    }

    /// Which there are from now on.
    public void set(Collection<Trunk> trunks) {
        Set<TrunkName> stay = new HashSet<>();
        trunks.forEach(
                each -> {
                    TrunkLine line = lines.get(each.name());
                    if (line != null && line.trunk().equals(each)) {
                        stay.add(each.name());
                    }
                });
        lines.values().stream()
                .filter(line -> !stay.contains(line.trunk().name()))
                .toList()
                .forEach(
                        line -> {
                            if (trunks.stream().anyMatch(line::isRegisteredLike)) {
                                line.stop();
                            } else {
                                line.leave();
                            }
                            lines.remove(line.trunk().name());
                        });
        for (Trunk each : trunks) {
            if (!stay.contains(each.name())) {
                TrunkLine line = new TrunkLine(station, events, each, this::tell);
                lines.put(each.name(), line);
                line.start();
            }
        }
        tell();
    }

    private void tell() {
        Set<String> addresses = new HashSet<>();
        Map<Flow, String> names = new HashMap<>();
        for (TrunkLine line : lines.values()) {
            addresses.addAll(line.trunk().sources());
            line.flow()
                    .ifPresent(
                            flow -> {
                                addresses.add(flow.host());
                                names.put(flow, line.trunk().tlsName().orElse(line.trunk().host()));
                            });
        }
        known.accept(addresses, names);
    }

    public Optional<Trunk> at(Flow flow, Set<String> certified) {
        for (TrunkLine line : lines.values()) {
            Trunk trunk = line.trunk();
            boolean byName = trunk.tlsName().map(certified::contains).orElse(false);
            // A trunk that has a name to prove is not believed by its address alone.
            boolean byAddress =
                    trunk.tlsName().isEmpty()
                            && (trunk.sources().contains(flow.host())
                                    || line.flow()
                                            .filter(each -> each.host().equals(flow.host()))
                                            .isPresent());
            if (byName || byAddress) {
                return Optional.of(trunk);
            }
        }
        return Optional.empty();
    }

    public Optional<Trunk> trunk(TrunkName name) {
        return Optional.ofNullable(lines.get(name)).map(TrunkLine::trunk);
    }

    /// Where a trunk is, while it can be used.
    public Optional<Flow> way(TrunkName name) {
        return Optional.ofNullable(lines.get(name)).flatMap(TrunkLine::wayIfUp);
    }

    /// A connection is gone.
    public void closed(Flow flow) {
        lines.values().forEach(line -> line.closed(flow));
    }

    public void stop() {
        lines.values().forEach(TrunkLine::stop);
    }
}
