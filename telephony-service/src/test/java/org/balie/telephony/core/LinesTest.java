package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.state.Call.Privacy;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-7")
class LinesTest {

    private final Scene scene = new Scene();

    @BeforeEach
    void a_boss_with_delegates() {
        scene.boss("ann", "bob").persons("eve");
    }

    @Test
    void a_line_goes_from_idle_to_ringing_in_use_held_and_back() {
        assertEquals(Lamp.IDLE, scene.lamp("ann"));
        assertEquals(Lamp.RINGING, scene.calls("order").lamp("ann"));
        assertEquals(Lamp.IN_USE, scene.answers("boss", "order").lamp("ann"));
        assertEquals(Lamp.HELD, scene.holds("boss", "order").lamp("ann"));
        assertEquals(Lamp.IN_USE, scene.resumes("boss", "order").lamp("ann"));
        assertEquals(Lamp.IDLE, scene.hangsUp("boss", "order").lamp("ann"));
    }

    @Test
    void of_several_calls_the_line_shows_the_one_that_most_needs_somebody() {
        scene.calls("one").answers("boss", "one").calls("two").answers("ann", "two");
        assertEquals(Lamp.IN_USE, scene.lamp("bob"));
        assertEquals(Lamp.HELD, scene.holds("ann", "two").lamp("bob"));
        assertEquals(Lamp.RINGING, scene.calls("three").lamp("bob"));
        assertEquals(3, lines("bob").getFirst().calls().size());
    }

    @Test
    void each_call_says_who_has_it_with_whom_since_when_and_whether_it_is_locked() {
        scene.calls("order").after(3).answers("ann", "order").after(7).holds("ann", "order");
        scene.user("ann", new CallCommand.LockCall(scene.call("order")));

        Lines.CallView seen = scene.seen("bob", "order");
        assertEquals(Optional.of("ann"), seen.user().map(user -> user.name()));
        assertEquals(Optional.of(CUSTOMER), seen.number());
        assertEquals(Scene.NINE.plusSeconds(3), seen.startedAt());
        assertEquals(Scene.NINE.plusSeconds(10), seen.since());
        assertEquals(Privacy.LOCKED, seen.privacy());
    }

    @Test
    void what_is_offered_to_do_is_what_would_be_done() {
        scene.calls("order");
        assertEquals(
                Set.of(Action.ANSWER, Action.DECLINE, Action.PICK_UP),
                scene.seen("ann", "order").actions());

        scene.answers("ann", "order");
        assertEquals(
                Set.of(
                        Action.HOLD,
                        Action.LOCK,
                        Action.UNLOCK,
                        Action.TRANSFER,
                        Action.ADD,
                        Action.ELEVATE,
                        Action.RECORD,
                        Action.HANG_UP),
                scene.seen("ann", "order").actions());
        assertEquals(Set.of(), scene.seen("bob", "order").actions());
    }

    @Test
    void only_the_group_sees_a_line() {
        scene.calls("order");

        assertEquals(List.of(), lines("eve"));
        assertEquals(LINE, lines("bob").getFirst().id());
        assertEquals("boss", lines("bob").getFirst().owner().name());
    }

    @Test
    void calls_on_nobodys_line_are_seen_by_their_own_person_only() {
        scene.dials("ann", "lunch", CUSTOMER);

        assertEquals(1, Lines.of(scene.exchange, person("ann")).personal().size());
        assertTrue(Lines.of(scene.exchange, person("boss")).personal().isEmpty());
        assertEquals(Lamp.IDLE, scene.lamp("boss"));
    }

    private List<Lines.LineView> lines(String viewer) {
        return Lines.of(scene.exchange, person(viewer)).lines();
    }
}
