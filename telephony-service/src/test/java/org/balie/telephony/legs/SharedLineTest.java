package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Monitoring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A shared line with telephones that speak SIP and RTP, each humming a tone of its own: the tones
/// prove who hears whom.
class SharedLineTest {
    private final TestSite site = open();
    private final Phone customer = site.outside();
    private final Phone boss = site.boss();
    private final Phone ann = site.delegate("ann");
    private final Phone tom = site.delegate("tom");

    TestSite open() {
        return new TestSite();
    }

    @AfterEach
    void close() {
        site.close();
    }

    /// The customer calls the line, and all three ring.
    private record Ringing(
            PhoneCall atCustomer, PhoneCall atBoss, PhoneCall atAnn, PhoneCall atTom) {}

    private Ringing call() {
        PhoneCall calling = customer.dialAs(TestSite.CUSTOMER, TestSite.LINE_NUMBER.value());
        return new Ringing(calling, boss.rings(), ann.rings(), tom.rings());
    }

    /// The same, answered by ann.
    private Ringing talkWithAnn() {
        Ringing all = call();
        all.atAnn().answer();
        all.atCustomer().await(PhoneCall.Word.Answered.class);
        all.atBoss().await(PhoneCall.Word.Cancelled.class);
        all.atTom().await(PhoneCall.Word.Cancelled.class);
        return all;
    }

    private PhoneCall pickUp(Phone phone) {
        PhoneCall picking = phone.dial("*8" + TestSite.LINE_NUMBER.value());
        picking.await(PhoneCall.Word.Answered.class);
        return picking;
    }

    @Test
    @Tag("TEL-10")
    @Tag("TEL-11")
    void a_call_rings_at_three_and_the_one_who_answers_is_heard() {
        Ringing all = call();
        assertEquals(Optional.of("Call for boss"), all.atAnn().incoming().arrival().subject());
        assertEquals(Optional.empty(), all.atBoss().incoming().arrival().subject());
        all.atCustomer().await(PhoneCall.Word.Rings.class);

        all.atAnn().answer();

        all.atCustomer().await(PhoneCall.Word.Answered.class);
        assertTrue(
                all.atBoss()
                        .await(PhoneCall.Word.Cancelled.class)
                        .reasons()
                        .toString()
                        .contains("ann"),
                "the boss is told who answered");
        all.atTom().await(PhoneCall.Word.Cancelled.class);
        all.atCustomer().hears(all.atAnn());
        all.atAnn().hears(all.atCustomer());
        all.atCustomer().hangUp();
        all.atAnn().await(PhoneCall.Word.HungUp.class);
    }

    @Test
    @Tag("TEL-13")
    @Tag("TEL-14")
    void held_at_one_telephone_and_picked_up_at_another_and_back() {
        Ringing all = talkWithAnn();

        all.atAnn().hold();
        site.awaitHeld();
        all.atCustomer().hears();
        PhoneCall atTom = pickUp(tom);

        all.atAnn().await(PhoneCall.Word.HungUp.class);
        atTom.hears(all.atCustomer());
        all.atCustomer().hears(atTom);

        atTom.hold();
        site.awaitHeld();
        all.atCustomer().hears();
        PhoneCall again = pickUp(ann);
        atTom.await(PhoneCall.Word.HungUp.class);
        again.hears(all.atCustomer());
        all.atCustomer().hears(again);
    }

    @Test
    @Tag("TEL-13")
    void who_holds_goes_on_with_the_call() {
        Ringing all = talkWithAnn();
        all.atAnn().hold();
        site.awaitHeld();
        all.atCustomer().hears();

        all.atAnn().resume();

        all.atCustomer().hears(all.atAnn());
        all.atAnn().hears(all.atCustomer());
    }

    @Test
    @Tag("TEL-9")
    void who_calls_on_behalf_shows_the_number_of_the_line() {
        PhoneCall dialling = ann.dialAs(TestSite.LINE_NUMBER.value(), TestSite.CUSTOMER);
        PhoneCall ringing = customer.rings();

        assertEquals(
                Optional.of(TestSite.LINE_NUMBER.value()),
                ringing.incoming().arrival().from().uri().user());
        dialling.await(PhoneCall.Word.Rings.class);
        ringing.answer();
        dialling.await(PhoneCall.Word.Answered.class);
        dialling.hears(ringing);
        ringing.hears(dialling);
    }

    @Test
    @Tag("TEL-12")
    void answering_while_talking_holds_what_one_talks_in() {
        Ringing first = talkWithAnn();
        first.atAnn().hears(first.atCustomer());
        PhoneCall second = customer.dialAs("+31687654321", TestSite.LINE_NUMBER.value());
        PhoneCall waiting = ann.rings();

        waiting.answer();

        second.await(PhoneCall.Word.Answered.class);
        second.hears(waiting);
        first.atCustomer().hears();
    }

    @Test
    @Tag("TEL-17")
    void a_blind_transfer_rings_at_the_other_and_the_first_is_out() {
        Ringing all = talkWithAnn();

        all.atAnn().transferTo("tom", TestSite.REALM);

        PhoneCall atTom = tom.rings();
        atTom.answer();
        all.atAnn().await(PhoneCall.Word.HungUp.class);
        atTom.hears(all.atCustomer());
        all.atCustomer().hears(atTom);
    }

    @Test
    @Tag("TEL-18")
    void who_listens_whispers_barges_and_takes_over_is_heard_as_that_says() {
        site.allowMonitoring();
        Ringing all = talkWithAnn();

        monitor(Monitoring.LISTEN);
        PhoneCall atTom = tom.rings().answer();
        atTom.hears(all.atCustomer(), all.atAnn());
        all.atCustomer().hears(all.atAnn());
        all.atAnn().hears(all.atCustomer());

        monitor(Monitoring.WHISPER);
        all.atAnn().hears(all.atCustomer(), atTom);
        all.atCustomer().hears(all.atAnn());

        monitor(Monitoring.BARGE);
        all.atCustomer().hears(all.atAnn(), atTom);
        all.atAnn().hears(all.atCustomer(), atTom);

        monitor(Monitoring.TAKE_OVER);
        all.atAnn().await(PhoneCall.Word.HungUp.class);
        all.atCustomer().hears(atTom);
        atTom.hears(all.atCustomer());
    }

    private void monitor(Monitoring mode) {
        site.user("tom", new CallCommand.MonitorCall(site.call(), new DeviceId("tom"), mode));
    }

    @Test
    @Tag("TEL-26")
    void two_of_the_site_call_each_other() {
        PhoneCall dialling = ann.dial(site.numberOf("tom"));
        PhoneCall ringing = tom.rings();
        dialling.await(PhoneCall.Word.Rings.class);

        ringing.answer();

        dialling.await(PhoneCall.Word.Answered.class);
        dialling.hears(ringing);
        ringing.hears(dialling);
        dialling.hangUp();
        ringing.await(PhoneCall.Word.HungUp.class);
    }

    @Test
    @Tag("TEL-28")
    void a_held_call_outlives_the_process_and_is_picked_up_afterwards() {
        Ringing all = talkWithAnn();
        all.atAnn().hold();
        site.awaitHeld();
        all.atCustomer().hears();

        site.crash();
        site.start();

        PhoneCall atTom = pickUp(tom);
        atTom.hears(all.atCustomer());
        all.atCustomer().hears(atTom);
        assertEquals(1, site.calls());
    }

    @Test
    @Tag("TEL-28")
    void a_call_within_the_site_outlives_the_process() {
        PhoneCall dialling = ann.dial(site.numberOf("tom"));
        PhoneCall ringing = tom.rings().answer();
        dialling.await(PhoneCall.Word.Answered.class);
        dialling.hears(ringing);

        site.crash();
        site.start();

        dialling.hears(ringing);
        ringing.hears(dialling);
        dialling.hangUp();
        ringing.await(PhoneCall.Word.HungUp.class);
    }

    @Test
    @Tag("TEL-28")
    void a_call_under_way_outlives_the_process() {
        Ringing all = talkWithAnn();
        all.atAnn().hears(all.atCustomer());

        site.crash();
        site.start();

        all.atAnn().hears(all.atCustomer());
        all.atCustomer().hears(all.atAnn());
    }
}
