package org.balie.telephony.media.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Refusal;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.jspecify.annotations.Nullable;

/// A context, as whoever orders sees it: the names of what is in it. Under the part's lock names
/// and orders change together, so that orders are given in the order of the names' changes.
final class OpenContext implements Context {
    private final RunningMediaPart part;
    private final ContextId id;
    private final Bridge bridge;
    private final Map<TerminationId, OpenTermination> members = new LinkedHashMap<>();
    private boolean over;

    OpenContext(RunningMediaPart part, ContextId id, Bridge bridge) {
        this.part = part;
        this.id = id;
        this.bridge = bridge;
        bridge.worker().orderInAnyCase(() -> bridge.worker().add(bridge));
    }

    @Override
    public ContextId id() {
        return id;
    }

    Bridge bridge() {
        return bridge;
    }

    @Override
    public Adding add(TerminationId name, Profile profile) {
        synchronized (part.lock()) {
            if (over) {
                return new Adding.Refused(Refusal.OVER);
            }
            OpenTermination known = members.get(name);
            if (known != null) {
                return new Adding.Added(known);
            }
            Optional<OpenTermination> made = part.termination(this, name, profile);
            if (made.isEmpty()) {
                return new Adding.Refused(Refusal.LIMIT);
            }
            members.put(name, made.get());
            return new Adding.Added(made.get());
        }
    }

    @Override
    public void adopt(Termination termination, TerminationId as) {
        if (!(termination instanceof OpenTermination other) || !other.isOf(part)) {
            throw new IllegalArgumentException("a termination of another media part");
        }
        synchronized (part.lock()) {
            if (over || other.isOver() || members.get(as) == other) {
                return;
            }
            subtract(as);
            other.leave();
            members.put(as, other);
            other.move(this, as);
        }
    }

    @Override
    public void subtract(TerminationId name) {
        synchronized (part.lock()) {
            OpenTermination known = members.remove(name);
            if (known != null) {
                known.end();
            }
        }
    }

    /// It is in another context from now on. Under the part's lock.
    void forget(OpenTermination termination) {
        members.remove(termination.id(), termination);
    }

    @Override
    public Optional<Termination> termination(TerminationId name) {
        synchronized (part.lock()) {
            @Nullable OpenTermination known = members.get(name);
            return Optional.ofNullable(known);
        }
    }

    @Override
    public List<Termination> terminations() {
        synchronized (part.lock()) {
            return List.copyOf(members.values());
        }
    }

    @Override
    public void topology(Topology topology) {
        order(() -> bridge.topology(topology));
    }

    @Override
    public void announce(Sound sound) {
        order(() -> bridge.announce(sound));
    }

    @Override
    public void record(RecordingId recording, TerminationId left) {
        order(() -> bridge.record(recording, left));
    }

    @Override
    public void stopRecording(RecordingId recording) {
        order(() -> bridge.stopRecording(recording));
    }

    private void order(Runnable what) {
        bridge.worker().order(what);
    }

    @Override
    public void close() {
        synchronized (part.lock()) {
            if (!over) {
                over = true;
                members.values().forEach(OpenTermination::end);
                members.clear();
                part.forget(this);
                bridge.worker().orderInAnyCase(bridge::close);
            }
        }
    }
}
