package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Lamps of desk telephones: dialog events (RFC 4235).
@Tag("TEL-26")
class SipLampsTest {

    static LampState lamp(LampState.Held held) {
        SipUri line = SipUri.sip("100", Station.REALM);
        SipUri other = SipUri.sip("+31201234567", Station.REALM);
        return new LampState(
                List.of(
                        new LampState.Shown(
                                "id-1",
                                "call-1",
                                "line",
                                "other",
                                LampState.Direction.RECIPIENT,
                                LampState.Stage.CONFIRMED,
                                held,
                                new LampState.Side(Optional.of("A & B"), line, line),
                                new LampState.Side(Optional.empty(), other, other))));
    }

    static SipRequest subscribe(Handset phone, long expires) {
        return phone.request(
                "SUBSCRIBE",
                "100",
                headers ->
                        headers.add(HeaderName.EVENT, "dialog")
                                .add(HeaderName.EXPIRES, expires)
                                .add(HeaderName.CONTACT, phone.contact()));
    }

    private static String state(SipRequest notify) {
        return notify.headers().first(HeaderName.SUBSCRIPTION_STATE).orElseThrow();
    }

    @Test
    void a_lamp_is_told_in_full_each_time_with_a_rising_version() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            balie.lamps.put("100", LampState.IDLE);
            SipResponse accepted = ada.askProven(subscribe(ada, 300));
            assertEquals("300", accepted.headers().first(HeaderName.EXPIRES).orElseThrow());
            SipRequest first = ada.asked("NOTIFY");
            assertTrue(first.bodyText().contains("version=\"0\" state=\"full\""));
            assertFalse(first.bodyText().contains("<dialog "));
            ada.reply(first, 200);

            balie.lamps.put("100", lamp(LampState.Held.NO));
            balie.stack.lampChanged("100");
            SipRequest second = ada.asked("NOTIFY");
            assertTrue(second.bodyText().contains("version=\"1\" state=\"full\""));
            assertTrue(second.bodyText().contains("<state>confirmed</state>"));
            assertTrue(second.bodyText().contains("A &amp; B"));
            assertFalse(second.bodyText().contains("sip.rendering"));
            assertTrue(second.cseq().number() > first.cseq().number());
            ada.reply(second, 200);

            balie.lamps.put("100", lamp(LampState.Held.YES));
            balie.stack.lampChanged("100");
            SipRequest held = ada.asked("NOTIFY");
            assertTrue(held.bodyText().contains("pname=\"+sip.rendering\" pvalue=\"no\""));
            ada.reply(held, 200);
        }
    }

    @Test
    void changes_while_a_notify_is_under_way_are_told_together_by_the_next() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            balie.lamps.put("100", LampState.IDLE);
            ada.askProven(subscribe(ada, 300));
            SipRequest first = ada.asked("NOTIFY");
            balie.lamps.put("100", lamp(LampState.Held.NO));
            balie.stack.lampChanged("100");
            balie.lamps.put("100", lamp(LampState.Held.YES));
            balie.stack.lampChanged("100");
            ada.reply(first, 200);
            SipRequest second = ada.asked("NOTIFY");
            while (second.cseq().equals(first.cseq())) {
                second = ada.asked("NOTIFY");
            }
            assertTrue(second.bodyText().contains("version=\"1\""));
            assertTrue(second.bodyText().contains("sip.rendering"));
            ada.reply(second, 200);
            balie.awaitSilence();
        }
    }

    @Test
    void a_subscription_that_nobody_renews_ends_with_a_last_word() throws Exception {
        SipSettings.Limits brief =
                StationSetup.limits(
                        new SipSettings.Range(Duration.ofSeconds(1), Duration.ofSeconds(1)),
                        SipSettings.Limits.USUAL.session());
        try (Station balie = Station.open(brief, List.of());
                Handset ada = Handset.udp(balie, "ada")) {
            balie.lamps.put("100", lamp(LampState.Held.NO));
            ada.askProven(subscribe(ada, 300));
            SipRequest first = ada.asked("NOTIFY");
            assertTrue(state(first).startsWith("active"));
            ada.reply(first, 200);
            SipRequest last = ada.asked("NOTIFY");
            assertTrue(state(last).startsWith("terminated"));
            ada.reply(last, 200);
            balie.awaitSilence();
        }
    }

    @Test
    void who_may_not_see_a_line_is_refused_and_one_that_vanishes_ends_its_subscriptions()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada")) {
            assertEquals(404, ada.askProven(subscribe(ada, 300)).code());
            assertEquals(
                    489,
                    ada.ask(
                                    ada.request(
                                            "SUBSCRIBE",
                                            "100",
                                            headers -> headers.add(HeaderName.EVENT, "presence")))
                            .code());
            balie.lamps.put("100", LampState.IDLE);
            ada.askProven(subscribe(ada, 300));
            ada.reply(ada.asked("NOTIFY"), 200);
            balie.lamps.remove("100");
            balie.stack.lampChanged("100");
            SipRequest last = ada.asked("NOTIFY");
            assertTrue(state(last).startsWith("terminated"));
            ada.reply(last, 200);
        }
    }

    @Test
    void lamps_follow_a_telephone_whose_connection_broke_and_came_back() throws Exception {
        try (Station balie = Station.open(Transport.TCP);
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            balie.lamps.put("100", LampState.IDLE);
            ada.askProven(subscribe(ada, 300));
            ada.reply(ada.asked("NOTIFY"), 200);
            ada.connect();
            ada.registered();
            balie.lamps.put("100", lamp(LampState.Held.NO));
            balie.stack.lampChanged("100");
            SipRequest second = ada.asked("NOTIFY");
            assertTrue(second.bodyText().contains("version=\"1\""));
        }
    }
}
