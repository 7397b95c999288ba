package org.balie.telephony.media.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Context;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Termination;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Wish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private final TestPart test =
            new TestPart(TestPart.patient(Duration.ofSeconds(20), Duration.ofSeconds(2)));
    private final Context call = test.context();
    private final TestBrowser browser = test.mine(new TestBrowser(900));

    @AfterEach
    void close() {
        test.close();
    }

    private Termination connect() {
        Termination termination = TestPart.add(call, "browser", new Profile.Browser());
        TestPart.agreed(termination.accept(browser.answer(TestPart.agreed(termination.offer()))));
        browser.start();
        return termination;
    }

    @Test
    @Tag("TEL-26")
    void a_browser_and_a_telephone_hear_each_other() {
        Phone phone = test.in(call, "phone", 500, Codec.PCMA);
        call.topology(TestPart.bothWays("phone", "browser"));
        connect();
        TalkTest.hears(phone, browser);
        TalkTest.hears(browser, phone);
        TalkTest.isOneStream(browser);
    }

    @Test
    void another_way_is_found_without_another_handshake() {
        Phone phone = test.in(call, "phone", 500, Codec.PCMU);
        call.topology(TestPart.bothWays("phone", "browser"));
        Termination termination = connect();
        TalkTest.hears(browser, phone);
        String offer = TestPart.agreed(termination.offer(Wish.USUAL.with(Wish.Ice.RESTART)));
        TestPart.agreed(termination.accept(browser.answer(offer)));
        TalkTest.hears(phone, browser);
        TalkTest.hears(browser, phone);
        TalkTest.isOneStream(browser);
    }

    @Test
    void who_no_longer_checks_is_lost_and_gets_no_more_packets() {
        Phone phone = test.in(call, "phone", 500, Codec.PCMU);
        call.topology(TestPart.bothWays("phone", "browser"));
        connect();
        TalkTest.hears(browser, phone);
        browser.checks = false;
        MediaEvent.Lost lost = test.await(MediaEvent.Lost.class);
        assertEquals(MediaEvent.Cause.CONSENT, lost.cause());
        assertEquals(new TerminationId("browser"), lost.termination());
        Waiting.until("silence", () -> browser.isDeafTo(phone));
    }

    @Test
    void a_certificate_that_was_not_announced_is_not_heard() {
        browser.shown = "00:".repeat(31) + "00";
        connect();
        MediaEvent.Lost lost = test.await(MediaEvent.Lost.class);
        assertEquals(MediaEvent.Cause.DTLS, lost.cause());
        assertEquals(0, test.told(MediaEvent.Connected.class).count());
    }

    @Test
    void a_browser_is_told_that_it_is_over() {
        Phone phone = test.in(call, "phone", 500, Codec.PCMU);
        call.topology(TestPart.bothWays("phone", "browser"));
        connect();
        TalkTest.hears(browser, phone);
        call.subtract(new TerminationId("browser"));
        Waiting.until("close_notify", () -> browser.closed);
    }

    @Test
    void a_telephone_with_keys_and_a_plain_one_hear_each_other() {
        KeyedPhone keyed = test.mine(new KeyedPhone(700, Codec.PCMU));
        test.connect(call, "keyed", keyed);
        Phone plain = test.in(call, "plain", 500, Codec.PCMU);
        call.topology(TestPart.bothWays("keyed", "plain"));
        TalkTest.hears(keyed, plain);
        TalkTest.hears(plain, keyed);
        assertTrue(keyed.heard.stream().allMatch(each -> each.length() == 160));
    }
}
