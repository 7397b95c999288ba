package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.balie.telephony.core.CallCommand;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What each far end is asked to speak follows from what the others in the call speak, so that
/// nothing has to be made anew where that can be spared.
class CodecsTest {
    private final TestSite site = new TestSite();
    private final Phone customer = site.outside();
    private final Phone boss = site.boss();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void who_is_called_is_asked_first_for_what_the_caller_speaks() {
        PhoneCall calling = customer.dialAs(TestSite.CUSTOMER, TestSite.LINE_NUMBER.value());
        PhoneCall atBoss = boss.rings();
        assertEquals("0 9 111 8 110 101", atBoss.named());

        atBoss.answer();

        calling.await(PhoneCall.Word.Answered.class);
        assertEquals("0", calling.named());
        calling.hears(atBoss);
    }

    @Test
    void a_browser_is_asked_for_opus_first_unless_the_caller_does_not_speak_it() {
        var words = new LinkedBlockingQueue<Softphone.Word>();
        site.tab("boss", words::add);

        PhoneCall plain = customer.dialAs(TestSite.CUSTOMER, TestSite.LINE_NUMBER.value());
        assertEquals("0 111 9 8 110 101", asked(words));
        plain.close();
        boss.rings();

        customer.dial(TestSite.CUSTOMER, TestSite.LINE_NUMBER.value(), PhoneCall::offerOfOpus);
        assertEquals("111 0 9 8 110 101", asked(words));
    }

    private static String asked(BlockingQueue<Softphone.Word> words) {
        try {
            if (words.poll(20, TimeUnit.SECONDS) instanceof Softphone.Word.Ring(_, _, var offer)) {
                return PhoneCall.named(offer);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("the browser does not ring");
    }

    @Test
    void a_browser_that_calls_is_asked_for_the_codec_of_who_answers() throws InterruptedException {
        var words = new LinkedBlockingQueue<Softphone.Word>();
        Softphone tab = words::add;
        site.tab("boss", tab);
        site.user(
                "boss",
                new CallCommand.PlaceCall(
                        new CallId(UUID.randomUUID()),
                        new DeviceId("tab of boss"),
                        Optional.empty(),
                        new PhoneNumber(TestSite.CUSTOMER)));
        if (!(words.poll(20, TimeUnit.SECONDS)
                instanceof Softphone.Word.Connect(var leg, var offer))) {
            throw new AssertionError("the browser is not connected");
        }
        assertEquals("111 9 0 8 110 101", PhoneCall.named(offer));
        site.answered(tab, leg, asABrowserAnswers(offer));
        PhoneCall atCustomer = customer.rings();
        assertEquals("111 9 8 0 110 101", atCustomer.named());

        atCustomer.answer();

        if (!(words.poll(20, TimeUnit.SECONDS) instanceof Softphone.Word.Renew(_, var again))) {
            throw new AssertionError("the browser is not asked again");
        }
        assertEquals("0 111 9 8 110 101", PhoneCall.named(again));
        site.answered(tab, leg, asABrowserAnswers(again));
        site.user("boss", new CallCommand.HoldCall(leg.call()));
        site.user("boss", new CallCommand.ResumeCall(leg.call()));
        assertEquals(Optional.empty(), Optional.ofNullable(words.poll()));
    }

    private static String asABrowserAnswers(String offer) {
        return offer.replace("a=setup:actpass", "a=setup:active").replace("a=ice-lite\r\n", "");
    }

    @Test
    void a_caller_who_waits_is_answered_in_what_the_called_party_speaks() {
        PhoneCall calling =
                customer.dial(
                        TestSite.CUSTOMER, TestSite.LINE_NUMBER.value(), PhoneCall::offerOfOpus);
        PhoneCall atBoss = boss.rings();
        assertEquals("111 0 9 8 110 101", atBoss.named());

        atBoss.answer();

        calling.await(PhoneCall.Word.Answered.class);
        assertEquals("0", calling.named());
        calling.hears(atBoss);
        atBoss.hears(calling);
    }

    @Test
    void in_a_call_between_two_of_the_site_the_caller_s_codec_goes_through() {
        Phone carl = site.person("carl");
        PhoneCall calling = carl.dial("carl", site.numberOf("boss"), PhoneCall::offerOfOpus);
        PhoneCall atBoss = boss.rings();
        assertEquals("111 0 9 8 110 101", atBoss.named());

        atBoss.answer();

        calling.await(PhoneCall.Word.Answered.class);
        assertEquals("0", calling.named());
        calling.hears(atBoss);
        atBoss.hears(calling);
    }
}
