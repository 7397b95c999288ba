package org.balie.telephony.legs;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;

/// A call, as far as legs and media are concerned.
final class LiveCall {
    private static final int MOST_WORDS = 4;

    private final SiteId site;
    private final CallId id;
    private final Context context;
    private final Map<LegId, End> ends = new HashMap<>();
    private MediaPlan plan = new MediaPlan.Silence();

    /// The first is being said.
    private final Queue<Saying> saying = new ArrayDeque<>();

    private record Saying(Sound words, Runnable then) {}

    LiveCall(SiteId site, CallId id, Context context) {
        this.site = site;
        this.id = id;
        this.context = context;
    }

    static TerminationId termination(LegId leg) {
        return new TerminationId(Integer.toString(leg.number()));
    }

    /// The leg of this call that a termination is of.
    LegId leg(TerminationId termination) {
        return new LegId(id, Integer.parseInt(termination.value()));
    }

    SiteId site() {
        return site;
    }

    CallId id() {
        return id;
    }

    Context context() {
        return context;
    }

    Optional<End> end(LegId leg) {
        return Optional.ofNullable(ends.get(leg));
    }

    List<End> ends() {
        return List.copyOf(ends.values());
    }

    void put(End end) {
        ends.put(end.leg(), end);
    }

    Optional<End> remove(LegId leg) {
        return Optional.ofNullable(ends.remove(leg));
    }

    /// Sends a key press on to those who hear it.
    void dial(LegId from, char key) {
        if (plan instanceof MediaPlan.Talk(var all)) {
            all.stream()
                    .filter(each -> each.speaker().equals(from))
                    .flatMap(each -> context.termination(termination(each.listener())).stream())
                    .forEach(termination -> termination.dial(String.valueOf(key)));
        }
    }

    /// Before the far end of a leg has answered, who waits for it may hear it already: a tone, or
    /// that the number is not in use.
    void hearEarly(LegId far) {
        if (!(plan instanceof MediaPlan.Silence)) {
            return;
        }
        List<End> waiting = ends.values().stream().filter(end -> !end.leg().equals(far)).toList();
        waiting.forEach(End::hearEarly);
        context.topology(
                new Topology.Talk(
                        waiting.stream()
                                .map(
                                        end ->
                                                new Topology.Hears(
                                                        termination(end.leg()), termination(far)))
                                .toList()));
    }

    /// The other party on one channel, everybody of the site on the other.
    void record(RecordingId recording) {
        if (plan instanceof MediaPlan.Talk(var all)) {
            context.record(recording, termination(all.getFirst().listener()));
        }
    }

    MediaPlan plan() {
        return plan;
    }

    /// What was to be said to who waits is not said to who talks.
    void plan(MediaPlan next) {
        if (!next.equals(plan)) {
            saying.clear();
        }
        plan = next;
    }

    // -- words to who waits

    boolean isSaying() {
        return !saying.isEmpty();
    }

    /// Says something as soon as what is being said is over. The music goes on after it. Nothing
    /// when nobody waits, or when it would be said twice in a row.
    ///
    /// @param then when it was heard
    void say(Sound words, Runnable then) {
        if (plan instanceof MediaPlan.Music(var to)
                && saying.size() < MOST_WORDS
                && saying.stream().noneMatch(each -> each.words().equals(words))) {
            saying.add(new Saying(words, then));
            if (saying.size() == 1) {
                play(to, words);
            }
        }
    }

    /// What was played has come to its end.
    void said() {
        Saying over = saying.poll();
        if (over != null && plan instanceof MediaPlan.Music(var to)) {
            play(to, saying.isEmpty() ? new Sound.HoldMusic() : saying.element().words());
            over.then().run();
        }
    }

    private void play(List<LegId> to, Sound sound) {
        context.topology(new Topology.Play(to.stream().map(LiveCall::termination).toList(), sound));
    }
}
