package org.balie.benchmarks.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SipAnswerTest {
    private static final String ANSWER =
            """
            SIP/2.0 200 OK\r
            Via: SIP/2.0/UDP 127.0.0.2:9;branch=z9hG4bK-run1-7-invite\r
            Record-Route: <sip:10.0.0.1;lr>, <sip:10.0.0.2;lr>\r
            Record-Route: <sip:10.0.0.3;lr>\r
            t: <sip:line7@127.0.0.1>;tag=x\r
            i: 7@run1\r
            CSeq: 1 INVITE\r
            m: "Line" <sip:b2bua@127.0.0.1:5060>;expires=3\r
            Content-Length: 0\r
            \r
            Call-ID: of the body\r
            """;

    private static final CallMessages MESSAGES =
            new CallMessages(
                    new InetSocketAddress("127.0.0.2", 9),
                    new InetSocketAddress("127.0.0.1", 5060),
                    "run1");

    @Test
    void a_response_is_read_with_its_short_names_and_without_its_body() {
        assertEquals(
                new SipAnswer(
                        200,
                        "INVITE",
                        "7@run1",
                        "<sip:line7@127.0.0.1>;tag=x",
                        "sip:b2bua@127.0.0.1:5060",
                        List.of("<sip:10.0.0.1;lr>", "<sip:10.0.0.2;lr>", "<sip:10.0.0.3;lr>")),
                SipAnswer.read(ANSWER).orElseThrow());
    }

    @Test
    void noise_is_nothing() {
        assertTrue(SipAnswer.read("\0\0\0\0").isEmpty());
        assertTrue(SipAnswer.read(ANSWER.replace("200 OK", "2000 OK")).isEmpty());
        assertTrue(SipAnswer.read(ANSWER.replace("i: ", "x: ")).isEmpty());
        assertTrue(SipAnswer.read(ANSWER.replace("1 INVITE", "INVITE")).isEmpty());
    }

    @Test
    void what_follows_in_the_dialog_goes_back_by_the_recorded_way() {
        SipAnswer answer = SipAnswer.read(ANSWER).orElseThrow();
        String bye = new String(MESSAGES.bye(7, answer), StandardCharsets.US_ASCII);
        assertTrue(bye.startsWith("BYE sip:b2bua@127.0.0.1:5060 SIP/2.0\r\n"), bye);
        assertTrue(bye.contains("\r\nTo: <sip:line7@127.0.0.1>;tag=x\r\n"), bye);
        assertTrue(
                bye.contains(
                        "\r\nRoute: <sip:10.0.0.3;lr>\r\nRoute: <sip:10.0.0.2;lr>\r\nRoute:"
                                + " <sip:10.0.0.1;lr>\r\n"),
                bye);
    }

    @Test
    void a_request_is_agreed_to_with_what_it_has_to_get_back() {
        String request =
                "OPTIONS sip:caller@127.0.0.2:9 SIP/2.0\r\nVia: one\r\nVia: two\r\nMax-Forwards: 3\r\n"
                        + "From: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\nCall-ID: q\r\nCSeq: 3 OPTIONS\r\n\r\n";
        assertTrue(SipAnswer.read(request).orElseThrow().isRequest());
        assertEquals(
                "SIP/2.0 200 OK\r\nVia: one\r\nVia: two\r\nFrom: <sip:a@b>;tag=1\r\n"
                        + "To: <sip:c@d>;tag=bench\r\nCall-ID: q\r\nCSeq: 3 OPTIONS\r\n"
                        + "Content-Length: 0\r\n\r\n",
                SipAnswer.agreeing(request));
    }
}
