package org.balie.acd.core.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.RequestId;
import org.balie.acd.core.state.Settings.AgentSettings;

/// An agent: what they want to be, whether they can be reached, and what they work at.
///
/// @param setBy name of the supervisor who decided the intent, when it was not the agent
/// @param presence what others see
/// @param telephoneSince since when the agent can be rung; empty: the agent gets no calls (rule
///   TEL-27)
/// @param since when presence became that
/// @param idleSince when the agent last became available, took work or finished work
public record AgentState(
        AgentSettings settings,
        Lifecycle lifecycle,
        Intent intent,
        Optional<String> setBy,
        Link link,
        Optional<Instant> telephoneSince,
        Presence presence,
        Instant since,
        Instant idleSince,
        Workload work,
        AgentDay day) {

    /// Set up, and not seen yet.
    public static AgentState configured(AgentSettings settings, Instant at, AgentDay day) {
        return new AgentState(
                settings,
                Lifecycle.ACTIVE,
                Intent.JUST_SIGNED_IN,
                Optional.empty(),
                Link.ABSENT,
                Optional.empty(),
                Presence.OFFLINE,
                at,
                at,
                Workload.NONE,
                day);
    }

    public AgentId id() {
        return settings.id();
    }

    /// How many slots of the capacity are in use.
    public int load() {
        return work.load();
    }

    public boolean isAtCapacity() {
        return load() >= settings.capacity();
    }

    /// The request that the agent is being asked about.
    public Optional<RequestId> ringing() {
        return work.ringing();
    }

    public List<RequestId> sessions() {
        return work.sessions();
    }

    public List<RequestId> wrapUps() {
        return work.wrapUps();
    }

    /// Whether an offer can be made to this agent now (rules ACD-6, ACD-7, ACD-8). Whoever has no
    /// open connection is a ghost and gets none, whatever was intended.
    public boolean isReady() {
        return lifecycle == Lifecycle.ACTIVE
                && intent instanceof Intent.Available
                && link.isLive()
                && work.ringing().isEmpty()
                && !isAtCapacity();
    }

    public boolean hasTelephone() {
        return telephoneSince.isPresent();
    }

    /// Whether the agent has what it takes for this, ready or not.
    public boolean isEquippedFor(Kind kind) {
        return !kind.needsTelephone() || hasTelephone();
    }

    /// Whether nothing about this agent is another than before that a queue ranks or counts by. It
    /// may say no when in truth it is so.
    public boolean standsAs(AgentState before) {
        return settings == before.settings
                && work == before.work
                && link == before.link
                && hasTelephone() == before.hasTelephone()
                && intent == before.intent
                && presence == before.presence
                && lifecycle == before.lifecycle
                && idleSince == before.idleSince;
    }

    /// Whether this agent may take a request sooner or later without coming back from anywhere.
    public boolean isAtWork() {
        return lifecycle == Lifecycle.ACTIVE
                && intent instanceof Intent.Available
                && !(link instanceof Link.Absent);
    }

    /// When time alone changes something about this agent.
    public Optional<Instant> deadline() {
        return link instanceof Link.Lost lost ? Optional.of(lost.until()) : Optional.empty();
    }

    /// What presence has to be, given all the rest.
    public Presence duePresence() {
        if (lifecycle == Lifecycle.RETIRED || link instanceof Link.Absent) {
            return Presence.OFFLINE;
        }
        return switch (intent) {
            case Intent.Offline _ -> Presence.OFFLINE;
            case Intent.Away away -> new Presence.Away(away.reason());
            case Intent.Available _ -> {
                if (!isAtCapacity()) {
                    yield Presence.AVAILABLE;
                }
                yield work.sessions().isEmpty() ? Presence.WRAP_UP : Presence.BUSY;
            }
        };
    }

    /// The day's counters as they are now, the running presence included.
    public AgentDay dayUntil(Instant now, SiteDay today) {
        Instant from = since.isAfter(today.from()) ? since : today.from();
        return day.asOf(today.date()).plus(presence, Duration.between(from, now));
    }

    public AgentState with(AgentSettings next, Lifecycle cycle) {
        return new AgentState(
                next,
                cycle,
                intent,
                setBy,
                link,
                telephoneSince,
                presence,
                since,
                idleSince,
                work,
                day);
    }

    /// @param by name of the supervisor who decides it; empty for the agent
    public AgentState meaning(Intent next, Optional<String> by) {
        return new AgentState(
                settings,
                lifecycle,
                next,
                by,
                link,
                telephoneSince,
                presence,
                since,
                idleSince,
                work,
                day);
    }

    /// @param from since when it can be rung; empty when it can't any more
    public AgentState telephoning(Optional<Instant> from) {
        return new AgentState(
                settings, lifecycle, intent, setBy, link, from, presence, since, idleSince, work,
                day);
    }

    public AgentState linked(Link next) {
        return changed(next, presence, since, idleSince, work, day);
    }

    public AgentState seenAs(Presence next, Instant at) {
        Instant idle = next instanceof Presence.Available ? at : idleSince;
        return changed(link, next, at, idle, work, day);
    }

    /// Other offers, same work: the agent has not been busy by it.
    public AgentState asked(Workload next) {
        return changed(link, presence, since, idleSince, next, day);
    }

    /// Work was taken or finished.
    public AgentState working(Workload next, Instant at) {
        return changed(link, presence, since, at, next, day);
    }

    public AgentState on(AgentDay next) {
        return changed(link, presence, since, idleSince, work, next);
    }

    private AgentState changed(
            Link nextLink,
            Presence seen,
            Instant seenSince,
            Instant idle,
            Workload nextWork,
            AgentDay nextDay) {
        return new AgentState(
                settings,
                lifecycle,
                intent,
                setBy,
                nextLink,
                telephoneSince,
                seen,
                seenSince,
                idle,
                nextWork,
                nextDay);
    }
}
