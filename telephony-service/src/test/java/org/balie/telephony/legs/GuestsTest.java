package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.CallCommand.Callee;
import org.balie.telephony.core.CallCommand.TransferTarget;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Leg;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Others are brought into a call, with telephones that speak SIP and RTP, each humming a tone of
/// its own: the tones prove who hears whom.
@Tag("TEL-17")
class GuestsTest {
    private static final PhoneNumber EXPERT = new PhoneNumber("+31207778888");

    private final TestSite site = new TestSite();
    private final Phone customer = site.outside();
    private final Phone boss = site.boss();
    private final Phone carl = site.person("carl");
    private final Phone dora = site.person("dora");
    private PhoneCall atCustomer;
    private PhoneCall atBoss;

    @BeforeEach
    void the_boss_talks_to_a_customer() {
        atCustomer = customer.dialAs(TestSite.CUSTOMER, TestSite.LINE_NUMBER.value());
        atBoss = boss.rings().answer();
        atCustomer.await(PhoneCall.Word.Answered.class);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void add(Callee whom) {
        site.user("boss", new CallCommand.AddToCall(site.call(), whom));
    }

    private PhoneCall addedAt(Phone phone, String name) {
        add(new TransferTarget.ToPerson(new PersonId(name)));
        return phone.rings();
    }

    @Test
    void a_colleague_is_told_who_asks_and_then_all_three_hear_each_other() {
        PhoneCall atCarl = addedAt(carl, "carl");
        assertEquals(Optional.of("boss asks you to join"), atCarl.incoming().arrival().subject());

        atCarl.answer();

        allHear(atCustomer, atBoss, atCarl);
        atCarl.hangUp();
        atCustomer.hears(atBoss);
        atBoss.hears(atCustomer);
    }

    @Test
    void two_colleagues_are_heard_by_all_until_the_customer_hangs_up() {
        PhoneCall atCarl = addedAt(carl, "carl").answer();
        PhoneCall atDora = addedAt(dora, "dora").answer();

        allHear(atCustomer, atBoss, atCarl, atDora);
        atCustomer.hangUp();
        atBoss.await(PhoneCall.Word.HungUp.class);
        atCarl.await(PhoneCall.Word.HungUp.class);
        atDora.await(PhoneCall.Word.HungUp.class);
    }

    @Test
    void a_number_outside_sees_the_number_of_the_line_and_is_removed_again() {
        add(new TransferTarget.ToNumber(EXPERT));
        PhoneCall atExpert = customer.rings();
        assertEquals(
                Optional.of(TestSite.LINE_NUMBER.value()),
                atExpert.incoming().arrival().from().uri().user());

        atExpert.answer();
        // whoever is outside hums the same tone
        atExpert.hears(atCustomer, atBoss);
        atCustomer.hears(atExpert, atBoss);

        site.user("boss", new CallCommand.RemoveGuest(guest()));
        atExpert.await(PhoneCall.Word.HungUp.class);
        atCustomer.hears(atBoss);
    }

    @Test
    @Tag("TEL-13")
    void while_the_call_is_held_guests_hear_music_and_are_back_afterwards() {
        PhoneCall atCarl = addedAt(carl, "carl").answer();
        allHear(atCustomer, atBoss, atCarl);

        atBoss.hold();
        site.awaitHeld();
        atCustomer.hears();
        atCarl.hears();

        atBoss.resume();
        allHear(atCustomer, atBoss, atCarl);
    }

    @Test
    @Tag("TEL-12")
    void who_comes_while_talking_holds_what_was_talked_in() {
        PhoneCall before = customer.dialAs("+31687654321", site.numberOf("carl"));
        PhoneCall carlBefore = carl.rings().answer();
        before.await(PhoneCall.Word.Answered.class);
        before.hears(carlBefore);

        site.user(
                "boss",
                new CallCommand.AddToCall(
                        site.callOf("boss"), new TransferTarget.ToPerson(new PersonId("carl"))));
        PhoneCall atCarl = carl.rings().answer();

        atCustomer.hears(atBoss, atCarl);
        before.hears();
    }

    @Test
    @Tag("TEL-28")
    void a_call_with_a_guest_outlives_the_process() {
        PhoneCall atCarl = addedAt(carl, "carl").answer();
        allHear(atCustomer, atBoss, atCarl);

        site.crash();
        site.start();

        allHear(atCustomer, atBoss, atCarl);
    }

    private LegId guest() {
        return site.now(
                it ->
                        it.calls()
                                .flatMap(call -> call.guests().stream())
                                .map(Leg::id)
                                .findFirst()
                                .orElseThrow());
    }

    private static void allHear(PhoneCall... all) {
        for (PhoneCall listener : all) {
            listener.hears(
                    Stream.of(all).filter(each -> each != listener).toArray(PhoneCall[]::new));
        }
    }
}
