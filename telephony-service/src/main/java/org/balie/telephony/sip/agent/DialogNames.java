package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.edge.EdgeRoute;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipMessage;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipResponse;

/// Makes a dialog's state from the messages that begin it (RFC 3261 section 12.1).
final class DialogNames {

    private DialogNames() {}

    static DialogSnapshot asServer(
            SipRequest invite, String localTag, Peer peer, Flow flow, NameAddress contact) {
        return new DialogSnapshot(
                new DialogId(invite.callId(), localTag, invite.from().tag().orElse("")),
                peer,
                untagged(invite.to()),
                untagged(invite.from()),
                0,
                invite.cseq().number(),
                EdgeRoute.without(invite.headers().all(HeaderName.RECORD_ROUTE)),
                target(invite),
                contact.toString(),
                flow,
                Optional.empty());
    }

    static DialogSnapshot asClient(SipRequest invite, SipResponse response, Peer peer, Flow flow) {
        return new DialogSnapshot(
                new DialogId(
                        invite.callId(),
                        invite.from().tag().orElse(""),
                        response.to().tag().orElse("")),
                peer,
                untagged(invite.from()),
                untagged(response.to()),
                invite.cseq().number(),
                -1,
                EdgeRoute.without(response.headers().all(HeaderName.RECORD_ROUTE)).reversed(),
                response.contact()
                        .map(each -> each.uri().toString())
                        .orElse(invite.uri().toString()),
                invite.headers().first(HeaderName.CONTACT).orElse(""),
                flow,
                Optional.empty());
    }

    private static String target(SipMessage message) {
        return message.contact()
                .map(each -> each.uri().toString())
                .orElseThrow(() -> new MalformedMessage("Contact is missing"));
    }

    private static String untagged(NameAddress address) {
        return address.with(address.parameters().without("tag")).toString();
    }

    /// The route set and Request-URI of a request in the dialog (RFC 3261 section 12.2.1.1).
    record Way(String requestUri, List<String> routes) {
        static Way of(DialogSnapshot state) {
            List<String> routes = state.routes();
            if (routes.isEmpty()) {
                return new Way(state.remoteTarget(), routes);
            }
            NameAddress first = NameAddress.parse(routes.getFirst());
            if (first.uri().parameters().has("lr")) {
                return new Way(state.remoteTarget(), routes);
            }
            // A strict router of RFC 2543 wants to find itself on the request line.
            List<String> rest = new java.util.ArrayList<>(routes.subList(1, routes.size()));
            rest.add("<" + state.remoteTarget() + ">");
            return new Way(first.uri().toString(), rest);
        }
    }
}
