package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.Treatment;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Lines.GuestView.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-17")
class GuestsSeenTest extends GuestStory {

    @Test
    void the_screen_of_the_holder_tells_who_is_asked_and_who_has_come() {
        adds("ann", "carl");
        assertEquals(Standing.RINGING, guestSeen().standing());
        scene.answers("carl", "order");
        assertEquals(Standing.CONNECTED, guestSeen().standing());
        assertEquals("carl", guestSeen().person().orElseThrow().name());

        scene.hangsUp("carl", "order");
        adds("ann", EXPERT);
        assertEquals(Optional.of(EXPERT), guestSeen().number());
    }

    @Test
    @Tag("TEL-4")
    void a_guest_sees_the_call_and_not_the_line() {
        joins("carl");

        assertEquals(List.of(), Lines.of(scene.exchange, person("carl")).lines());
        assertEquals(Optional.of(CUSTOMER), asGuest("carl").number());
        assertEquals("ann", asGuest("carl").user().orElseThrow().name());
        scene.hangsUp("carl", "order");
        assertEquals(List.of(), Lines.asGuest(scene.exchange, person("carl")));
    }

    @Test
    @Tag("TEL-22")
    void a_guest_has_not_handled_the_call() {
        joins("carl").customerHangsUp("order");

        assertEquals(
                List.of("ann"),
                scene.record("order").handlers().stream().map(each -> each.name()).toList());
    }

    @Test
    @Tag("TEL-5")
    void a_guest_is_engaged() {
        scene.plan(
                new RingPlan(
                        RingPlan.DEFAULT.order(),
                        new Treatment.Busy(),
                        RingPlan.DEFAULT.unanswered(),
                        Optional.empty(),
                        RingPlan.DEFAULT.closed()));
        scene.talksTo("boss", "lunch", EXPERT);
        joins("bob");

        scene.calls("second").thenAlso("CallEnded second busy");
    }
}
