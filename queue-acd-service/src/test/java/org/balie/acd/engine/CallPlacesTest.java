package org.balie.acd.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.acd.core.Floor;
import org.balie.acd.core.state.Id.SiteId;
import org.balie.contracts.AcdEvent;
import org.balie.platform.event.EventCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What callers are told of their place in the line, and how often.
@Tag("TEL-27")
class CallPlacesTest {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final TestCommands commands = new TestCommands();
    private final OwnedFloor floor =
            new OwnedFloor(Floor.empty(new SiteId(commands.site), Instant.now()));
    private final List<AcdEvent.PlaceInLine> told = new ArrayList<>();
    private final CallPlaces places = new CallPlaces(EVERY, (_, json) -> told.add(read(json)));
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Instant now = Instant.now();

    private static AcdEvent.PlaceInLine read(String json) {
        return (AcdEvent.PlaceInLine) EventCodec.decode(json, AcdEvent.class).orElseThrow().data();
    }

    @BeforeEach
    void two_wait() {
        floor.handle(commands.open(), Optional.empty());
        commands.absentAgent("nadia").forEach(each -> floor.handle(each, Optional.empty()));
        floor.handle(commands.calls(first), Optional.empty());
        floor.handle(commands.calls(second), Optional.empty());
    }

    private List<String> after(int seconds) {
        now = now.plusSeconds(seconds);
        told.clear();
        places.tell(List.of(floor), now);
        return told.stream().map(it -> name(it.callId()) + " " + it.place()).toList();
    }

    private String name(UUID call) {
        return call.equals(first) ? "first" : "second";
    }

    @Test
    void everybody_is_told_on_arrival_and_again_after_a_while() {
        assertEquals(List.of("first 1", "second 2"), after(0));
        assertEquals(List.of(), after(20));
        assertEquals(List.of("first 1", "second 2"), after(10));
    }

    @Test
    void who_comes_nearer_is_told_sooner_but_not_at_every_step() {
        after(0);
        floor.handle(commands.ends(first), Optional.empty());

        assertEquals(List.of(), after(5));
        assertEquals(List.of("second 1"), after(5));
        assertEquals(List.of(), after(20));
        assertEquals(List.of("second 1"), after(10));
    }

    @Test
    void a_customer_at_a_page_counts_in_the_line_and_is_told_by_the_page() {
        floor.handle(commands.help(), Optional.empty());
        floor.handle(commands.calls(UUID.randomUUID()), Optional.empty());

        after(0);
        assertEquals(List.of(1, 2, 4), told.stream().map(AcdEvent.PlaceInLine::place).toList());
    }

    @Test
    void a_floor_that_was_given_away_and_comes_back_tells_anew() {
        after(0);
        places.forget(commands.site);

        assertEquals(List.of("first 1", "second 2"), after(2));
    }
}
