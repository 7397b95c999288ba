package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.message.Via;
import org.junit.jupiter.api.Test;

/// An edge passes on to replicas, and for replicas; for nobody else, and to nobody else.
class EdgeRelayTest extends OwnerAndEdge {

    private String route(String token) {
        return "<sip:" + token + "@127.0.0.1:" + edge.port(Transport.UDP) + ";lr>";
    }

    private static String token(String route) {
        return NameAddress.parse(route).uri().user().orElseThrow();
    }

    @Test
    void a_route_that_no_replica_wrote_is_refused() throws Exception {
        try (Handset bob = Handset.udp(edge, "bob").registered();
                Handset ada = Handset.udp(edge, "ada")) {
            for (String forged :
                    List.of(
                            "hop.",
                            "hop..",
                            "hop.AAAA",
                            "hop.d2l0aGluCXNpdGU.AAAAAAAAAAAAAAAAAAAAAA")) {
                SipRequest invite =
                        ada.invite("bob", headers -> headers.add(HeaderName.ROUTE, route(forged)));
                SipResponse refused = ada.ask(invite);
                assertEquals(403, refused.code(), forged);
                ada.acknowledge(invite, refused);
            }
            bob.told.nothing(SipRequest.class);
        }
    }

    @Test
    void what_a_telephone_has_seen_of_a_call_leads_it_to_nobody_else() throws Exception {
        try (Handset bob = Handset.udp(edge, "bob").registered();
                Handset ada = Handset.udp(edge, "ada").registered()) {
            SipRequest seen = owner.talk(ada).invite();
            String within = token(seen.headers().first(HeaderName.RECORD_ROUTE).orElseThrow());
            String back = seen.via().parameters().value(Via.WAY_BACK).orElseThrow();
            SipRequest invite =
                    ada.invite("bob", headers -> headers.add(HeaderName.ROUTE, route(within)));
            SipResponse challenge = ada.ask(invite);
            assertEquals(401, challenge.code());
            ada.acknowledge(invite, challenge);
            SipRequest misled =
                    ada.invite("bob", headers -> headers.add(HeaderName.ROUTE, route(back)));
            assertEquals(403, ada.ask(misled).code());
            bob.told.nothing(SipRequest.class);
        }
    }

    @Test
    void who_has_another_secret_is_no_replica() throws Exception {
        Station stranger = floor.openStranger("stranger");
        try (Handset ada = Handset.udp(stranger, "ada")) {
            assertEquals(403, ada.ask(ada.register(300)).code());
            assertEquals(List.of(), owner.bindingsOf("ada"));
        }
    }

    @Test
    void two_that_take_each_other_for_the_owner_do_not_send_a_request_round() throws Exception {
        floor.believes("owner", "edge");
        try (Handset ada = Handset.udp(edge, "ada")) {
            assertEquals(503, ada.ask(ada.register(300)).code());
            floor.believes("owner", "owner");
            ada.registered();
        }
    }

    @Test
    void a_response_that_nobody_waits_for_goes_nowhere() throws Exception {
        try (Handset ada = Handset.udp(edge, "ada").registered();
                DatagramSocket victim = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            SipRequest seen = owner.talk(ada).invite();
            Via hop =
                    new Via(
                            "UDP",
                            "127.0.0.1",
                            OptionalInt.of(victim.getLocalPort()),
                            Parameters.of("branch", Via.MAGIC_COOKIE + "victim"));
            for (String token :
                    List.of(
                            "hop.AAAA.AAAA",
                            // of another transaction
                            seen.via().parameters().value(Via.WAY_BACK).orElseThrow())) {
                Via first =
                        new Via(
                                "UDP",
                                "127.0.0.1",
                                OptionalInt.of(edge.port(Transport.UDP)),
                                Parameters.of("branch", Via.MAGIC_COOKIE + "hopless")
                                        .with(Via.WAY_BACK, token));
                Headers.Builder headers = Headers.builder();
                headers.add(HeaderName.VIA, first).add(HeaderName.VIA, hop);
                SipResponse.headersFor(seen, Optional.of("tag"))
                        .remove(HeaderName.VIA)
                        .build()
                        .fields()
                        .forEach(each -> headers.add(each.name(), each.value()));
                ada.send(SipResponse.of(200, "OK", headers, Optional.empty()));
            }
            assertSilent(victim, ada);
        }
    }

    @Test
    void a_request_for_somewhere_else_goes_nowhere() throws Exception {
        try (Handset user = Handset.udp(edge, "user");
                Handset ada = Handset.udp(edge, "ada");
                DatagramSocket victim = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"))) {
            SipUri there = SipUri.sip("victim", "127.0.0.1", victim.getLocalPort());
            for (Handset each : List.of(user, ada)) {
                SipRequest invite =
                        each.invite(
                                "victim",
                                headers ->
                                        headers.add(
                                                        HeaderName.ROUTE,
                                                        "<sip:127.0.0.1:"
                                                                + edge.port(Transport.UDP)
                                                                + ";lr>")
                                                .add(HeaderName.ROUTE, "<" + there + ";lr>"));
                SipRequest out =
                        SipRequest.of(
                                "INVITE",
                                there,
                                invite.headers().toBuilder(),
                                Optional.of(invite.bodyText()));
                SipResponse refused = each.ask(out);
                assertEquals(401, refused.code());
                each.acknowledge(out, refused);
            }
            assertSilent(victim, ada);
        }
    }

    /// What was sent before has been dealt with when this is answered.
    private static void assertSilent(DatagramSocket victim, Handset phone) throws Exception {
        phone.ask(phone.request("OPTIONS", "ada"));
        victim.setSoTimeout(200);
        byte[] buffer = new byte[65_535];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            victim.receive(packet);
        } catch (SocketTimeoutException _) {
            return;
        }
        throw new AssertionError(new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8));
    }
}
