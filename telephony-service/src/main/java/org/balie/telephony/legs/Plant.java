package org.balie.telephony.legs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.Report.LegEnd;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context.Adding;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaPart;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.Wish;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.SipStack;
import org.jspecify.annotations.Nullable;

/// What calls are made of and with: those under way, media, SIP, and the way back to the exchanges.
final class Plant {
    private static final Logger LOG = System.getLogger(Plant.class.getName());

    final Loop loop = new Loop();
    final Directory directory;
    final KeptEnds kept;
    private final Exchanges exchanges;
    private volatile @Nullable MediaPart media;
    private volatile @Nullable SipStack stack;
    private final Map<CallId, LiveCall> calls = new HashMap<>();

    Plant(Exchanges exchanges, Directory directory, KeptEnds kept) {
        this.exchanges = exchanges;
        this.directory = directory;
        this.kept = kept;
    }

    void use(MediaPart sound, SipStack started) {
        media = sound;
        stack = started;
        loop.begin(started.loop());
    }

    SipStack stack() {
        return Objects.requireNonNull(stack);
    }

    // -- calls

    LiveCall call(SiteId site, CallId id) {
        return calls.computeIfAbsent(
                id, _ -> new LiveCall(site, id, Objects.requireNonNull(media).create(context(id))));
    }

    Optional<LiveCall> call(CallId id) {
        return Optional.ofNullable(calls.get(id));
    }

    Optional<LiveCall> call(ContextId context) {
        return call(new CallId(UUID.fromString(context.value())));
    }

    List<LiveCall> calls(SiteId site) {
        return calls.values().stream().filter(call -> call.site().equals(site)).toList();
    }

    void forget(CallId id) {
        Optional.ofNullable(calls.remove(id)).ifPresent(call -> call.context().close());
    }

    private static ContextId context(CallId id) {
        return new ContextId(id.value().toString());
    }

    Optional<End> end(LegId leg) {
        return call(leg.call()).flatMap(call -> call.end(leg));
    }

    /// Which leg of this site a dialog belongs to.
    Optional<LegId> legOf(SiteId site, SipDialog dialog) {
        return leg(site, end -> end instanceof SipEnd sip && sip.isOf(dialog));
    }

    Optional<LegId> legOf(SiteId site, OutgoingCall call) {
        return leg(site, end -> end instanceof CalleeEnd callee && callee.isOf(call));
    }

    /// The legs at one browser.
    Stream<BrowserEnd> browsers(Softphone softphone) {
        return List.copyOf(calls.values()).stream()
                .flatMap(call -> call.ends().stream())
                .flatMap(end -> end instanceof BrowserEnd it ? Stream.of(it) : Stream.of())
                .filter(end -> end.isAt(softphone));
    }

    private Optional<LegId> leg(SiteId site, Predicate<End> which) {
        return calls(site).stream()
                .flatMap(call -> call.ends().stream())
                .filter(which)
                .map(End::leg)
                .findFirst();
    }

    /// The media end of a leg; empty when none is left, which was logged.
    Optional<Termination> termination(SiteId site, LegId leg, Profile profile) {
        return switch (call(site, leg.call()).context().add(LiveCall.termination(leg), profile)) {
            case Adding.Added(var termination) -> Optional.of(termination);
            case Adding.Refused(var why) -> {
                LOG.log(Level.WARNING, "no media for a leg: {0}", why.code());
                yield Optional.empty();
            }
        };
    }

    /// What to ask the far end of a leg for: first what those who are in its call already speak, so
    /// that it can be passed on as it is.
    Wish suited(LegId leg, Wish wish) {
        return wish.preferring(spokenBeside(leg));
    }

    /// What each of the others in the call of a leg speaks.
    List<List<Codec>> spokenBeside(LegId leg) {
        return call(leg.call()).stream()
                .flatMap(call -> call.ends().stream())
                .filter(end -> !end.leg().equals(leg))
                .map(End::speaks)
                .toList();
    }

    /// Who waits for an answer in this call may hear that it rings.
    void ringBack(CallId id) {
        call(id).ifPresent(call -> call.ends().forEach(End::ringBack));
    }

    // -- back to the exchange

    CompletionStage<Decision> command(SiteId site, PersonId who, CallCommand command) {
        return exchanges.send(site, new Actor.User(who), command);
    }

    void ended(SiteId site, LegId leg, LegEnd cause) {
        tell(site, new Report.LegEnded(leg, cause));
    }

    /// For what nobody waits to hear the answer of.
    void tell(SiteId site, Report report) {
        var _ = report(site, report).whenComplete((_, failure) -> logFailure(report, failure));
    }

    CompletionStage<Decision> report(SiteId site, Report report) {
        return exchanges.send(site, Actor.MACHINE, report);
    }

    <T> CompletionStage<T> ask(SiteId site, Function<Exchange, T> what) {
        return exchanges.ask(site, what);
    }

    static void logFailure(ExchangeCommand command, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, "the exchange did not take " + command, failure);
        }
    }
}
