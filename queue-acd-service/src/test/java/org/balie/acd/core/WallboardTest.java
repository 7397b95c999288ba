package org.balie.acd.core;

import static org.balie.acd.core.Setups.agent;
import static org.balie.acd.core.Setups.queue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.balie.acd.core.QueueView.People;
import org.balie.acd.core.state.Id.AgentId;
import org.balie.acd.core.state.Id.QueueId;
import org.balie.acd.core.state.Intent;
import org.balie.acd.core.state.QueueDay;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-14")
class WallboardTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_floor_in_amsterdam() {
        scene.when(new FloorCommand.ConfigureSite(Setups.site(2, "Europe/Amsterdam")))
                .with(queue("help").wrapUp(Duration.ofSeconds(30)))
                .with(agent("ann", "help"), agent("bob", "help"), agent("cid", "help"));
    }

    @Test
    void a_queue_shows_who_waits_rings_talks_and_is_there() {
        scene.available("ann").asks("c1", "help").accepts("ann").available("bob");
        scene.asks("c2", "help").after(10).asks("c3", "help").after(5).asks("c4", "help");

        QueueView view = view();

        assertEquals(2, view.waiting());
        assertEquals(Optional.of(scene.now().minusSeconds(5)), view.longestSince());
        assertEquals(1, view.offered());
        assertEquals(1, view.inSession());
        assertEquals(new People(1, 0, 1, 1, 0), view.people());
    }

    @Test
    void the_day_counts_answers_waits_and_the_service_level() {
        scene.available("ann").asks("c1", "help").after(10).accepts("ann").after(100).ends("c1");
        scene.asks("c2", "help").opensPage("c2", "page").after(60);
        scene.accepts("ann").asks("c3", "help").after(60);

        QueueDay day = view().day();

        assertEquals(3, day.arrived());
        assertEquals(2, day.answered());
        assertEquals(1, day.abandoned());
        // One answered within 20 s, one after 60 s, one gave up after 60 s.
        assertEquals(100.0 / 3, day.serviceLevelPercent().orElseThrow(), 0.01);
        assertEquals(OptionalDouble.of(35), day.averageWaitSeconds());
        assertEquals(OptionalDouble.of(100), day.averageHandleSeconds());
    }

    @Test
    void whoever_gives_up_within_the_service_level_time_does_not_count_against_it() {
        scene.connects("ann", "desk").asks("c1", "help").after(20);
        scene.when(new FloorCommand.LeaveQueue(scene.id("c1")));

        assertEquals(1, view().day().left());
        assertEquals(OptionalDouble.empty(), view().day().serviceLevelPercent());
    }

    @Test
    void a_day_begins_at_midnight_of_the_site() {
        scene.available("ann").asks("c1", "help").accepts("ann").ends("c1");
        assertEquals(1, view().day().arrived());

        // 23:30 UTC is half past midnight in Amsterdam.
        scene.unnoticed(14 * 3600 + 1800);

        assertEquals(0, view().day().arrived());
        scene.asks("c2", "help");
        assertEquals(1, view().day().arrived());
    }

    @Test
    void arrivals_are_kept_per_half_hour_of_the_last_twelve() {
        scene.connects("ann", "desk").asks("c1", "help").asks("c2", "help");
        scene.unnoticed(1800).asks("c3", "help");

        assertEquals(24, view().arrivals().counts().size());
        assertEquals(1, view().arrivals().counts().getLast());
        assertEquals(2, view().arrivals().counts().get(22));

        scene.unnoticed(23 * 1800);
        assertEquals(1, view().arrivals().counts().getFirst());
        scene.unnoticed(1800);
        assertEquals(0, view().arrivals().counts().getFirst());
    }

    @Test
    void an_agents_day_counts_what_was_handled_missed_and_declined() {
        scene.available("ann").asks("c1", "help").accepts("ann").after(50).ends("c1").after(30);
        scene.asks("c2", "help").declines("ann").asks("c3", "help").after(20);

        assertEquals(1, scene.agent("ann").day().handled());
        assertEquals(Duration.ofSeconds(50), scene.agent("ann").day().handling());
        assertEquals(1, scene.agent("ann").day().declined());
        assertEquals(1, scene.agent("ann").day().missed());
    }

    @Test
    void an_idle_agent_is_told_why() {
        assertEquals(Optional.of(IdleBecause.NOT_AVAILABLE), idle());
        scene.available("ann");
        assertEquals(Optional.of(IdleBecause.NOTHING_WAITING), idle());
        scene.asks("c1", "help");
        assertEquals(Optional.empty(), idle());
        scene.accepts("ann");
        assertEquals(Optional.of(IdleBecause.AT_CAPACITY), idle());
        scene.ends("c1").after(30).with(queue("help").version(2).needing("tax", 1));
        scene.intends("ann", new Intent.Away("lunch")).intends("ann", Intent.AVAILABLE);
        scene.with(agent("bob", "help").version(2).knowing("tax", 1)).connects("bob", "desk");
        scene.asks("c2", "help");
        assertEquals(Optional.of(IdleBecause.SKILLS_DO_NOT_MATCH), idle());
        scene.with(agent("ann").version(2));
        assertEquals(Optional.of(IdleBecause.NO_QUEUES), idle());
    }

    private Optional<IdleBecause> idle() {
        return scene.floor.idleBecause(new AgentId("ann"));
    }

    private QueueView view() {
        return scene.floor.view(new QueueId("help"), scene.now()).orElseThrow();
    }
}
