package org.balie.telephony.sip.edge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.balie.telephony.sip.DialogSnapshot.Edge;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Replicas.Address;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.message.SipUri;
import org.balie.telephony.sip.message.Via;
import org.balie.telephony.sip.transaction.Received;
import org.balie.telephony.sip.transaction.Wire.SentBy;

/// A message, and where it came from, to a message and where it goes (RFC 3261 section 16.11).
///
/// @param self where other replicas reach this one
/// @param advertised where far ends reach it, by UDP, TCP and TLS
record StatelessProxy(Tokens tokens, Address self, Function<Transport, SentBy> advertised) {

    private static final String BRANCH = Via.MAGIC_COOKIE + "hop";
    private static final int HOPS = 70;

    /// RFC 5626 section 11.5.
    static final Step.Refuse FLOW_FAILED = new Step.Refuse(430, "Flow Failed");

    // -- from a far end to who serves its site

    /// A request of a far end.
    Step toOwner(SipRequest request, Flow from, Set<String> certified, String site, Address owner) {
        long hops = request.number(HeaderName.MAX_FORWARDS).orElse(HOPS);
        if (hops <= 0) {
            return new Step.Refuse(483, "Too Many Hops");
        }
        boolean begins = beginsDialog(request);
        SipRequest heard = Received.mark(request, from);
        String branch = branch(heard, from);
        Headers.Builder headers = heard.headers().toBuilder();
        withoutOurs(headers).set(HeaderName.MAX_FORWARDS, hops - 1);
        if (begins) {
            headers.addFirst(HeaderName.RECORD_ROUTE, recordRoute(from.transport(), site));
        }
        Transport transport = between(from.transport());
        headers.addFirst(
                HeaderName.VIA,
                via(
                        transport,
                        new SentBy(self.host(), self.port(transport)),
                        branch,
                        new Hop.Back(Received.back(request, from), self.toString())));
        SipRequest passed = heard.with(headers.build());
        Edge edge = new Edge(self.host(), self.port(transport), site);
        return new Step.Send(
                routed(
                        passed,
                        new Hop.ToOwner(from, edge, certified),
                        owner.host(),
                        owner.port(transport)),
                new Flow(transport, owner.host(), owner.port(transport)));
    }

    // -- from who serves a site to a far end

    /// A request of ours to a far end behind an edge, as it travels there.
    SipRequest toEdge(SipRequest request, Flow flow, Edge edge) {
        Transport transport = between(flow.transport());
        Hop hop = new Hop.ToEdge(flow.bare(), edge, self.host(), self.port(transport));
        return routed(request, hop, edge.host(), edge.port());
    }

    /// A request of another replica to a far end of ours.
    ///
    /// @param isOpen whether a flow is still there
    Step toFarEnd(SipRequest request, Hop.ToEdge hop, Predicate<Flow> isOpen) {
        Flow flow = hop.flow();
        Transport transport = between(flow.transport());
        if (!isSelf(hop.edge(), transport) || !isOpen.test(flow)) {
            return FLOW_FAILED;
        }
        long hops = request.number(HeaderName.MAX_FORWARDS).orElse(HOPS);
        if (hops <= 0) {
            return new Step.Refuse(483, "Too Many Hops");
        }
        boolean begins = beginsDialog(request);
        Flow owner = new Flow(transport, hop.owner(), hop.port());
        String branch = branch(request, owner);
        Headers.Builder headers = request.headers().toBuilder();
        withoutOurs(headers).set(HeaderName.MAX_FORWARDS, hops - 1);
        if (begins) {
            headers.addFirst(
                    HeaderName.RECORD_ROUTE, recordRoute(flow.transport(), hop.edge().site()));
        }
        headers.addFirst(
                HeaderName.VIA,
                via(
                        flow.transport(),
                        advertised.apply(flow.transport()),
                        branch,
                        new Hop.Back(owner, self.toString())));
        return new Step.Send(request.with(headers.build()), flow);
    }

    /// Whether an edge is this replica.
    boolean isSelf(Edge edge, Transport transport) {
        return edge.host().equals(self.host()) && edge.port() == self.port(between(transport));
    }

    // -- responses

    /// A response to what was passed on: back by the way that our Via tells.
    Step back(SipResponse response) {
        Via ours = response.via();
        Optional<Hop> hop =
                ours.parameters()
                        .value(Via.WAY_BACK)
                        .flatMap(token -> tokens.read(token, ours.branch().orElse("")));
        SipResponse rest =
                new SipResponse(
                        response.code(),
                        response.phrase(),
                        response.headers().toBuilder().removeFirst(HeaderName.VIA).build(),
                        response.body());
        return hop.isPresent()
                        && hop.get() instanceof Hop.Back(var flow, var here)
                        && here.equals(self.toString())
                        && rest.headers().has(HeaderName.VIA)
                ? new Step.Send(rest, flow)
                : new Step.Drop();
    }

    // -- routes

    Optional<Hop> read(String token, SipRequest request) {
        return tokens.read(token, bound(request)).or(() -> tokens.read(token, ""));
    }

    /// Without the routes by which it came here.
    static SipRequest unrouted(SipRequest request) {
        return request.with(withoutOurs(request.headers().toBuilder()).build());
    }

    private static Headers.Builder withoutOurs(Headers.Builder headers) {
        return headers.remove(HeaderName.ROUTE, EdgeRoute::isOne);
    }

    /// The Route stands first, where whoever gets it finds it before having read the message.
    private SipRequest routed(SipRequest request, Hop hop, String host, int port) {
        String token = tokens.write(hop, bound(request));
        Headers.Builder headers = withoutOurs(request.headers().toBuilder());
        return request.with(
                headers.addFirst(
                                HeaderName.ROUTE,
                                route(token, host, port, Parameters.NONE.withFlag("lr")))
                        .build());
    }

    private NameAddress recordRoute(Transport transport, String site) {
        SentBy here = advertised.apply(transport);
        Parameters parameters =
                transport == Transport.UDP
                        ? Parameters.NONE
                        : Parameters.of("transport", transport.parameter());
        return route(
                tokens.write(new Hop.Within(site), ""),
                here.host(),
                here.port(),
                parameters.withFlag("lr"));
    }

    private static NameAddress route(String token, String host, int port, Parameters parameters) {
        return NameAddress.of(
                new SipUri(
                        "sip",
                        Optional.of(token),
                        host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host,
                        OptionalInt.of(port),
                        parameters,
                        Optional.empty()));
    }

    // -- what names a message

    private static String bound(SipRequest request) {
        return request.via().branch().orElse("") + ' ' + request.callId();
    }

    /// The same for a request that comes again, and for the CANCEL and the ACK that belong to it.
    private String branch(SipRequest request, Flow from) {
        Via via = request.via();
        return BRANCH
                + tokens.name(
                        String.join("\t", via.branch().orElse(""), via.sentBy(), from.host()));
    }

    private Via via(Transport transport, SentBy here, String branch, Hop.Back back) {
        return new Via(
                transport.token(),
                here.host(),
                OptionalInt.of(here.port()),
                Parameters.of("branch", branch)
                        .with(Via.WAY_BACK, tokens.write(back, branch))
                        .withFlag("rport"));
    }

    /// The transport between replicas for that of a far end.
    static Transport between(Transport farEnd) {
        return farEnd.isReliable() ? Transport.TCP : Transport.UDP;
    }

    private static boolean beginsDialog(SipRequest request) {
        return request.to().tag().isEmpty()
                && List.of(Method.INVITE, Method.SUBSCRIBE, Method.REFER)
                        .contains(request.method());
    }
}
