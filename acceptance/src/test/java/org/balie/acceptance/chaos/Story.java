package org.balie.acceptance.chaos;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.acceptance.chaos.EventLog.Told;
import org.balie.contracts.AcdEvent;

/// What happened to one request, for a person who wants to know why it went wrong.
final class Story {
    private Story() {}

    static String of(UUID request, Collection<Told<AcdEvent>> told, Records records) {
        var asked = records.asked().get(request);
        var beginning =
                "The story of %s%n  asked by %s"
                        .formatted(request, asked == null ? "nobody" : asked.customer());
        var events =
                told.stream()
                        .filter(each -> each.event().subject().equals(request.toString()))
                        .map(Story::line);
        var answers =
                records.answered().stream()
                        .filter(each -> each.requestId().equals(request))
                        .map(
                                each ->
                                        "  %s %s offer %s: acknowledged, it stood until %s"
                                                .formatted(
                                                        each.at(),
                                                        each.agentId() + " " + each.answer(),
                                                        each.offerId(),
                                                        each.expiresAt()));
        var left =
                records.left().contains(request)
                        ? Stream.of("  its leaving was acknowledged")
                        : Stream.<String>empty();
        var seen =
                Stream.ofNullable(records.lastSeen().get(request))
                        .map(state -> "  its page showed last: " + state);
        return Stream.of(Stream.of(beginning), events, answers, left, seen)
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
    }

    private static String line(Told<AcdEvent> told) {
        var event = told.event();
        return "  %s #%d %s by %s%s, published %s"
                .formatted(
                        event.time(),
                        event.sequence(),
                        event.data().getClass().getSimpleName(),
                        event.actor(),
                        about(event.data()),
                        told.published());
    }

    private static String about(AcdEvent event) {
        return switch (event) {
            case AcdEvent.OfferMade it ->
                    ": %s to %s until %s".formatted(it.offerId(), it.agentId(), it.expiresAt());
            case AcdEvent.OfferAccepted it -> ": " + it.offerId() + " of " + it.agentId();
            case AcdEvent.OfferDeclined it -> ": " + it.offerId() + " of " + it.agentId();
            case AcdEvent.OfferLapsed it -> ": " + it.offerId() + " of " + it.agentId();
            case AcdEvent.OfferRescinded it ->
                    ": %s of %s, %s".formatted(it.offerId(), it.agentId(), it.cause());
            case AcdEvent.RequestAbandoned it -> ": " + it.cause();
            case AcdEvent.TransferEnded it -> ": " + it.cause();
            case AcdEvent _ -> "";
        };
    }
}
