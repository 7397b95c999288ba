package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.SipRequest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// A call for help says where its caller is (RFC 6442), and is a call like any other besides.
@Tag("TEL-19")
class EmergencyLocationTest {
    private static final String PLACE = "Tower \"B\", floor <3> & attic; ’t Hoekje\u0007";
    private static final String CIVIC = "urn:ietf:params:xml:ns:pidf:geopriv10:civicAddr";

    private static CallRequest help(Optional<String> location) {
        return CallRequest.to(
                        new CallRequest.Target.Device(new DeviceName("ada")),
                        Station.address("+31201111111"),
                        Optional.of(Station.OFFER))
                .locatedAt(location);
    }

    /// The content of a part of the body.
    private static String part(SipRequest invite, String type) {
        Matcher boundary =
                Pattern.compile("multipart/mixed;boundary=([0-9a-z-]+)")
                        .matcher(invite.headers().first(HeaderName.CONTENT_TYPE).orElseThrow());
        assertTrue(boundary.matches());
        String[] parts = invite.bodyText().split("--" + boundary.group(1));
        assertEquals("--\r\n", parts[parts.length - 1]);
        for (String each : parts) {
            if (each.startsWith("\r\nContent-Type: " + type + "\r\n")) {
                return each;
            }
        }
        throw new AssertionError("no " + type + " in " + invite.bodyText());
    }

    private static String content(String part) {
        return part.substring(part.indexOf("\r\n\r\n") + 4, part.length() - 2);
    }

    @Test
    void the_far_end_reads_the_location_beside_the_offer_and_the_call_is_as_any_other()
            throws Exception {
        try (Station balie = Station.open(Transport.UDP, Transport.TCP);
                Handset ada = Handset.tcp(balie, "ada").registered()) {
            CallEnd end = new CallEnd();
            balie.stack.call(help(Optional.of(PLACE)), end);
            SipRequest invite = ada.asked("INVITE");

            assertEquals(Station.OFFER.text(), content(part(invite, "application/sdp")));
            String where = part(invite, "application/pidf+xml");
            String named = invite.headers().first(HeaderName.GEOLOCATION).orElseThrow();
            Matcher reference = Pattern.compile("<cid:([^>]+)>").matcher(named);
            assertTrue(reference.matches(), named);
            assertTrue(where.contains("\r\nContent-ID: <" + reference.group(1) + ">\r\n"), where);
            assertEquals(
                    Optional.of("yes"), invite.headers().first(HeaderName.GEOLOCATION_ROUTING));
            Document document = read(content(where));
            assertEquals(
                    "Tower \"B\", floor <3> & attic; ’t Hoekje",
                    document.getElementsByTagNameNS(CIVIC, "LOC").item(0).getTextContent());
            assertEquals(
                    Station.address("+31201111111").uri().toString(),
                    document.getDocumentElement().getAttribute("entity"));

            ada.reply(invite, 200, Optional.of(Station.ANSWER));
            ada.asked("ACK");
            CallEnd.Answered answered = end.told.next(CallEnd.Answered.class);
            assertEquals(Optional.of(Station.ANSWER), answered.sdp());
            answered.dialog().bye(List.of());
            ada.reply(ada.asked("BYE"), 200);
        }
    }

    private static Document read(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void any_other_call_says_nothing_of_where_its_caller_is() throws Exception {
        try (Station balie = Station.open(Transport.UDP);
                Handset ada = Handset.udp(balie, "ada").registered()) {
            balie.stack.call(help(Optional.empty()), new CallEnd());
            SipRequest invite = ada.asked("INVITE");
            assertEquals(Optional.of("application/sdp"), invite.contentType());
            assertEquals(Station.OFFER.text(), invite.bodyText());
            assertTrue(invite.headers().first(HeaderName.GEOLOCATION).isEmpty());
            ada.reply(invite, 486);
        }
    }
}
