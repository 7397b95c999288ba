package org.balie.telephony.sip.transaction;

import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Parameters;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.Via;

/// Where a request came from, written into it.
public final class Received {

    private static final int DEFAULT_PORT = 5060;

    private Received() {}

    /// With what the top Via has to say of where the request really came from (RFC 3581).
    public static SipRequest mark(SipRequest request, Flow flow) {
        Via via = request.via();
        Parameters parameters = via.parameters();
        boolean rport = parameters.has("rport");
        if (!rport && via.host().equals(flow.host())) {
            return request;
        }
        Parameters marked = parameters.with("received", flow.host());
        if (rport) {
            marked = marked.with("rport", Integer.toString(flow.port()));
        }
        return request.with(
                request.headers().toBuilder().set(HeaderName.VIA, via.with(marked)).build());
    }

    /// Where a response goes (RFC 3261 section 18.2.2): back on the connection, or to the address
    /// it came from, at the port it came from if it asks for that. An edge knows by itself.
    public static Flow back(SipRequest request, Flow flow) {
        if (flow.transport().isReliable()
                || flow.edge().isPresent()
                || request.via().parameters().has("rport")) {
            return flow;
        }
        return new Flow(flow.transport(), flow.host(), request.via().port().orElse(DEFAULT_PORT));
    }
}
