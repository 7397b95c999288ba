package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.ConnectionId;
import org.balie.acd.core.state.Id.HolderId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.Link.Connection;
import org.balie.acd.core.state.Settings.SiteSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-6")
class PresenceTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_floor_with_two_agents() {
        scene.with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help").capacity(2));
    }

    @Test
    void who_signs_in_for_the_first_time_is_away() {
        assertEquals("offline", scene.presence("ann"));

        scene.connects("ann", "desk").then("AgentConnected ann", "AgentPresenceChanged ann away");

        assertEquals("away just-signed-in", scene.presence("ann"));
    }

    @Test
    void an_agent_nobody_set_up_is_rejected() {
        scene.connects("zoe", "desk").thenRejected(new Rejection.AgentUnknown(new AgentId("zoe")));
    }

    @Test
    void presence_outlasts_a_short_disconnect_but_nobody_is_offered_to_a_ghost() {
        scene.available("ann").disconnects("ann", "ann-desk").then("AgentDisconnected ann");
        assertEquals("available", scene.presence("ann"));

        scene.asks("carl", "help").then("RequestQueued carl");
        scene.after(10).connects("ann", "again");

        scene.then("AgentConnected ann", "OfferMade carl help ann");
    }

    @Test
    void presence_ends_by_itself_after_the_grace_and_intent_stays() {
        scene.available("ann").disconnects("ann", "ann-desk");

        scene.after(59).thenNothing();
        scene.after(1).then("AgentGone ann", "AgentPresenceChanged ann offline");

        scene.connects("ann", "next-day");
        assertEquals("available", scene.presence("ann"));
    }

    @Test
    void an_agent_who_vanishes_while_being_asked_lapses_and_the_next_one_is_asked() {
        scene.available("ann").asks("carl", "help").available("bob");
        scene.disconnects("ann", "ann-desk").then("AgentDisconnected ann");

        scene.after(20)
                .then(
                        "OfferLapsed carl ann",
                        "AgentPresenceChanged ann away",
                        "OfferMade carl help bob");
    }

    @Test
    void several_connections_of_one_agent_are_one_agent() {
        scene.available("ann").connects("ann", "second-window").then("AgentConnected ann");

        scene.disconnects("ann", "ann-desk").after(600).thenNothing();
        assertEquals("available", scene.presence("ann"));
        scene.asks("carl", "help").then("RequestQueued carl", "OfferMade carl help ann");
    }

    @Test
    void when_the_process_that_held_the_desk_dies_the_agent_is_gone_after_the_grace() {
        HolderId other = new HolderId("other");
        scene.when(
                new FloorCommand.ConnectAgent(
                        new AgentId("ann"),
                        new Connection(new ConnectionId("desk"), other),
                        scene.now().plusSeconds(30)));

        scene.after(30).then("AgentDisconnected ann", "HolderLost other");
        scene.after(60).then("AgentGone ann", "AgentPresenceChanged ann offline");
    }

    @Test
    void a_connection_reported_with_a_lease_in_the_past_is_asked_for_again() {
        HolderId other = new HolderId("other");
        scene.when(
                        new FloorCommand.ConnectAgent(
                                new AgentId("ann"),
                                new Connection(new ConnectionId("desk"), other),
                                scene.now()))
                .thenRejected(new Rejection.LeaseLost(other));
    }

    @Test
    void agents_get_a_new_grace_when_the_floor_was_not_running() {
        scene.available("ann").disconnects("ann", "ann-desk");

        scene.unnoticed(600).after(0).then("AgentGraceRestarted ann");
        scene.connects("ann", "again");

        assertEquals("available", scene.presence("ann"));
    }

    @Test
    void going_away_takes_back_what_rings() {
        scene.available("ann").asks("carl", "help");

        scene.intends("ann", new Intent.Away("lunch"))
                .then(
                        "PresenceIntended ann",
                        "AgentPresenceChanged ann away",
                        "OfferRescinded carl ann agent-not-available");
        assertEquals("away lunch", scene.presence("ann"));
    }

    @Test
    void presence_ends_while_ringing_when_the_grace_is_shorter_than_the_offer() {
        scene.when(
                new FloorCommand.ConfigureSite(
                        new SiteSettings(
                                2, ZoneOffset.UTC, Setups.GRACE, Duration.ofSeconds(5), false)));
        scene.available("ann").asks("carl", "help").disconnects("ann", "ann-desk");

        scene.after(5)
                .then(
                        "AgentGone ann",
                        "AgentPresenceChanged ann offline",
                        "OfferRescinded carl ann agent-gone");
    }

    @Test
    @Tag("ACD-7")
    void a_single_session_agent_is_busy_then_in_wrap_up_then_available() {
        scene.available("ann").asks("carl", "help").accepts("ann");
        assertEquals("busy", scene.presence("ann"));

        scene.ends("carl")
                .then("HandlingEnded carl ann session-ended", "AgentPresenceChanged ann wrap-up");

        scene.after(30).then("WrapUpEnded carl ann", "AgentPresenceChanged ann available");
    }

    @Test
    @Tag("ACD-7")
    void a_multi_session_agent_gets_requests_up_to_capacity_and_no_further() {
        scene.available("bob").asks("carl", "help").accepts("bob");
        assertEquals("available", scene.presence("bob"));

        scene.asks("dora", "help").then("RequestQueued dora", "OfferMade dora help bob");
        scene.accepts("bob");
        assertEquals("busy", scene.presence("bob"));

        scene.asks("evan", "help").then("RequestQueued evan");
    }

    @Test
    @Tag("ACD-7")
    void an_agent_is_asked_about_one_request_at_a_time() {
        scene.available("bob").asks("carl", "help");

        scene.asks("dora", "help").then("RequestQueued dora");
    }

    @Test
    void wrap_up_can_be_finished_early() {
        scene.available("ann")
                .asks("carl", "help")
                .accepts("ann")
                .ends("carl")
                .asks("dora", "help");

        scene.after(5)
                .when(
                        new FloorCommand.FinishWrapUp(
                                new AgentId("ann"), scene.id("carl"), Optional.empty()))
                .then(
                        "WrapUpEnded carl ann",
                        "AgentPresenceChanged ann available",
                        "OfferMade dora help ann");
    }
}
