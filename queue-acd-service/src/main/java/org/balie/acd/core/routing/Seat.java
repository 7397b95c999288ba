package org.balie.acd.core.routing;

import java.util.Optional;
import java.util.OptionalInt;
import org.balie.acd.core.routing.Explanation.Candidate;
import org.balie.acd.core.routing.Explanation.Verdict;
import org.balie.acd.core.routing.Members.Shown;
import org.balie.acd.core.state.AgentState;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.Presence;
import org.balie.acd.core.state.Settings.QueueSettings;
import org.jspecify.annotations.Nullable;

/// How one agent stands in a [Pool]. It is brought along when something about the agent changes, so
/// that a decision has only to read it.
final class Seat {
    final Members members;
    final AgentId agent;
    private final Optional<String> missingSkill;

    /// Where it is among the pool's seats, by id; of use while nobody comes or goes.
    int index;

    Shown shown = Shown.OFFLINE;

    /// Has the skills, and is there in some way.
    boolean isReachable;

    /// Has the skills, and takes requests, now or once free.
    boolean isAtWork;

    /// There when the agent could be asked now.
    @Nullable Ranked ranked;

    /// Whether calls can go there, too.
    boolean hasTelephone;

    /// There when not: what stands in the way.
    @Nullable Candidate hindered;

    Seat(Members members, AgentId agent, Optional<String> missingSkill) {
        this.members = members;
        this.agent = agent;
        this.missingSkill = missingSkill;
    }

    boolean isReady() {
        return ranked != null;
    }

    boolean isReady(Kind kind) {
        return isReady() && (hasTelephone || !kind.needsTelephone());
    }

    /// What stands in the way of a request of this kind.
    Optional<Candidate> hindered(Kind kind) {
        Candidate now = hindered;
        if (now != null) {
            return Optional.of(now);
        }
        return isReady(kind)
                ? Optional.empty()
                : Optional.of(new Candidate(agent, Verdict.NO_TELEPHONE, "", OptionalInt.empty()));
    }

    void show(AgentState now, QueueSettings queue) {
        boolean isSkilled = missingSkill.isEmpty();
        shown = Shown.of(now.presence());
        isReachable = isSkilled && shown != Shown.OFFLINE;
        isAtWork = isSkilled && now.isAtWork();
        hasTelephone = now.hasTelephone();
        if (isSkilled && now.isReady()) {
            ranked = Ranked.of(now, queue);
            hindered = null;
        } else {
            ranked = null;
            hindered = hindered(now);
        }
    }

    /// The first thing that stands in the way, the lasting before the passing.
    private Candidate hindered(AgentState now) {
        if (missingSkill.isPresent()) {
            return because(Verdict.MISSING_SKILL, missingSkill.get());
        }
        return switch (now.duePresence()) {
            case Presence.Offline _ -> because(Verdict.OFFLINE, "");
            case Presence.Away away -> because(Verdict.AWAY, away.why());
            case Presence.Available _, Presence.Busy _, Presence.WrapUp _ ->
                    because(occupied(now), "");
        };
    }

    private static Verdict occupied(AgentState now) {
        if (!now.link().isLive()) {
            return Verdict.DISCONNECTED;
        }
        if (now.ringing().isPresent()) {
            return Verdict.HAS_OFFER;
        }
        if (now.sessions().isEmpty()) {
            return Verdict.WRAP_UP;
        }
        return now.settings().capacity() == 1 ? Verdict.BUSY : Verdict.AT_CAPACITY;
    }

    private Candidate because(Verdict verdict, String detail) {
        Candidate before = hindered;
        return before != null && before.verdict() == verdict && before.detail().equals(detail)
                ? before
                : new Candidate(agent, verdict, detail, OptionalInt.empty());
    }
}
