package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.LINE_NUMBER;
import static org.balie.telephony.core.Scene.desk;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.view.CallerIds;
import org.balie.telephony.core.view.CallerIds.CallerId;
import org.balie.telephony.core.view.Lamp;
import org.balie.telephony.core.view.Lines;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OutgoingTest {

    private static final PhoneNumber EMERGENCY = new PhoneNumber("112");

    private final Scene scene = new Scene();

    @Test
    @Tag("TEL-6")
    void the_menu_has_ones_own_number_and_the_lines_one_may_call_on() {
        scene.boss("ann", "bob").granted("bob", Privilege.ANSWER_CALLS);

        CallerId own = new CallerId(Optional.empty(), number("ann"), Optional.empty());
        CallerId shared = new CallerId(Optional.of(LINE), LINE_NUMBER, Optional.of("boss"));
        assertEquals(List.of(own, shared), menu("ann"));
        assertEquals(
                List.of(new CallerId(Optional.empty(), number("bob"), Optional.empty())),
                menu("bob"));
        assertEquals(
                List.of(
                        new CallerId(Optional.empty(), number("boss"), Optional.empty()),
                        new CallerId(Optional.of(LINE), LINE_NUMBER, Optional.empty())),
                menu("boss"));
    }

    private List<CallerId> menu(String person) {
        return CallerIds.of(scene.exchange, person(person)).choices();
    }

    private PhoneNumber number(String name) {
        return scene.exchange.person(person(name)).orElseThrow().number();
    }

    @Test
    @Tag("TEL-8")
    void delegates_see_the_delegator_call_out() {
        scene.boss("ann").dialsOnTheLine("boss", "deal").customerAnswers("deal");

        Lines.CallView seen = scene.seen("ann", "deal");
        assertEquals(Lamp.IN_USE, seen.lamp());
        assertEquals(Optional.of("boss"), seen.user().map(user -> user.name()));
        assertEquals(Optional.of(CUSTOMER), seen.number());
    }

    @Test
    @Tag("TEL-9")
    void the_called_party_sees_the_delegators_number_when_a_delegate_calls() {
        scene.boss("ann").dialsOnTheLine("ann", "deal");

        assertEquals(
                List.of(
                        new Effect.Dial(
                                scene.outer("deal"),
                                CUSTOMER,
                                Optional.of(LINE_NUMBER),
                                Optional.empty())),
                scene.effects(Effect.Dial.class));
    }

    @Test
    @Tag("TEL-9")
    void the_delegator_sees_which_delegate_uses_the_line_for_whom_and_since_when() {
        scene.boss("ann").dialsOnTheLine("ann", "deal").after(5).customerAnswers("deal");

        assertEquals(Lamp.IN_USE, scene.lamp("boss"));
        Lines.CallView seen = scene.seen("boss", "deal");
        assertEquals(Optional.of("ann"), seen.user().map(user -> user.name()));
        assertEquals(Optional.of(CUSTOMER), seen.number());
        assertEquals(scene.now(), seen.startedAt());
    }

    @Test
    @Tag("TEL-9")
    void a_number_that_does_not_answer_ends_the_call_with_its_reason() {
        scene.boss();

        scene.dialsOnTheLine("boss", "one").ends(scene.outer("one"), Report.LegEnd.BUSY);
        scene.thenAlso("CallEnded one busy");
        scene.dialsOnTheLine("boss", "two").after(180).thenAlso("CallEnded two unanswered");
        scene.dialsOnTheLine("boss", "three").hangsUp("boss", "three");
        scene.thenAlso("CallEnded three cancelled");
    }

    @Test
    @Tag("TEL-9")
    void without_a_licence_nobody_calls_out() {
        scene.persons("ann").configured("ann", Person.Kind.PERSON, Person.Licence.NONE);

        scene.dials("ann", "out", CUSTOMER).thenRejected(Reason.NO_LICENCE);
    }

    @Test
    @Tag("TEL-28")
    void nobody_calls_under_an_id_that_was_used() {
        scene.boss().dialsOnTheLine("boss", "deal");

        scene.dialsOnTheLine("boss", "deal").thenRejected(Reason.CALL_EXISTS);
        scene.hangsUp("boss", "deal").dialsOnTheLine("boss", "deal");
        scene.thenRejected(Reason.CALL_EXISTS);
    }

    @Test
    @Tag("TEL-19")
    void an_emergency_call_leaves_with_the_callers_own_number_and_location() {
        scene.boss("ann");
        scene.user(
                "ann",
                new CallCommand.PlaceCall(
                        scene.call("fire"), desk("ann"), Optional.of(LINE), EMERGENCY));

        assertEquals(
                List.of(
                        new Effect.Dial(
                                scene.outer("fire"),
                                EMERGENCY,
                                Optional.of(number("ann")),
                                Optional.of("room ann"))),
                scene.effects(Effect.Dial.class));
        assertEquals(Lamp.IDLE, scene.lamp("boss"));
    }

    @Test
    @Tag("TEL-19")
    void nothing_stands_in_the_way_of_an_emergency_call() {
        scene.persons("ann").configured("ann", Person.Kind.PERSON, Person.Licence.NONE);

        scene.user(
                "ann",
                new CallCommand.PlaceCall(
                        scene.call("fire"),
                        new DeviceId("some phone"),
                        Optional.empty(),
                        EMERGENCY));
        scene.then("CallPlaced fire some phone some phone 112");
    }

    @Test
    @Tag("TEL-19")
    void an_emergency_call_is_not_passed_on() {
        scene.boss("ann").talksTo("ann", "fire", EMERGENCY);

        scene.user(
                        "ann",
                        new CallCommand.TransferCall(
                                scene.call("fire"), new TransferTarget.ToPerson(person("boss"))))
                .thenRejected(Reason.EMERGENCY);
        assertTrue(scene.of("fire").isTalking());
    }
}
