package org.balie.simulation.telephony;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.simulation.Broken;
import org.balie.simulation.telephony.CallBook.Stage;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.effect.MediaPlan.Hears;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Monitoring;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Lines.CallView;
import org.balie.telephony.core.view.Lines.LineView;

/// Looks an exchange over when a command has been carried out, and compares it with the books.
final class Inspection {

    private final Exchange exchange;
    private final Books books;

    Inspection(Exchange exchange, Books books) {
        this.exchange = exchange;
        this.books = books;
    }

    void check() {
        books.calls.values().forEach(CallBook::isWhole);
        books.calls.values().forEach(CallBook::recordsRightly);
        Broken.unless(
                exchange.calls().map(Call::id).toList().equals(List.copyOf(books.calls.keySet())),
                "the exchange has the calls that the books have",
                () -> exchange.calls().toList() + " but " + books.calls.keySet());
        exchange.calls().forEach(call -> compare(call, books.book(call.id())));
        books.rights.lines().forEach(this::line);
    }

    private void compare(Call call, CallBook book) {
        Set<LegId> legs = new HashSet<>(book.alerting.keySet());
        legs.addAll(book.monitors.keySet());
        legs.addAll(book.guests.keySet());
        book.own.ifPresent(legs::add);
        book.outer.ifPresent(legs::add);
        Broken.unless(
                stage(call.state()) == book.stage
                        && call.holder().equals(book.holder)
                        && call.isLocked() == book.isLocked
                        && legs.equals(Set.copyOf(call.legs().stream().map(Leg::id).toList())),
                "calls are as the books have them",
                () -> call + " but " + book.stage + " " + book.holder + " " + legs);
        media(call, book);
    }

    private static Stage stage(CallState state) {
        return switch (state) {
            case CallState.Ringing _ -> Stage.RINGS;
            case CallState.Dialling _ -> Stage.DIALS;
            case CallState.Talking _ -> Stage.TALKS;
            case CallState.Held _ -> Stage.HELD;
            case CallState.Queued _ -> Stage.QUEUED;
            case CallState.Dismissed _ -> Stage.DISMISSED;
            case CallState.LeavingMessage _ -> Stage.GREETS;
            case CallState.Storing _ -> Stage.STORES;
        };
    }

    // -- lines

    private void line(LineId line) {
        List<CallBook> calls = books.on(line);
        Broken.unless(calls.size() <= Line.MOST_CALLS, "limits hold", line::toString);
        Broken.unless(
                Lamp.of(exchange.calls(line)) == lamp(calls),
                "a line's lamp is that of its calls",
                () -> line + " should be " + lamp(calls));
        Broken.unless(
                Set.copyOf(exchange.group(line)).equals(books.rights.group(line)),
                "the group is who the books say",
                () -> line + " is for " + exchange.group(line));
        calls.stream().filter(call -> call.stage == Stage.HELD).forEach(call -> held(call, line));
        calls.forEach(call -> standing(call, line));
    }

    /// Rights that were taken away are taken away from what goes on already.
    private void standing(CallBook call, LineId line) {
        Rights rights = books.rights;
        boolean ringsRightly =
                call.answeredAt.isPresent()
                        || call.alerting.values().stream()
                                .flatMap(Optional::stream)
                                .allMatch(person -> rights.receives(person, line));
        boolean listensRightly =
                call.monitors.entrySet().stream()
                        .allMatch(
                                monitor ->
                                        rights.may(monitor.getValue(), line, Privilege.JOIN_CALLS)
                                                && rights.policy()
                                                        .monitoring()
                                                        .contains(
                                                                call.modes.get(monitor.getKey())));
        Broken.unless(
                ringsRightly && listensRightly,
                "who rings or listens may do so",
                () -> call.id + " " + call.alerting + call.monitors);
    }

    private static Lamp lamp(List<CallBook> calls) {
        return calls.stream().map(Inspection::lamp).max(Lamp::compareTo).orElse(Lamp.IDLE);
    }

    private void held(CallBook call, LineId line) {
        Call held = exchange.call(call.id).orElseThrow();
        for (PersonId person : books.rights.group(line)) {
            boolean mayPickUp =
                    call.holder.equals(Optional.of(person))
                            || (!call.isLocked
                                    && books.rights.may(person, line, Privilege.PICK_UP_HELD));
            Broken.unless(
                    exchange.allows(person, held, Action.PICK_UP) == mayPickUp,
                    "a held call is offered to all who may pick it up, and to nobody else",
                    () -> call.id + " and " + person);
        }
    }

    /// What one person sees.
    void look(PersonId person) {
        Lines seen = Lines.of(exchange, person);
        Set<LineId> expected =
                books.rights.lines().stream()
                        .filter(line -> books.rights.isMember(person, line))
                        .collect(Collectors.toSet());
        Broken.unless(
                seen.lines().stream()
                        .map(LineView::id)
                        .collect(Collectors.toSet())
                        .equals(expected),
                "the group sees its lines, and nobody else",
                () -> person + " sees " + seen);
        seen.lines().forEach(this::isShown);
    }

    /// Every call that lights a lamp is there, with who has it.
    private void isShown(LineView view) {
        List<CallBook> lit =
                books.on(view.id()).stream().filter(call -> lamp(call) != Lamp.IDLE).toList();
        Broken.unless(
                view.lamp() == lamp(lit)
                        && view.calls().size() == lit.size()
                        && lit.stream()
                                .allMatch(
                                        call ->
                                                view.calls().stream()
                                                        .anyMatch(shown -> isOf(shown, call))),
                "every call on a line is seen, with who has it",
                () -> view + " should be " + lit.size());
    }

    private static boolean isOf(CallView shown, CallBook call) {
        return shown.id().equals(call.id)
                && shown.lamp() == lamp(call)
                && shown.user().map(user -> user.id()).equals(call.holder);
    }

    private static Lamp lamp(CallBook call) {
        return switch (call.stage) {
            case RINGS -> Lamp.RINGING;
            case DIALS -> Lamp.IN_USE;
            case TALKS -> call.holder.isPresent() ? Lamp.IN_USE : Lamp.IDLE;
            case HELD -> Lamp.HELD;
            case QUEUED, DISMISSED, GREETS, STORES -> Lamp.IDLE;
        };
    }

    // -- who hears whom

    private void media(Call call, CallBook book) {
        MediaPlan plan = MediaPlan.of(call, exchange);
        boolean talks =
                book.stage == Stage.TALKS
                        && book.own.filter(leg -> !book.connecting.contains(leg)).isPresent();
        Broken.unless(
                talks == plan instanceof MediaPlan.Talk,
                "the parties hear each other when they talk, and only then",
                () -> call + " has " + plan);
        if (plan instanceof MediaPlan.Music(var to)) {
            Set<LegId> waiting = new HashSet<>(guests(book));
            waiting.addAll(book.outer.stream().toList());
            Broken.unless(
                    Set.copyOf(to).equals(waiting),
                    "whoever waits hears music",
                    () -> book.id + " has " + to);
        }
        if (plan instanceof MediaPlan.TakeMessage(_, var greeting, var limit)) {
            Broken.unless(
                    greeting.equals(books.rights.greeting(call.origin().identity()))
                            && limit.equals(books.rights.policy().messageLimit()),
                    "who leaves a message hears the greeting that was chosen",
                    () -> book.id + " has " + plan);
        }
        if (plan instanceof MediaPlan.Talk(var all)) {
            LegId outer = book.outer.orElseThrow();
            LegId own = book.own.orElseThrow();
            Broken.unless(
                    Set.copyOf(all).equals(expected(book, outer, own)),
                    "everybody hears whom they should",
                    () -> book.id + " has " + all);
        }
    }

    private static Set<Hears> expected(CallBook book, LegId outer, LegId own) {
        List<LegId> parties = Stream.concat(Stream.of(outer, own), guests(book).stream()).toList();
        Set<Hears> all = new HashSet<>();
        parties.forEach(listener -> all.addAll(hearing(listener, parties)));
        List<LegId> monitors =
                book.monitors.keySet().stream()
                        .filter(leg -> !book.connecting.contains(leg))
                        .toList();
        for (LegId monitor : monitors) {
            all.addAll(hearing(monitor, parties));
            Monitoring mode = book.modes.get(monitor);
            if (mode != Monitoring.LISTEN) {
                all.add(new Hears(own, monitor));
            }
            if (mode == Monitoring.BARGE) {
                Stream.concat(parties.stream(), monitors.stream())
                        .filter(leg -> !leg.equals(monitor))
                        .forEach(leg -> all.add(new Hears(leg, monitor)));
            }
        }
        return all;
    }

    private static List<Hears> hearing(LegId listener, List<LegId> speakers) {
        return speakers.stream()
                .filter(speaker -> !speaker.equals(listener))
                .map(speaker -> new Hears(listener, speaker))
                .toList();
    }

    /// Those who have come.
    private static List<LegId> guests(CallBook book) {
        return book.guests.keySet().stream().filter(leg -> !book.invited.containsKey(leg)).toList();
    }

    // -- time

    /// After a tick nothing is left whose time is over.
    void checkDeadlines() {
        Instant now = exchange.site().now();
        List<CallId> late =
                exchange.calls()
                        .filter(
                                call ->
                                        !call.state().until().isAfter(now)
                                                || call.legs().stream()
                                                        .flatMap(leg -> leg.deadline().stream())
                                                        .anyMatch(at -> !at.isAfter(now)))
                        .map(Call::id)
                        .toList();
        Broken.unless(late.isEmpty(), "no state outlives its deadline", late::toString);
        Broken.unless(
                exchange.nextDeadline().filter(next -> !next.isAfter(now)).isEmpty(),
                "no state outlives its deadline",
                () -> "next is " + exchange.nextDeadline());
        Broken.unless(
                exchange.calls().noneMatch(call -> call.deadline().isAfter(now.plus(Call.LIMIT))),
                "every state has a deadline",
                () -> "after " + now);
    }
}
