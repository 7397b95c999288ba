package org.balie.telephony.sip.edge;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;

/// The Routes and Record-Routes that edges write.
public final class EdgeRoute {

    private EdgeRoute() {}

    static boolean isOne(String route) {
        return route.contains("sip:" + Tokens.PREFIX);
    }

    /// The token in a request's Route, if there is one.
    static Optional<String> token(SipRequest request) {
        for (String each : request.headers().all(HeaderName.ROUTE)) {
            if (isOne(each)) {
                return NameAddress.parse(each).uri().user();
            }
        }
        return Optional.empty();
    }

    /// Without edges: how a far end is reached through one, its flow says.
    public static List<String> without(List<String> routes) {
        return routes.stream().anyMatch(EdgeRoute::isOne)
                ? routes.stream().filter(each -> !isOne(each)).toList()
                : routes;
    }
}
