package org.balie.telephony.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.contracts.TelephonyEvent;
import org.balie.contracts.Topics;
import org.balie.platform.event.Envelope;
import org.balie.platform.outbox.OutgoingEvent;
import org.balie.telephony.core.Actor;
import org.balie.telephony.core.CallEvent;
import org.balie.telephony.core.Exchange;
import org.balie.telephony.core.ExchangeEvent;
import org.balie.telephony.core.NumberedEvent;
import org.balie.telephony.core.SetupEvent;
import org.balie.telephony.core.VoicemailEvent;
import org.balie.telephony.core.state.Id.SiteId;

/// What other services are told of an exchange: each thing that they may care for, once, under an
/// id that follows from its number, so that a repeat is known as one.
final class ContractEvents {
    private final Exchange exchange;
    private final SiteId site;

    ContractEvents(Exchange exchange) {
        this.exchange = exchange;
        this.site = exchange.site().id();
    }

    List<OutgoingEvent> of(List<NumberedEvent> events) {
        return events.stream().flatMap(event -> of(event).stream()).toList();
    }

    private Optional<OutgoingEvent> of(NumberedEvent numbered) {
        return contract(numbered)
                .map(
                        contract ->
                                OutgoingEvent.of(
                                        Topics.TELEPHONY_EVENTS,
                                        site.value(),
                                        envelope(numbered, contract)));
    }

    private Envelope<TelephonyEvent> envelope(NumberedEvent numbered, TelephonyEvent contract) {
        String name = Topics.TELEPHONY_EVENTS + '/' + site.value() + '/' + numbered.sequence();
        return Envelope.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                subject(numbered.event()),
                numbered.at(),
                site.value(),
                numbered.sequence(),
                actor(numbered.actor()),
                contract);
    }

    private static String actor(Actor actor) {
        return switch (actor) {
            case Actor.User(var id) -> id.value();
            case Actor.Administrator(var id) -> id.value();
            case Actor.Machine _ -> "system";
            case Actor.Clock _ -> "clock";
        };
    }

    private static String subject(ExchangeEvent event) {
        return switch (event) {
            case CallEvent about -> about.call().value().toString();
            case VoicemailEvent about -> about.id().value().toString();
            case SetupEvent.TelephoneReached(var person) -> person.value();
            case SetupEvent.TelephoneGone(var person) -> person.value();
            case SetupEvent _, ExchangeEvent.CommandAnswered _ -> "";
        };
    }

    private Optional<TelephonyEvent> contract(NumberedEvent numbered) {
        return switch (numbered.event()) {
            case CallEvent event ->
                    new ContractCalls(site.value(), exchange, numbered.at()).of(event);
            case VoicemailEvent event -> Optional.of(message(event, numbered));
            case SetupEvent.TelephoneReached(var person) ->
                    Optional.of(
                            new TelephonyEvent.TelephoneReached(
                                    site.value(), person.value(), numbered.at()));
            case SetupEvent.TelephoneGone(var person) ->
                    Optional.of(
                            new TelephonyEvent.TelephoneGone(
                                    site.value(), person.value(), numbered.at()));
            case SetupEvent _, ExchangeEvent.CommandAnswered _ -> Optional.empty();
        };
    }

    private TelephonyEvent message(VoicemailEvent event, NumberedEvent numbered) {
        String siteId = site.value();
        return switch (event) {
            case VoicemailEvent.MessageLeft(var call, var message) ->
                    new TelephonyEvent.MessageLeft(
                            siteId,
                            message.id().value(),
                            call.value(),
                            ContractCalls.line(message.mailbox()),
                            ContractCalls.person(message.mailbox()),
                            message.from().map(number -> number.value()),
                            message.length(),
                            numbered.at());
            case VoicemailEvent.MessagePlayed(var id, var by) ->
                    new TelephonyEvent.MessagePlayed(siteId, id.value(), by.value(), numbered.at());
            case VoicemailEvent.MessageDeleted(var id, var by, var until) ->
                    new TelephonyEvent.MessageDeleted(
                            siteId, id.value(), by.value(), until, numbered.at());
            case VoicemailEvent.MessageRestored(var id, var by, _) ->
                    new TelephonyEvent.MessageRestored(
                            siteId, id.value(), by.value(), numbered.at());
            case VoicemailEvent.MessagePurged(var id) ->
                    new TelephonyEvent.MessagePurged(siteId, id.value(), numbered.at());
        };
    }
}
