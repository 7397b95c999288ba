package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.CUSTOMER;
import static org.balie.telephony.core.Scene.LINE;
import static org.balie.telephony.core.Scene.LINE_NUMBER;
import static org.balie.telephony.core.Scene.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.effect.Effect;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.OpeningHours;
import org.balie.telephony.core.state.Person;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.RingPlan;
import org.balie.telephony.core.state.RingPlan.BusyTreatment;
import org.balie.telephony.core.state.RingPlan.Order;
import org.balie.telephony.core.state.RingPlan.Treatment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RingingTest {

    private static final PhoneNumber MOBILE = new PhoneNumber("+31612345678");
    private static final Treatment VOICEMAIL = new Treatment.Voicemail();
    private static final Treatment BUSY = new Treatment.Busy();

    private final Scene scene = new Scene();

    @Test
    @Tag("TEL-10")
    void a_call_rings_at_the_delegator_and_all_delegates_who_receive() {
        scene.boss("ann", "bob").calls("order");

        scene.then(
                "CallCame order caller",
                "CallRings order boss ann bob",
                "LegRings boss-desk boss-desk",
                "LegRings ann-desk ann-desk",
                "LegRings bob-desk bob-desk");
    }

    @Test
    @Tag("TEL-10")
    void a_delegates_alert_says_for_whom_and_the_delegators_does_not() {
        scene.boss("ann").calls("order");

        assertEquals(
                List.of(
                        new Alert(
                                Optional.of(LINE_NUMBER), Optional.of(CUSTOMER), Optional.empty()),
                        new Alert(
                                Optional.of(LINE_NUMBER),
                                Optional.of(CUSTOMER),
                                Optional.of("boss"))),
                scene.effects(Effect.Ring.class).stream().map(Effect.Ring::alert).toList());
    }

    @Test
    @Tag("TEL-26")
    void all_devices_of_a_person_ring_and_one_that_comes_late_rings_too() {
        scene.boss().registers("boss", "boss-mobile").calls("order");
        scene.thenAlso("LegRings boss-desk boss-desk").thenAlso("LegRings boss-mobile boss-mobile");

        scene.registers("boss", "boss-browser")
                .then("DeviceReachable boss boss-browser", "LegRings boss-browser boss-browser");
        scene.user(
                "boss",
                new CallCommand.AnswerCall(scene.call("order"), new DeviceId("boss-mobile")));
        scene.then(
                "CallAnswered order boss-mobile boss-mobile",
                "LegReleased boss-desk answered-elsewhere boss",
                "LegReleased boss-browser answered-elsewhere boss");
    }

    @Test
    @Tag("TEL-27")
    void whoever_offers_calls_is_told_of_the_first_telephone_and_the_last() {
        scene.configured("ann", Person.Kind.PERSON, Person.Licence.PHONE);
        scene.machine(new Report.AgentCame(person("ann"))).then("TelephoneGone ann");

        scene.registers("ann", "ann-desk")
                .then("DeviceReachable ann ann-desk", "TelephoneReached ann");
        scene.registers("ann", "ann-mobile").then("DeviceReachable ann ann-mobile");
        scene.machine(new Report.AgentCame(person("ann"))).then("TelephoneReached ann");
        scene.machine(new Report.DeviceGone(Scene.desk("ann"))).then("DeviceUnreachable ann-desk");
        scene.machine(new Report.DeviceGone(new DeviceId("ann-mobile")))
                .then("DeviceUnreachable ann-mobile", "TelephoneGone ann");
        scene.machine(new Report.AgentCame(person("nobody")))
                .thenRejected(Rejection.Reason.PERSON_UNKNOWN);
    }

    @Test
    @Tag("TEL-26")
    void a_device_that_is_not_heard_of_again_rings_no_more() {
        scene.boss();
        scene.machine(
                new Report.DeviceRegistered(
                        person("boss"), new DeviceId("boss-mobile"), scene.now().plusSeconds(60)));

        scene.after(60).then("DeviceUnreachable boss-mobile");
        scene.calls("order");
        assertEquals(1, scene.of("order").alerting().size());
    }

    @Test
    @Tag("TEL-5")
    void in_order_it_rings_at_one_after_the_other_and_then_goes_to_voicemail() {
        scene.boss("ann", "bob").plan(inOrder(10, "bob", "boss"));

        scene.calls("order").thenAlso("LegRings bob-desk bob-desk");
        scene.after(9).then();
        scene.after(1)
                .then(
                        "LegReleased bob-desk unanswered",
                        "CallRings order boss",
                        "LegRings boss-desk boss-desk");
        scene.after(10).thenAlso("CallRings order ann");
        scene.after(10).then("LegReleased ann-desk unanswered", "GreetingStarted order");
    }

    @Test
    @Tag("TEL-5")
    void in_order_a_decline_goes_on_to_the_next_at_once() {
        scene.boss("ann").plan(inOrder(60, "ann", "boss")).calls("order");

        scene.declines("ann", "order")
                .then(
                        "RingingStopped order ann",
                        "LegReleased ann-desk declined ann",
                        "CallRings order boss",
                        "LegRings boss-desk boss-desk");
    }

    @Test
    @Tag("TEL-5")
    void ringing_for_less_than_ten_or_more_than_sixty_seconds_is_refused() {
        scene.boss();

        scene.plan(inOrder(9)).thenRejected(Reason.RING_TIME);
        scene.plan(inOrder(61)).thenRejected(Reason.RING_TIME);
        scene.plan(inOrder(10)).then("RingPlanSet boss");
        scene.plan(inOrder(60)).then("RingPlanSet boss");
    }

    @Test
    @Tag("TEL-5")
    void with_call_waiting_it_rings_at_those_who_are_talking() {
        scene.boss().talksTo("boss", "lunch", MOBILE).calls("order");

        scene.thenAlso("LegRings boss-desk boss-desk");
    }

    @Test
    @Tag("TEL-5")
    void a_busy_group_gives_what_its_plan_says() {
        scene.boss("ann");
        scene.talksTo("boss", "lunch", MOBILE).talksTo("ann", "chat", MOBILE);

        scene.plan(whenBusy(BUSY)).calls("one");
        scene.then("CallCame one caller", "LegReleased caller call-over", "CallEnded one busy");
        scene.plan(whenBusy(VOICEMAIL)).calls("two");
        scene.then("CallCame two caller", "GreetingStarted two");
        scene.plan(whenBusy(new Treatment.Forward(MOBILE))).calls("three");
        scene.then(
                "CallCame three caller", "CallRings three", "LegRings +31612345678 +31612345678");
    }

    @Test
    @Tag("TEL-5")
    void only_those_who_are_free_ring_when_the_plan_knows_no_call_waiting() {
        scene.boss("ann").plan(whenBusy(BUSY)).talksTo("boss", "lunch", MOBILE).calls("order");

        scene.then("CallCame order caller", "CallRings order ann", "LegRings ann-desk ann-desk");
    }

    @Test
    @Tag("TEL-5")
    void a_forwarded_call_is_the_others_from_when_it_is_answered() {
        scene.boss().plan(unanswered(new Treatment.Forward(MOBILE))).calls("order");
        scene.after(30)
                .then(
                        "LegReleased boss-desk unanswered",
                        "CallRings order",
                        "LegRings +31612345678 +31612345678");
        assertEquals(
                Optional.of(LINE_NUMBER), scene.effects(Effect.Dial.class).getFirst().callerId());

        scene.machine(new Report.LegAnswered(scene.of("order").alerting().getFirst().id()));
        scene.then("CallAnswered order +31612345678 +31612345678");
        assertTrue(scene.of("order").isHandedOut());
        scene.customerHangsUp("order");
        assertTrue(scene.isOver("order"));
    }

    @Test
    @Tag("TEL-5")
    void outside_business_hours_nothing_rings() {
        OpeningHours afternoons =
                new OpeningHours(
                        ZoneId.of("Europe/Amsterdam"),
                        List.of(
                                new OpeningHours.Hours(
                                        DayOfWeek.MONDAY, LocalTime.NOON, LocalTime.MIDNIGHT)),
                        Set.of());
        RingPlan usual = RingPlan.DEFAULT;
        scene.boss()
                .plan(
                        new RingPlan(
                                usual.order(),
                                usual.busy(),
                                usual.unanswered(),
                                Optional.of(afternoons),
                                BUSY));

        scene.calls("early").thenAlso("CallEnded early busy");
        scene.after(Duration.ofHours(2)).calls("late").thenAlso("LegRings boss-desk boss-desk");
    }

    @Test
    @Tag("TEL-5")
    void where_nobody_can_be_rung_the_caller_does_not_wait() {
        scene.boss().machine(new Report.DeviceGone(new DeviceId("boss-desk")));

        scene.calls("order").then("CallCame order caller", "GreetingStarted order");
    }

    @Test
    @Tag("TEL-27")
    void a_number_points_to_a_person_a_line_or_a_queue() {
        PhoneNumber helpDesk = new PhoneNumber("+31205550190");
        Identity queue = new Identity.OfQueue(new QueueId("help"));
        scene.boss("ann").administrator(new SetupCommand.RouteNumber(helpDesk, queue));

        scene.calls("to the line").thenAlso("CallRings to the line boss ann");
        PhoneNumber own = scene.exchange.person(person("ann")).orElseThrow().number();
        scene.calls("to ann", own).thenAlso("CallRings to ann ann");
        scene.calls("to the queue", helpDesk)
                .then("CallCame to the queue caller", "CallQueued to the queue");
        scene.calls("nowhere", MOBILE).thenRejected(Reason.NOT_REACHABLE);
    }

    @Test
    @Tag("TEL-27")
    void a_queued_call_rings_for_whom_the_queue_finds_and_goes_back_when_nobody_answers() {
        PhoneNumber helpDesk = new PhoneNumber("+31205550190");
        Identity queue = new Identity.OfQueue(new QueueId("help"));
        scene.persons("ann").administrator(new SetupCommand.RouteNumber(helpDesk, queue));
        scene.calls("order", helpDesk);
        Report found = new Report.QueueFound(scene.call("order"), person("ann"));

        scene.machine(found).then("CallRings order ann", "LegRings ann-desk ann-desk");
        scene.machine(found).thenRejected(Reason.NOT_QUEUED);
        scene.after(30).then("LegReleased ann-desk unanswered", "CallQueued order ann");
        scene.machine(found).answers("ann", "order");
        assertEquals("ann", scene.holder("order"));
    }

    @Test
    @Tag("TEL-27")
    void whom_the_queue_finds_without_a_telephone_has_missed_the_call() {
        PhoneNumber helpDesk = new PhoneNumber("+31205550190");
        Identity queue = new Identity.OfQueue(new QueueId("help"));
        scene.persons("ann").administrator(new SetupCommand.RouteNumber(helpDesk, queue));
        scene.calls("order", helpDesk).machine(new Report.DeviceGone(new DeviceId("ann-desk")));

        scene.machine(new Report.QueueFound(scene.call("order"), person("ann")))
                .then("CallQueued order ann");
    }

    @Test
    @Tag("TEL-27")
    void who_declines_what_the_queue_found_has_missed_the_call() {
        PhoneNumber helpDesk = new PhoneNumber("+31205550190");
        Identity queue = new Identity.OfQueue(new QueueId("help"));
        scene.persons("ann").administrator(new SetupCommand.RouteNumber(helpDesk, queue));
        scene.calls("order", helpDesk)
                .machine(new Report.QueueFound(scene.call("order"), person("ann")));

        scene.user("ann", new CallCommand.DeclineCall(scene.call("order")))
                .thenAlso("CallQueued order ann");
    }

    @Test
    @Tag("TEL-27")
    void a_queue_that_is_full_is_busy_and_one_without_anybody_is_not_answered() {
        PhoneNumber helpDesk = new PhoneNumber("+31205550190");
        Identity queue = new Identity.OfQueue(new QueueId("help"));
        scene.persons("ann").administrator(new SetupCommand.RouteNumber(helpDesk, queue));

        scene.calls("one", helpDesk)
                .machine(new Report.QueueGaveUp(scene.call("one"), Report.GaveUp.FULL))
                .then("CallDismissed one")
                .machine(new Report.WordsHeard(scene.call("one")))
                .thenAlso("CallEnded one busy");
        scene.calls("two", helpDesk)
                .machine(new Report.QueueGaveUp(scene.call("two"), Report.GaveUp.CLOSED))
                .then("CallDismissed two")
                .machine(new Report.WordsHeard(scene.call("two")))
                .thenAlso("CallEnded two unanswered");
    }

    @Test
    @Tag("TEL-27")
    void one_number_can_not_be_two_lines() {
        scene.boss().persons("ann");

        scene.line(new LineId("other"), "ann", LINE_NUMBER).thenRejected(Reason.NUMBER_TAKEN);
    }

    @Test
    @Tag("TEL-7")
    void a_line_carries_twenty_calls_and_no_more() {
        scene.boss();
        for (int n = 1; n <= Line.MOST_CALLS; n++) {
            scene.calls("call " + n);
        }

        scene.calls("one too many").thenRejected(Reason.LINE_FULL);
        assertEquals(Line.MOST_CALLS, scene.exchange.calls(LINE).size());
    }

    @Test
    @Tag("TEL-5")
    void ringing_never_outlasts_its_deadline() {
        scene.boss().calls("order");

        CallState.Ringing ringing = (CallState.Ringing) scene.of("order").state();
        assertEquals(scene.now().plusSeconds(30), ringing.until());
        scene.after(30).thenAlso("GreetingStarted order");
    }

    private static RingPlan inOrder(long seconds, String... first) {
        return new RingPlan(
                new Order.InOrder(
                        List.of(first).stream().map(Scene::person).toList(),
                        Duration.ofSeconds(seconds)),
                new BusyTreatment.CallWaiting(),
                VOICEMAIL,
                Optional.empty(),
                VOICEMAIL);
    }

    private static RingPlan whenBusy(BusyTreatment busy) {
        return new RingPlan(RingPlan.DEFAULT.order(), busy, VOICEMAIL, Optional.empty(), VOICEMAIL);
    }

    private static RingPlan unanswered(Treatment treatment) {
        return new RingPlan(
                RingPlan.DEFAULT.order(),
                new BusyTreatment.CallWaiting(),
                treatment,
                Optional.empty(),
                VOICEMAIL);
    }
}
