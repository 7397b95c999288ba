package org.balie.telephony.sip.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.transaction.Timers;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// All bindings, each until its time is over or its connection is gone. One thread.
final class Registry {

    private final Timers timers;
    private final Consumer<DeviceName> changed;
    private final Map<DeviceName, List<Binding>> bindings = new HashMap<>();
    // Flows that can turn out to be no more.
    private final Map<Flow, DeviceName> byConnection = new HashMap<>();
    private final Map<DeviceName, Scheduled> expiries = new HashMap<>();

    /// @param changed told of a telephone that lost a binding by itself
    Registry(Timers timers, Consumer<DeviceName> changed) {
        this.timers = timers;
        this.changed = changed;
    }

    /// Those that count now, the preferred one first.
    List<Binding> of(DeviceName device) {
        Instant now = timers.now();
        return bindings.getOrDefault(device, List.of()).stream()
                .filter(each -> each.until().isAfter(now))
                .sorted(
                        Comparator.comparingInt(Binding::preference)
                                .reversed()
                                .thenComparing(Binding::until, Comparator.reverseOrder()))
                .toList();
    }

    void set(DeviceName device, List<Binding> next) {
        for (Binding old : bindings.getOrDefault(device, List.of())) {
            byConnection.remove(old.flow(), device);
        }
        Scheduled before = expiries.remove(device);
        if (before != null) {
            before.cancel();
        }
        if (next.isEmpty()) {
            bindings.remove(device);
            return;
        }
        bindings.put(device, List.copyOf(next));
        Instant first = Instant.MAX;
        for (Binding each : next) {
            if (each.flow().transport().isReliable() || each.flow().edge().isPresent()) {
                byConnection.put(each.flow(), device);
            }
            first = each.until().isBefore(first) ? each.until() : first;
        }
        Duration left = Duration.between(timers.now(), first);
        expiries.put(
                device,
                timers.after(
                        left.isNegative() ? Duration.ZERO : left.plusMillis(1),
                        () -> expire(device)));
    }

    private void expire(DeviceName device) {
        List<Binding> before = bindings.getOrDefault(device, List.of());
        List<Binding> living = of(device);
        set(device, living);
        if (living.size() < before.size()) {
            changed.accept(device);
        }
    }

    void closed(Flow flow) {
        DeviceName device = byConnection.remove(flow);
        if (device == null) {
            return;
        }
        List<Binding> rest = new ArrayList<>(bindings.getOrDefault(device, List.of()));
        if (rest.removeIf(each -> each.flow().equals(flow))) {
            set(device, rest);
            changed.accept(device);
        }
    }
}
