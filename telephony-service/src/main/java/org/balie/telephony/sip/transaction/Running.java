package org.balie.telephony.sip.transaction;

import java.util.EnumMap;
import java.util.Map;
import org.balie.telephony.sip.transaction.Machine.Step;
import org.balie.telephony.sip.transaction.Timers.Scheduled;

/// A state machine with its timers set: what client and server transactions share.
abstract class Running {

    private final Timers timers;
    private final Map<Timer, Scheduled> set = new EnumMap<>(Timer.class);
    private Machine machine;

    Running(Machine machine, Timers timers) {
        this.machine = machine;
        this.timers = timers;
    }

    final Machine machine() {
        return machine;
    }

    final Timers timers() {
        return timers;
    }

    final void on(Event event) {
        Step step = machine.on(event);
        machine = step.next();
        for (Action action : step.actions()) {
            switch (action) {
                case Action.Set(var timer, var after) ->
                        replace(
                                timer,
                                timers.after(
                                        after,
                                        () -> {
                                            set.remove(timer);
                                            on(new Event.Fired(timer));
                                        }));
                case Action.Clear(var timer) -> clear(timer);
                case Action.Do what -> {
                    if (what == Action.Do.END) {
                        set.values().forEach(Scheduled::cancel);
                        set.clear();
                    }
                    carryOut(what);
                }
            }
        }
    }

    private void replace(Timer timer, Scheduled scheduled) {
        Scheduled before = set.put(timer, scheduled);
        if (before != null) {
            before.cancel();
        }
    }

    private void clear(Timer timer) {
        Scheduled before = set.remove(timer);
        if (before != null) {
            before.cancel();
        }
    }

    abstract void carryOut(Action.Do what);
}
