package org.balie.telephony.sip.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Replicas.Address;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Reading;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipReader;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.Via;
import org.balie.telephony.sip.transaction.Wire.SentBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A message and where it came from, to a message and where it goes.
class StatelessProxyTest {

    private static final Address OWNER = new Address("10.0.0.1", 5060, 5061);
    private static final Address EDGE = new Address("10.0.0.2", 5062, 5063);
    private static final Flow PHONE = new Flow(Transport.UDP, "192.0.2.9", 40_000);
    private static final SipReader READER = new SipReader(256);

    private final StatelessProxy edge = proxy(EDGE, "what replicas know, and nobody else");
    private final StatelessProxy owner = proxy(OWNER, "what replicas know, and nobody else");

    private static StatelessProxy proxy(Address self, String key) {
        return new StatelessProxy(
                new Tokens(List.of(key.getBytes(StandardCharsets.US_ASCII))),
                self,
                transport -> new SentBy("balie.example", transport == Transport.TLS ? 5061 : 5060));
    }

    private static SipRequest request(String method, String more) {
        String text =
                """
                %s sip:101@balie.example SIP/2.0
                Via: SIP/2.0/UDP 192.168.1.7:5060;branch=z9hG4bKcalls;rport
                Max-Forwards: 70
                From: <sip:ada@balie.example>;tag=a
                To: <sip:101@balie.example>%s
                Call-ID: call
                CSeq: 1 %s
                Content-Length: 0

                """
                        .formatted(method, more, method)
                        .replace("\n", "\r\n");
        return assertInstanceOf(SipRequest.class, read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static SipMessage read(byte[] bytes) {
        return assertInstanceOf(Reading.Understood.class, READER.read(bytes)).message();
    }

    /// As it arrives at the other end.
    private static SipRequest travelled(Step step) {
        byte[] bytes = assertInstanceOf(Step.Send.class, step).message().encode();
        return assertInstanceOf(SipRequest.class, read(bytes));
    }

    private Step passOn(SipRequest request, Flow from) {
        return edge.toOwner(request, from, Set.of(), "site", OWNER);
    }

    private SipRequest passedOn(SipRequest request) {
        return travelled(passOn(request, PHONE));
    }

    private static Optional<Hop> read(StatelessProxy by, SipRequest request) {
        return EdgeRoute.token(request).flatMap(token -> by.read(token, request));
    }

    @ParameterizedTest
    @CsvSource({"UDP,UDP,5060", "TCP,TCP,5061", "TLS,TCP,5061"})
    void the_way_to_the_owner_is_as_reliable_as_the_telephones_own(
            Transport telephone, Transport between, int port) {
        Step step = passOn(request("REGISTER", ""), new Flow(telephone, "192.0.2.9", 40_000));

        assertEquals(
                new Flow(between, "10.0.0.1", port), assertInstanceOf(Step.Send.class, step).to());
    }

    @Test
    void the_owner_learns_from_where_it_came_and_what_was_proven_there() {
        Flow from = new Flow(Transport.TLS, "2001:db8::9", 40_000);
        SipRequest at =
                travelled(
                        edge.toOwner(
                                request("INVITE", ""),
                                from,
                                Set.of("carrier.example"),
                                "a site",
                                OWNER));

        Edge through = new Edge("10.0.0.2", 5063, "a site");
        assertEquals(
                Optional.of(
                        new Hop.ToOwner(from.behind(through), through, Set.of("carrier.example"))),
                read(owner, at));
        assertFalse(StatelessProxy.unrouted(at).headers().has(HeaderName.ROUTE));
    }

    @Test
    void the_telephones_hop_is_told_where_it_was_heard_and_one_hop_is_used() {
        SipRequest at = passedOn(request("REGISTER", ""));

        List<String> hops = at.headers().all(HeaderName.VIA);
        assertEquals(2, hops.size());
        Via telephone = Via.parse(hops.getLast());
        assertEquals(Optional.of("192.0.2.9"), telephone.parameters().value("received"));
        assertEquals(Optional.of("40000"), telephone.parameters().value("rport"));
        assertEquals(69, at.number(HeaderName.MAX_FORWARDS).getAsLong());
        assertEquals(
                new Step.Refuse(483, "Too Many Hops"),
                passOn(
                        at.with(
                                request("REGISTER", "").headers().toBuilder()
                                        .set(HeaderName.MAX_FORWARDS, 0)
                                        .build()),
                        PHONE));
    }

    @Test
    void what_belongs_together_has_one_branch_and_what_does_not_another() {
        String invite = branch("INVITE", PHONE);

        assertEquals(invite, branch("INVITE", PHONE));
        assertEquals(invite, branch("CANCEL", PHONE));
        assertEquals(invite, branch("ACK", PHONE));
        assertNotEquals(invite, branch("INVITE", new Flow(Transport.UDP, "192.0.2.8", 40_000)));
    }

    private String branch(String method, Flow from) {
        return travelled(passOn(request(method, ""), from)).via().branch().orElseThrow();
    }

    @Test
    void only_what_begins_a_dialog_is_to_come_this_way_again() {
        assertTrue(passedOn(request("INVITE", "")).headers().has(HeaderName.RECORD_ROUTE));
        assertTrue(passedOn(request("SUBSCRIBE", "")).headers().has(HeaderName.RECORD_ROUTE));
        assertFalse(passedOn(request("REGISTER", "")).headers().has(HeaderName.RECORD_ROUTE));
        assertFalse(passedOn(request("INVITE", ";tag=b")).headers().has(HeaderName.RECORD_ROUTE));
    }

    @Test
    void what_comes_again_is_of_the_site_and_of_any_replica() {
        String recorded =
                passedOn(request("INVITE", ""))
                        .headers()
                        .first(HeaderName.RECORD_ROUTE)
                        .orElseThrow();
        SipRequest bye = request("BYE", ";tag=b");
        SipRequest routed =
                bye.with(bye.headers().toBuilder().add(HeaderName.ROUTE, recorded).build());

        assertEquals(Optional.of(new Hop.Within("site")), read(edge, routed));
        assertEquals(Optional.of(new Hop.Within("site")), read(owner, routed));
        assertEquals(1, passedOn(routed).headers().all(HeaderName.ROUTE).size());
    }

    @Test
    void a_response_goes_back_to_where_its_request_came_from_at_this_replica_only() {
        SipResponse response = answer(passedOn(request("INVITE", "")));

        Step.Send sent = assertInstanceOf(Step.Send.class, edge.back(response));
        assertEquals(PHONE, sent.to());
        assertEquals(1, sent.message().headers().all(HeaderName.VIA).size());
        assertEquals(new Step.Drop(), owner.back(response));
    }

    @Test
    void a_telephone_that_does_not_ask_for_its_port_is_answered_where_it_says() {
        SipRequest request = request("INVITE", "");
        SipRequest plain =
                request.with(
                        request.headers().toBuilder()
                                .set(
                                        HeaderName.VIA,
                                        request.via()
                                                .with(request.via().parameters().without("rport")))
                                .build());

        Step.Send sent = assertInstanceOf(Step.Send.class, edge.back(answer(passedOn(plain))));
        assertEquals(new Flow(Transport.UDP, "192.0.2.9", 5060), sent.to());
    }

    private static SipResponse answer(SipRequest request) {
        return SipResponse.of(
                200, "OK", SipResponse.headersFor(request, Optional.of("b")), Optional.empty());
    }

    // -- to a telephone

    private final Edge through = new Edge("10.0.0.2", 5062, "site");

    private SipRequest atEdge(String method) {
        SipRequest sent = owner.toEdge(request(method, ""), PHONE.behind(through), through);
        return assertInstanceOf(SipRequest.class, read(sent.encode()));
    }

    private Step toFarEnd(SipRequest at, StatelessProxy by, boolean open) {
        return by.toFarEnd(
                at, assertInstanceOf(Hop.ToEdge.class, read(by, at).orElseThrow()), _ -> open);
    }

    @Test
    void the_owners_request_goes_down_the_flow_and_its_response_back() {
        Step.Send down = assertInstanceOf(Step.Send.class, toFarEnd(atEdge("INVITE"), edge, true));
        SipRequest at = assertInstanceOf(SipRequest.class, down.message());

        assertEquals(PHONE, down.to());
        assertFalse(at.headers().has(HeaderName.ROUTE));
        assertTrue(at.headers().has(HeaderName.RECORD_ROUTE));
        Step.Send up = assertInstanceOf(Step.Send.class, edge.back(answer(at)));
        assertEquals(new Flow(Transport.UDP, "10.0.0.1", 5060), up.to());
    }

    @Test
    void a_flow_that_is_gone_or_of_another_replica_has_failed() {
        Step failed = new Step.Refuse(430, "Flow Failed");

        assertEquals(failed, toFarEnd(atEdge("INVITE"), edge, false));
        assertEquals(failed, toFarEnd(atEdge("INVITE"), owner, true));
    }

    @Test
    void a_token_is_good_for_its_message_and_with_the_replicas_key_only() {
        SipRequest at = atEdge("INVITE");
        String route = at.headers().first(HeaderName.ROUTE).orElseThrow();
        SipRequest another = request("INVITE", "");
        SipRequest moved =
                another.with(
                        another.headers().toBuilder()
                                .set(HeaderName.CALL_ID, "another")
                                .add(HeaderName.ROUTE, route)
                                .build());

        assertEquals(Optional.empty(), read(edge, moved));
        assertEquals(Optional.empty(), read(proxy(EDGE, "what somebody else made up"), at));
        assertTrue(read(edge, at).isPresent());
    }

    @Test
    void while_the_key_is_being_changed_the_old_one_is_good_too() {
        byte[] old = "the old key of replicas".getBytes(StandardCharsets.US_ASCII);
        byte[] fresh = "the new key of replicas".getBytes(StandardCharsets.US_ASCII);
        String token = new Tokens(List.of(old)).write(new Hop.Within("site"), "");

        assertEquals(
                Optional.of(new Hop.Within("site")),
                new Tokens(List.of(fresh, old)).read(token, ""));
        assertEquals(Optional.empty(), new Tokens(List.of(fresh)).read(token, ""));
    }
}
