package org.balie.telephony.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.balie.telephony.core.Decision;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.IssuedCommand;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.state.Id.DelegationId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.state.SitePolicy;
import org.balie.telephony.journal.Batch;

/// A change of settings by hand as the audit log keeps it (rule ADM-2): put in words before it is
/// decided, since it tells what was, and kept if it took effect.
///
/// @param subject name of what is changed
/// @param detail the fields that are others now, `number +31201 → +31202` for one
record SettingsAudit(
        PersonId who, String name, String action, String subject, Optional<String> detail) {

    /// Empty when nobody sets anything up by it.
    static Optional<SettingsAudit> before(
            Exchange exchange, IssuedCommand command, Optional<String> by) {
        return command.command() instanceof SetupCommand setup
                ? command.actor()
                        .person()
                        .map(who -> of(exchange, setup, who, by.orElse(exchange.nameOf(who))))
                : Optional.empty();
    }

    Optional<Batch.Audited> after(Decision decision) {
        Optional<Instant> at =
                decision.events().stream()
                        .filter(event -> event.event() instanceof SetupEvent)
                        .map(event -> event.at())
                        .findFirst();
        return at.map(when -> new Batch.Audited(when, who.value(), name, action, subject, detail));
    }

    private static SettingsAudit of(
            Exchange exchange, SetupCommand command, PersonId who, String name) {
        return switch (command) {
            case SetupCommand.ConfigureSite(var policy, _) ->
                    new SettingsAudit(
                            who,
                            name,
                            "telephony-policy-changed",
                            exchange.site().id().value(),
                            changes(exchange.site().policy(), policy));
            case SetupCommand.ConfigurePerson(var person, _) -> {
                Optional<Person> before = exchange.person(person.id());
                yield new SettingsAudit(
                        who,
                        name,
                        before.isPresent() ? "phone-changed" : "phone-created",
                        person.name(),
                        before.flatMap(known -> changes(known, person)));
            }
            case SetupCommand.RemovePerson(var person) ->
                    new SettingsAudit(
                            who, name, "phone-deleted", exchange.nameOf(person), Optional.empty());
            case SetupCommand.ConfigureLine(var line, _) -> {
                Optional<Line> before = exchange.line(line.id());
                yield new SettingsAudit(
                        who,
                        name,
                        before.isPresent() ? "line-changed" : "line-created",
                        line.number().value(),
                        before.flatMap(known -> changes(exchange, known, line)));
            }
            case SetupCommand.RemoveLine(var line) ->
                    new SettingsAudit(
                            who,
                            name,
                            "line-deleted",
                            exchange.line(line).map(it -> it.number().value()).orElse(line.value()),
                            Optional.empty());
            case SetupCommand.RouteNumber(var number, var to, _) ->
                    new SettingsAudit(
                            who,
                            name,
                            "number-routed",
                            number.value(),
                            Optional.of(target(exchange, to)));
            case SetupCommand.UnrouteNumber(var number) ->
                    new SettingsAudit(
                            who, name, "number-unrouted", number.value(), Optional.empty());
            case SetupCommand.AddDelegate(var id, var privileges) ->
                    delegation(exchange, id, who, name, "delegate-added", words(privileges));
            case SetupCommand.GrantPrivileges(var id, var privileges) ->
                    delegation(exchange, id, who, name, "delegate-changed", words(privileges));
            case SetupCommand.AcceptDelegation(var id) ->
                    delegation(exchange, id, who, name, "delegation-accepted", "");
            case SetupCommand.SetReceiving(var id, var receiving) ->
                    delegation(
                            exchange, id, who, name, "delegate-changed", "receiving " + receiving);
            case SetupCommand.EndDelegation(var id) ->
                    delegation(exchange, id, who, name, "delegation-ended", "");
            case SetupCommand.ChooseGreeting(var line, var greeting) ->
                    new SettingsAudit(
                            who,
                            name,
                            "line-changed",
                            exchange.line(line).map(it -> it.number().value()).orElse(line.value()),
                            Optional.of(words(greeting)));
            case SetupCommand.ChooseOwnGreeting(var person, var greeting) ->
                    new SettingsAudit(
                            who,
                            name,
                            "phone-changed",
                            exchange.nameOf(person),
                            Optional.of(words(greeting)));
            case SetupCommand.SetRingPlan(var delegator, _, _) ->
                    new SettingsAudit(
                            who,
                            name,
                            "ring-plan-changed",
                            exchange.nameOf(delegator),
                            Optional.empty());
        };
    }

    private static SettingsAudit delegation(
            Exchange exchange,
            DelegationId id,
            PersonId who,
            String name,
            String action,
            String detail) {
        return new SettingsAudit(
                who,
                name,
                action,
                exchange.nameOf(id.delegator()) + " → " + exchange.nameOf(id.delegate()),
                Optional.of(detail).filter(text -> !text.isEmpty()));
    }

    private static String words(Collection<Privilege> privileges) {
        return privileges.stream().map(Privilege::code).sorted().collect(Collectors.joining(", "));
    }

    private static String words(Optional<GreetingId> greeting) {
        return "greeting " + greeting.map(GreetingId::value).orElse("");
    }

    private static String target(Exchange exchange, Identity to) {
        return switch (to) {
            case Identity.OfLine(var line) ->
                    exchange.line(line).map(it -> it.number().value()).orElse(line.value());
            case Identity.OfPerson(var person) -> exchange.nameOf(person);
            case Identity.OfQueue(var queue) -> queue.value();
        };
    }

    private static Optional<String> changes(SitePolicy before, SitePolicy now) {
        return joined(
                change("delegation", before, now, SitePolicy::delegation),
                change("settings", before, now, SitePolicy::settings),
                change("monitoring", before, now, policy -> policy.monitoring().size()),
                change("announcement", before, now, SitePolicy::announcement),
                change("emergencyNumbers", before, now, SettingsAudit::emergencyNumbers),
                change("messageLimit", before, now, SitePolicy::messageLimit));
    }

    private static List<String> emergencyNumbers(SitePolicy policy) {
        return policy.emergencyNumbers().stream().map(PhoneNumber::value).sorted().toList();
    }

    private static Optional<String> changes(Person before, Person now) {
        return joined(
                change("name", before, now, Person::name),
                change("kind", before, now, Person::kind),
                change("licence", before, now, Person::licence),
                change("number", before, now, person -> person.number().value()),
                change("location", before, now, Person::location));
    }

    private static Optional<String> changes(Exchange exchange, Line before, Line now) {
        return joined(
                change("owner", before, now, line -> exchange.nameOf(line.owner())),
                change("number", before, now, line -> line.number().value()),
                change(
                        "greeting",
                        before,
                        now,
                        line -> line.greeting().map(id -> id.value()).orElse("")));
    }

    private static <T> List<String> change(
            String field, T before, T now, Function<T, Object> value) {
        Object was = value.apply(before);
        Object is = value.apply(now);
        return was.equals(is) ? List.of() : List.of(field + " " + was + " → " + is);
    }

    @SafeVarargs
    private static Optional<String> joined(List<String>... changes) {
        var all = new ArrayList<String>();
        for (List<String> each : changes) {
            all.addAll(each);
        }
        return Optional.of(String.join(", ", all)).filter(text -> !text.isEmpty());
    }
}
