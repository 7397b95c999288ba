package org.balie.acceptance.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.balie.acceptance.chaos.Records.Answer;
import org.balie.acceptance.chaos.Records.Asked;

/// A queue with one member, who has two windows open, and three colleagues who only take transfers:
/// one race at a time is run here, beside those of other lanes.
final class RaceLane implements AutoCloseable {
    private static final int OFFER_SECONDS = 5;
    private static final int COLLEAGUES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// An acceptance takes about as long to reach the floor as a tick.
    private static final int ABOUT_MS = 25;

    private static final int HANDICAP_MS = 40;

    private final String name;
    private final Entrance entrance;
    private final Records records;
    private final Random random;
    private final Desk first;
    private final Desk second;
    private final List<Desk> colleagues = new ArrayList<>();
    private int customers;

    private RaceLane(ChaosSite site, String queue, Records records, Random random) {
        this.name = site.id() + "-" + queue;
        this.entrance = new Entrance(site, queue, records);
        this.records = records;
        this.random = random;
        var member = queue + "-member";
        site.withQueue(queue, OFFER_SECONDS, 0).withAgent(member, 1, List.of(queue));
        first = Desk.open(site, member, records);
        second = Desk.open(site, member, records);
        for (int i = 0; i < COLLEAGUES; i++) {
            var colleague = queue + "-colleague-" + i;
            site.withAgent(colleague, 1, List.of());
            colleagues.add(Desk.open(site, colleague, records));
        }
    }

    static RaceLane open(ChaosSite site, int number, Records records, long seed)
            throws InterruptedException {
        var lane = new RaceLane(site, "lane-" + number, records, new Random(seed * 31 + number));
        lane.first.becomeAvailable();
        for (var colleague : lane.colleagues) {
            colleague.becomeAvailable();
        }
        return lane;
    }

    /// Runs one race and clears away what it leaves.
    ///
    /// @return what won
    String run(Race race) throws InterruptedException {
        var customer = name + "-" + customers++;
        var asked =
                race.isAboutMessage() ? entrance.leaveMessage(customer) : entrance.ask(customer);
        var offer = first.awaitOffer(asked.requestId().toString());
        return switch (race) {
            case TWO_WINDOWS -> twoWindows(asked, offer);
            case ACCEPT_OR_DECLINE -> acceptOrDecline(asked, offer);
            case ACCEPT_OR_CLOSE -> acceptOrClose(asked, offer);
            case ACCEPT_OR_LEAVE -> acceptOrLeave(asked, offer);
            case ACCEPT_OR_LAPSE -> acceptOrLapse(asked, offer);
            case TRANSFER -> transfer(offer);
        };
    }

    private String twoWindows(Asked asked, JsonNode offer) throws InterruptedException {
        Runnable one = () -> first.answer(offer, Answer.ACCEPTED);
        Runnable other = () -> second.answer(offer, Answer.ACCEPTED);
        AtOnce.run(List.of(one, other, one, other));
        second.await("work/" + asked.requestId(), _ -> true);
        return accepted(asked);
    }

    private String acceptOrDecline(Asked asked, JsonNode offer) throws InterruptedException {
        AtOnce.run(
                List.of(
                        () -> first.answer(offer, Answer.ACCEPTED),
                        () -> second.answer(offer, Answer.DECLINED)));
        if (first.awaitOutcome(offer)) {
            return accepted(asked);
        }
        entrance.close(asked);
        return "declined";
    }

    private String acceptOrClose(Asked asked, JsonNode offer) throws InterruptedException {
        AtOnce.run(
                List.of(
                        () -> first.answer(offer, Answer.ACCEPTED),
                        () -> {
                            handicap();
                            entrance.close(asked);
                        }));
        return first.awaitOutcome(offer) ? accepted(asked) : "closed";
    }

    private String acceptOrLeave(Asked asked, JsonNode offer) throws InterruptedException {
        try (var page = entrance.page(asked)) {
            AtOnce.run(
                    List.of(
                            () -> first.answer(offer, Answer.ACCEPTED),
                            () -> {
                                handicap();
                                entrance.leave(asked);
                            }));
            var isTaken = first.awaitOutcome(offer);
            var expected = isTaken ? "in-session" : "left";
            if (page.await("request", it -> it.path("state").asText().equals(expected), PATIENCE)
                    .isEmpty()) {
                throw new AssertionError(asked + " is not told: " + expected);
            }
            records.seen(asked.requestId(), expected);
            if (isTaken) {
                first.endWork(asked.requestId().toString());
            }
            return isTaken ? "accepted" : "left";
        }
    }

    /// An acceptance looks its offer up first: whoever takes the request away would nearly always
    /// win.
    private void handicap() {
        LockSupport.parkNanos(random.nextInt(HANDICAP_MS * 1_000_000));
    }

    private String acceptOrLapse(Asked asked, JsonNode offer) throws InterruptedException {
        var at =
                Instant.parse(offer.path("expiresAt").asText())
                        .plusMillis(random.nextInt(2 * ABOUT_MS) - ABOUT_MS);
        Thread.sleep(Duration.between(Instant.now(), at));
        first.answer(offer, Answer.ACCEPTED);
        if (first.awaitOutcome(offer)) {
            return accepted(asked);
        }
        entrance.close(asked);
        first.await("me", me -> me.path("presence").asText().equals("away"));
        first.becomeAvailable();
        return "lapsed";
    }

    private String accepted(Asked asked) throws InterruptedException {
        first.finishMessage(asked.requestId().toString());
        return "accepted";
    }

    private String transfer(JsonNode offer) throws InterruptedException {
        first.answer(offer, Answer.ACCEPTED);
        var from = offer.path("requestId").asText();
        first.await("work/" + from, _ -> true);
        var names = colleagues.stream().map(Desk::agent).toList();
        var request = first.transfer(from, names);
        List<Runnable> accepts = new ArrayList<>();
        List<JsonNode> offers = new ArrayList<>();
        for (var colleague : colleagues) {
            var asked = colleague.awaitOffer(request);
            offers.add(asked);
            accepts.add(() -> colleague.answer(asked, Answer.ACCEPTED));
        }
        AtOnce.run(accepts);
        List<Desk> winners = new ArrayList<>();
        for (int i = 0; i < COLLEAGUES; i++) {
            if (colleagues.get(i).awaitOutcome(offers.get(i))) {
                winners.add(colleagues.get(i));
            }
        }
        if (winners.size() != 1) {
            throw new AssertionError(winners.size() + " have transfer " + request);
        }
        first.awaitGone("work/" + from);
        winners.getFirst().endWork(request);
        return "one of " + COLLEAGUES;
    }

    @Override
    public void close() {
        first.close();
        second.close();
        colleagues.forEach(Desk::close);
    }
}
