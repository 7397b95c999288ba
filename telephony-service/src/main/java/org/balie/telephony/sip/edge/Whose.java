package org.balie.telephony.sip.edge;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogId;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.Peer;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.SipRequest;

/// Whose site a request is for, as far as it can be told by looking: nobody has proven anything
/// here, that is for who serves the site.
final class Whose {

    private static final Pattern USER =
            Pattern.compile("(?i)\\busername\\s*=\\s*\"([^\"\\\\]{1,64})\"");

    private final Replicas replicas;
    private final KnownFarEnds known;

    Whose(Replicas replicas, KnownFarEnds known) {
        this.replicas = replicas;
        this.known = known;
    }

    /// Empty: nobody's that is known, which is for this replica to refuse.
    Optional<String> site(SipRequest request, Flow from, Set<String> certified) {
        return dialog(request)
                .or(() -> trunk(request, from, certified))
                .or(() -> telephone(request));
    }

    private Optional<String> dialog(SipRequest request) {
        Optional<String> ours = request.to().tag();
        if (ours.isEmpty()) {
            return Optional.empty();
        }
        var id = new DialogId(request.callId(), ours.get(), request.from().tag().orElse(""));
        return known.peer(id).flatMap(this::siteOf);
    }

    private Optional<String> siteOf(Peer peer) {
        return switch (peer) {
            case Peer.Device(var device) -> replicas.siteOf(device);
            case Peer.Trunk(var trunk) -> replicas.siteOf(trunk);
            case Peer.Stranger() -> Optional.empty();
        };
    }

    /// Trunks neither register here nor watch lamps.
    private Optional<String> trunk(SipRequest request, Flow from, Set<String> certified) {
        return request.is(Method.REGISTER) || request.is(Method.SUBSCRIBE)
                ? Optional.empty()
                : known.trunkAt(from, certified).flatMap(replicas::siteOf);
    }

    /// Whom it says it is from comes first; in a call that came to a telephone that may be a
    /// number.
    private Optional<String> telephone(SipRequest request) {
        return Stream.of(
                        signingIn(request),
                        request.from().uri().user(),
                        request.to().uri().user(),
                        request.uri().user())
                .flatMap(Optional::stream)
                .filter(each -> !each.isEmpty())
                .flatMap(each -> replicas.siteOf(new DeviceName(each)).stream())
                .findFirst();
    }

    private static Optional<String> signingIn(SipRequest request) {
        return request.headers()
                .first(HeaderName.AUTHORIZATION)
                .map(USER::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }
}
