package org.balie.session.core;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One support session as its events made it.
///
/// @param version the number of events so far
/// @param opening how it began
/// @param request the request that was accepted last; empty when outbound
/// @param callers who takes part by telephone
/// @param transfer while its primary agent wants another to go on
/// @param deserted until when somebody must come, while nobody is in
public record Session(
        long version,
        Event.Started opening,
        Optional<Request> request,
        People people,
        Control control,
        Map<ActivityKind, Activity> activities,
        Ledger ledger,
        Notes notes,
        List<Line> lines,
        List<Caller> callers,
        Optional<Transfer> transfer,
        Optional<Instant> deserted,
        Optional<Ending> ending,
        Optional<Rating> rating) {

    /// The primary agent wants another to go on, and stays until one accepts (rule ACD-12).
    ///
    /// @param request by which the other one is looked for
    /// @param to the queue or the people that are asked, by name
    public record Transfer(UUID request, ParticipantId by, String to, Instant since) {}

    /// Somebody who takes part by telephone (rule TEL-17).
    ///
    /// @param by who brought in, or who had the session when that agent was not in it
    /// @param who a number or a name; empty when the number is withheld
    public record Caller(UUID call, ParticipantId by, String who) {}

    /// How it ended.
    public record Ending(EndCause cause, Optional<ParticipantId> by, Instant at) {}

    /// What the customer thought of it (rule SES-9).
    public record Rating(ParticipantId by, int stars, String comment, Instant at) {}

    public Session {
        activities = Map.copyOf(activities);
        lines = List.copyOf(lines);
        callers = List.copyOf(callers);
    }

    public SessionId id() {
        return opening.id();
    }

    public SiteId site() {
        return opening.site();
    }

    public boolean isRunning() {
        return ending.isEmpty();
    }

    public boolean isInbound() {
        return opening.request().isPresent();
    }

    /// What the queue it came from has switched off (rule ADM-4).
    public List<ActivityKind> featuresOff() {
        return request.map(Request::featuresOff).orElse(List.of());
    }

    /// The primary agent, while somebody holds control.
    public Optional<Participant> primary() {
        return switch (control) {
            case Control.Held held -> people.find(held.by());
            case Control.Offered _, Control.Queued _ -> Optional.empty();
        };
    }

    /// The customer whom the primary agent helps: the one whose screen is asked for or seen, else
    /// the first who is there.
    public Optional<Participant> helped() {
        Optional<ConsentId> open =
                switch (activity(ActivityKind.VIEW_SCREEN)) {
                    case Activity.Asked asked -> Optional.of(asked.consent());
                    case Activity.On on -> on.consent();
                    case Activity.Off _ -> Optional.empty();
                };
        return open.flatMap(ledger::find)
                .flatMap(consent -> people.find(consent.of()))
                .filter(Participant::isPresent)
                .or(people::firstCustomer);
    }

    /// The name the customer gave, now or before; empty text when nobody knows one.
    public String customerName() {
        return helped().map(Participant::name)
                .or(() -> opening.customer().map(CustomerCard::name))
                .or(() -> people.lastCustomer().map(Participant::name))
                .orElse("");
    }

    /// Whether a customer asked for it or ever came.
    public boolean hasCustomer() {
        return opening.customer().isPresent() || people.lastCustomer().isPresent();
    }

    public Activity activity(ActivityKind kind) {
        return activities.getOrDefault(kind, Activity.NEVER);
    }

    boolean isOn(ActivityKind kind) {
        return activity(kind) instanceof Activity.On;
    }

    /// When something has to happen by itself, if nothing happens before; empty once it ended.
    public Optional<Instant> nextDeadline() {
        return Deadlines.of(this).stream().map(Deadline::until).min(Instant::compareTo);
    }

    Session numbered(long next) {
        return new Session(
                next,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session serving(Request next) {
        return new Session(
                version,
                opening,
                Optional.of(next),
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session with(People next) {
        return new Session(
                version,
                opening,
                request,
                next,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session with(Control next) {
        return new Session(
                version,
                opening,
                request,
                people,
                next,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session with(ActivityKind kind, Activity next) {
        Map<ActivityKind, Activity> changed = new EnumMap<>(ActivityKind.class);
        changed.putAll(activities);
        changed.put(kind, next);
        return new Session(
                version, opening, request, people, control, changed, ledger, notes, lines, callers,
                transfer, deserted, ending, rating);
    }

    Session with(Ledger next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                next,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session transferring(Optional<Transfer> next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                next,
                deserted,
                ending,
                rating);
    }

    Session with(Notes next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                next,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session with(List<Line> next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                next,
                callers,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session calledBy(List<Caller> next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                next,
                transfer,
                deserted,
                ending,
                rating);
    }

    Session deserted(Optional<Instant> until) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                until,
                ending,
                rating);
    }

    Session with(Ending next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                Optional.empty(),
                Optional.empty(),
                Optional.of(next),
                rating);
    }

    Session with(Rating next) {
        return new Session(
                version,
                opening,
                request,
                people,
                control,
                activities,
                ledger,
                notes,
                lines,
                callers,
                transfer,
                deserted,
                ending,
                Optional.of(next));
    }
}
