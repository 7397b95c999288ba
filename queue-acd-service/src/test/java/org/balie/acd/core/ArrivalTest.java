package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.balie.acd.core.FloorEvent.Refusal;
import org.balie.acd.core.state.Customer;
import org.balie.acd.core.state.Id.EntryPointId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Id.VisitorId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Kind;
import org.balie.acd.core.state.OpeningHours;
import org.balie.acd.core.state.OpeningHours.Hours;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-4")
class ArrivalTest {

    private final Scene scene = new Scene();

    @Test
    void a_request_waits_when_nobody_is_free() {
        scene.with(queue("help")).with(agent("ann", "help")).connects("ann", "desk");

        scene.asks("carl", "help").then("RequestQueued carl");

        assertEquals(List.of("carl"), scene.line("help"));
    }

    @Test
    void a_request_is_offered_at_once_when_somebody_is_free() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann");

        scene.asks("carl", "help").then("RequestQueued carl", "OfferMade carl help ann");
    }

    @Test
    void a_closed_queue_refuses() {
        OpeningHours afternoon =
                new OpeningHours(
                        ZoneId.of("Europe/Amsterdam"),
                        List.of(
                                new Hours(
                                        DayOfWeek.MONDAY,
                                        LocalTime.of(13, 0),
                                        LocalTime.of(17, 0))),
                        List.of());
        scene.with(queue("help").open(afternoon)).with(agent("ann", "help")).available("ann");

        scene.asks("carl", "help").then("RequestRefused carl help closed");

        // 13:00 in Amsterdam is noon by the clock of this test.
        scene.after(3 * 3600).asks("dora", "help");
        scene.then("RequestQueued dora", "OfferMade dora help ann");
    }

    @Test
    void closing_time_keeps_those_who_wait_already() {
        OpeningHours morning =
                new OpeningHours(
                        ZoneId.of("UTC"),
                        List.of(
                                new Hours(
                                        DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(9, 1))),
                        List.of());
        scene.with(queue("help").open(morning)).with(agent("ann", "help")).connects("ann", "desk");
        scene.asks("carl", "help").opensPage("carl", "page");

        scene.after(120).thenNothing();
        scene.intends("ann", Intent.AVAILABLE);

        scene.then(
                "PresenceIntended ann",
                "AgentPresenceChanged ann available",
                "OfferMade carl help ann");
    }

    @Test
    void one_past_the_maximum_length_is_refused_and_those_being_offered_count() {
        scene.with(queue("help").length(2)).with(agent("ann", "help")).available("ann");
        scene.asks("carl", "help").asks("dora", "help");

        scene.asks("evan", "help").then("RequestRefused evan help full");

        scene.accepts("ann").asks("finn", "help").then("RequestQueued finn");
    }

    @Test
    void nobody_reachable_refuses() {
        scene.with(queue("help").needing("dutch", 2))
                .with(agent("ann", "help").knowing("dutch", 1), agent("bob", "help"));
        scene.available("ann");

        scene.asks("carl", "help").then("RequestRefused carl help nobody-reachable");
    }

    @Test
    void an_agent_who_is_away_can_still_be_reached() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann");
        scene.intends("ann", new Intent.Away("lunch"));

        assertEquals(Admission.OPEN, scene.floor.admission(new QueueId("help"), scene.now()));

        scene.intends("ann", Intent.OFFLINE);
        assertEquals(
                new Admission.Refused(Refusal.NOBODY_REACHABLE),
                scene.floor.admission(new QueueId("help"), scene.now()));
    }

    @Test
    void an_entry_point_that_is_switched_off_refuses_whatever_its_queue_would_say() {
        scene.with(queue("help")).with(agent("ann", "help")).available("ann");

        scene.when(
                        new FloorCommand.RequestHelp(
                                scene.id("carl"),
                                scene.session("carl"),
                                new EntryPointId("shop"),
                                new FloorCommand.Entry.SwitchedOff(new QueueId("help")),
                                Kind.LIVE,
                                new Customer(new VisitorId("carl"), "carl", "{}"),
                                Optional.empty(),
                                List.of()))
                .then("RequestRefused carl help closed");
    }

    @Test
    void a_queue_that_is_not_there_refuses() {
        scene.asks("carl", "help").then("RequestRefused carl help closed");
    }
}
