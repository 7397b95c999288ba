package org.balie.recording.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.balie.recording.core.Permission.Leave;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LifeRulesTest {
    private static final Instant T0 = Instant.parse("2027-03-01T09:00:00Z");
    private static final Permission ALLOWED = new Permission("nadia", Leave.GRANTED);
    private static final Permission WITHHELD = new Permission("nadia", Leave.WITHHELD);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final LifeEvent BEGAN = new LifeEvent.Began("nadia", T0);

    @Test
    @Tag("REC-1")
    void primary_agent_starts_it() {
        given().when(start("nadia", ALLOWED, 0)).then(BEGAN);
    }

    @Test
    @Tag("REC-1")
    @Tag("SES-5")
    void assistant_can_neither_start_pause_nor_stop() {
        given().when(start("omar", ALLOWED, 0)).thenRejected(LifeRejection.NOT_PRIMARY);
        given(BEGAN)
                .when(new LifeCommand.Pause("omar", ALLOWED, at(1)))
                .thenRejected(LifeRejection.NOT_PRIMARY);
        given(BEGAN)
                .when(new LifeCommand.Stop("omar", ALLOWED, at(1)))
                .thenRejected(LifeRejection.NOT_PRIMARY);
    }

    @Test
    @Tag("SES-8")
    void nothing_starts_without_leave() {
        given().when(start("nadia", WITHHELD, 0)).thenRejected(LifeRejection.NOT_ALLOWED);
        given(BEGAN, new LifeEvent.Paused(at(1)))
                .when(new LifeCommand.Resume("nadia", WITHHELD, at(2)))
                .thenRejected(LifeRejection.NOT_ALLOWED);
    }

    @Test
    @Tag("REC-1")
    void pause_and_resume() {
        given(BEGAN)
                .when(new LifeCommand.Pause("nadia", ALLOWED, at(1)))
                .then(new LifeEvent.Paused(at(1)));
        given(BEGAN, new LifeEvent.Paused(at(1)))
                .when(new LifeCommand.Resume("nadia", ALLOWED, at(2)))
                .then(new LifeEvent.Resumed(at(2)));
    }

    @Test
    @Tag("REC-1")
    void everything_twice_is_once() {
        given(BEGAN).when(start("nadia", ALLOWED, 1)).thenNothing();
        given(BEGAN).when(new LifeCommand.Resume("nadia", ALLOWED, at(1))).thenNothing();
        given(BEGAN, new LifeEvent.Paused(at(1)))
                .when(new LifeCommand.Pause("nadia", ALLOWED, at(2)))
                .thenNothing();
        given(BEGAN, ended(EndCause.SESSION_ENDED, 1))
                .when(new LifeCommand.Stop("nadia", WITHHELD, at(2)))
                .thenNothing();
    }

    @Test
    @Tag("REC-1")
    void stop_ends_it_for_good_and_what_starts_next_is_another() {
        given(BEGAN)
                .when(new LifeCommand.Stop("nadia", ALLOWED, at(1)))
                .then(ended(EndCause.STOPPED_BY_AGENT, 1));
        given(BEGAN, ended(EndCause.STOPPED_BY_AGENT, 1))
                .when(start("nadia", ALLOWED, 2))
                .then(new LifeEvent.Began("nadia", at(2)));
        given(BEGAN, ended(EndCause.STOPPED_BY_AGENT, 1))
                .when(new LifeCommand.Resume("nadia", ALLOWED, at(2)))
                .thenRejected(LifeRejection.OVER);
    }

    @Test
    @Tag("SES-5")
    void agent_who_loses_control_leaves_it_paused_and_the_next_goes_on() {
        Permission omars = new Permission("omar", Leave.GRANTED);
        given(BEGAN)
                .when(new LifeCommand.Follow(WITHHELD, at(1)))
                .then(new LifeEvent.Paused(at(1)));
        given(BEGAN, new LifeEvent.Paused(at(1)))
                .when(start("omar", omars, 2))
                .then(new LifeEvent.Resumed(at(2)));
    }

    @Test
    @Tag("SES-8")
    void withdrawn_leave_and_the_end_of_the_session_end_it_even_when_paused() {
        given(BEGAN)
                .when(new LifeCommand.End(EndCause.CONSENT_REVOKED, at(1)))
                .then(ended(EndCause.CONSENT_REVOKED, 1));
        given(BEGAN, new LifeEvent.Paused(at(1)))
                .when(new LifeCommand.End(EndCause.SESSION_ENDED, at(2)))
                .then(ended(EndCause.SESSION_ENDED, 2));
        given().when(new LifeCommand.End(EndCause.SESSION_ENDED, at(2))).thenNothing();
    }

    @Test
    @Tag("REC-1")
    void stalls_when_nothing_becomes_durable_for_five_seconds() {
        given(BEGAN).when(look(Optional.empty(), 4)).thenNothing();
        given(BEGAN).when(look(Optional.empty(), 5)).then(new LifeEvent.Stalled(T0, at(5)));
        given(BEGAN).when(look(Optional.of(at(3)), 7)).thenNothing();
        given(BEGAN).when(look(Optional.of(at(3)), 8)).then(new LifeEvent.Stalled(T0, at(8)));
    }

    @Test
    @Tag("REC-1")
    void recovers_when_something_becomes_durable() {
        LifeEvent stalled = new LifeEvent.Stalled(T0, at(5));
        given(BEGAN, stalled).when(look(Optional.empty(), 9)).thenNothing();
        given(BEGAN, stalled)
                .when(look(Optional.of(at(8)), 9))
                .then(new LifeEvent.Recovered(T0, at(9)));
    }

    @Test
    @Tag("REC-1")
    void what_is_paused_or_over_does_not_stall_and_waiting_counts_anew_after_a_pause() {
        given(BEGAN, new LifeEvent.Paused(at(1))).when(look(Optional.empty(), 60)).thenNothing();
        given(BEGAN, ended(EndCause.SESSION_ENDED, 1))
                .when(look(Optional.empty(), 60))
                .thenNothing();
        given(BEGAN, new LifeEvent.Paused(at(1)), new LifeEvent.Resumed(at(60)))
                .when(look(Optional.of(at(1)), 64))
                .thenNothing();
    }

    /// Whatever people and sessions do: it runs only while it may, and nothing follows an end.
    @Test
    @Tag("REC-1")
    @Tag("SES-8")
    void in_a_thousand_lives_nothing_runs_that_may_not() {
        for (long seed = 0; seed < 1000; seed++) {
            live(new Random(seed));
        }
    }

    private static void live(Random random) {
        Optional<Life> life = Optional.empty();
        Permission permission = WITHHELD;
        for (int second = 0; second < 60; second++) {
            String agent = random.nextInt(4) == 0 ? "omar" : "nadia";
            LifeCommand command;
            switch (random.nextInt(8)) {
                case 0 -> {
                    permission = random.nextBoolean() ? ALLOWED : WITHHELD;
                    command = new LifeCommand.Follow(permission, at(second));
                }
                case 1 -> command = new LifeCommand.End(EndCause.CONSENT_REVOKED, at(second));
                case 2 -> command = new LifeCommand.Pause(agent, permission, at(second));
                case 3 -> command = new LifeCommand.Resume(agent, permission, at(second));
                case 4 -> command = new LifeCommand.Stop(agent, permission, at(second));
                case 5 -> command = look(Optional.of(at(second - random.nextInt(9))), second);
                default -> command = start(agent, permission, second);
            }
            Stage before = life.map(Life::stage).orElse(Stage.ENDED);
            if (LifeRules.decide(life, command) instanceof LifeDecision.Accepted accepted) {
                if (accepted.event().isEmpty()) {
                    continue;
                }
                life = accepted.event().map(Life::after);
                Stage after = life.orElseThrow().stage();
                boolean woke = before != Stage.RUNNING && after == Stage.RUNNING;
                if (woke) {
                    assertEquals(ALLOWED, permission, "runs without leave");
                }
                if (before == Stage.ENDED) {
                    assertEquals(LifeEvent.Began.class, accepted.event().get().getClass());
                }
            }
        }
    }

    private static Instant at(int seconds) {
        return T0.plusSeconds(seconds);
    }

    private static LifeCommand start(String agent, Permission permission, int second) {
        return new LifeCommand.Start(agent, permission, at(second));
    }

    private static LifeCommand look(Optional<Instant> durable, int second) {
        return new LifeCommand.Look(durable, PATIENCE, at(second));
    }

    private static LifeEvent.Ended ended(EndCause cause, int second) {
        return new LifeEvent.Ended(cause, at(second));
    }

    private static Story given(LifeEvent... events) {
        Optional<Life> life = Optional.empty();
        for (LifeEvent event : events) {
            life = Optional.of(Life.after(event));
        }
        return new Story(life, new ArrayList<>());
    }

    private record Story(Optional<Life> life, List<LifeDecision> decisions) {
        Story when(LifeCommand command) {
            decisions.add(LifeRules.decide(life, command));
            return this;
        }

        void then(LifeEvent event) {
            assertEquals(new LifeDecision.Accepted(Optional.of(event)), decisions.getLast());
        }

        void thenNothing() {
            assertEquals(new LifeDecision.Accepted(Optional.empty()), decisions.getLast());
        }

        void thenRejected(LifeRejection reason) {
            assertEquals(new LifeDecision.Rejected(reason), decisions.getLast());
        }
    }
}
