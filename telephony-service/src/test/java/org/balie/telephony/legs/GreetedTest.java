package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.Report;
import org.balie.telephony.core.SetupCommand;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A caller who ends at the voicemail with a telephone that speaks SIP and RTP: each greeting is a
/// tone of its own.
@Tag("TEL-25")
class GreetedTest {
    private static final int WINTER = Tones.ALL.get(3);
    private static final int SUMMER = Tones.ALL.get(4);

    private final TestSite site = new TestSite();
    private final Phone customer = site.outside();
    private final Phone boss = site.boss();
    private final PersonId person = new PersonId("boss");

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void who_calls_somebodys_own_number_hears_that_persons_greeting() {
        site.user("boss", new SetupCommand.ChooseOwnGreeting(person, greeting(WINTER)));

        PhoneCall call = declined(site.numberOf("boss"));

        call.hears(WINTER);
        call.hears();
    }

    @Test
    void who_calls_while_there_is_no_telephone_hears_it_at_once() {
        site.user("boss", new SetupCommand.ChooseOwnGreeting(person, greeting(WINTER)));
        site.machine(new Report.DeviceGone(new DeviceId("boss")));

        PhoneCall call = call(site.numberOf("boss"));

        call.hears(WINTER);
    }

    @Test
    void who_calls_a_line_hears_the_greeting_of_the_line_and_not_its_owners() {
        site.user("boss", new SetupCommand.ChooseOwnGreeting(person, greeting(WINTER)));
        site.user("boss", new SetupCommand.ChooseGreeting(TestSite.LINE, greeting(SUMMER)));

        declined(TestSite.LINE_NUMBER.value()).hears(SUMMER);
    }

    private static Optional<GreetingId> greeting(int tone) {
        return Optional.of(new GreetingId(Integer.toString(tone)));
    }

    private PhoneCall declined(String number) {
        PhoneCall call = customer.dialAs(TestSite.CUSTOMER, number);
        boss.rings();
        site.user("boss", new CallCommand.DeclineCall(site.call()));
        call.await(PhoneCall.Word.Answered.class);
        return call;
    }

    private PhoneCall call(String number) {
        PhoneCall call = customer.dialAs(TestSite.CUSTOMER, number);
        call.await(PhoneCall.Word.Answered.class);
        return call;
    }
}
