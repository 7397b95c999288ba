package org.balie.telephony.sip.agent;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.CallRequest;
import org.balie.telephony.sip.CallRequest.AnswerMode;
import org.balie.telephony.sip.Privacy;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipSettings.Range;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.message.CSeq;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.Method;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;

/// Makes the INVITEs that begin calls.
final class InviteMaker {

    private static final NameAddress ANONYMOUS =
            NameAddress.of("Anonymous", SipUri.sip("anonymous", "anonymous.invalid"));
    private static final String BY_ITSELF = "<http://localhost>;info=alert-autoanswer;delay=0";

    private final Station station;
    private final CallRequest call;

    InviteMaker(Station station, CallRequest call) {
        this.station = station;
        this.call = call;
    }

    /// @param uri where it goes
    /// @param routes proxies on the way
    /// @param trunk over which it goes; empty for a telephone
    SipRequest make(
            SipUri uri,
            List<String> routes,
            Transport transport,
            String callId,
            String tag,
            Optional<Trunk> trunk) {
        boolean withheld = call.privacy() == Privacy.WITHHELD;
        NameAddress from = withheld ? ANONYMOUS : local(call.from(), trunk);
        Headers.Builder headers = Headers.builder();
        headers.add(HeaderName.MAX_FORWARDS, call.hops())
                .addAll(HeaderName.ROUTE, routes)
                .add(HeaderName.FROM, from.withTag(tag))
                .add(HeaderName.TO, NameAddress.of(uri.asRequestUri()))
                .add(HeaderName.CALL_ID, callId)
                .add(HeaderName.CSEQ, new CSeq(1, Method.INVITE))
                .add(
                        HeaderName.CONTACT,
                        station.contact(
                                withheld ? "anonymous" : call.from().uri().user().orElse("balie"),
                                transport))
                .add(HeaderName.USER_AGENT, station.settings().userAgent());
        Range session = station.settings().limits().session();
        SessionClock.ask(station.abilities(headers), session, Optional.empty());
        identity(headers, trunk);
        alerting(headers);
        forwarded(headers);
        Optional<String> body = call.location().map(place -> located(headers, place));
        if (body.isEmpty()) {
            call.offer().ifPresent(_ -> headers.add(HeaderName.CONTENT_TYPE, "application/sdp"));
        }
        return SipRequest.of(
                Method.INVITE,
                uri.asRequestUri(),
                headers,
                body.or(() -> call.offer().map(Sdp::text)));
    }

    private String located(Headers.Builder headers, String place) {
        LocatedBody body =
                new LocatedBody(
                        station.names().next(),
                        station.settings().advertisedHost(),
                        call.from().uri(),
                        place);
        body.describe(headers);
        return body.text(call.offer());
    }

    /// At a trunk where we have an account our addresses are in its domain.
    private static NameAddress local(NameAddress from, Optional<Trunk> trunk) {
        Optional<String> domain = trunk.flatMap(Trunk::account).map(Trunk.Account::domain);
        if (domain.isEmpty()) {
            return from.with(from.parameters().without("tag"));
        }
        return NameAddress.of(
                from.displayName().orElse(""),
                SipUri.sip(from.uri().user().orElse("anonymous"), domain.get()));
    }

    /// Whom it is really from is for trusted trunks only (RFC 3325).
    private void identity(Headers.Builder headers, Optional<Trunk> trunk) {
        if (call.privacy() == Privacy.WITHHELD) {
            headers.add(HeaderName.PRIVACY, "id");
        }
        if (trunk.filter(each -> each.trust() == Trunk.Trust.TRUSTED).isPresent()) {
            call.assertedIdentity()
                    .ifPresent(
                            each ->
                                    headers.add(
                                            HeaderName.P_ASSERTED_IDENTITY, local(each, trunk)));
        }
    }

    private void alerting(Headers.Builder headers) {
        headers.addIf(HeaderName.ALERT_INFO, call.alertInfo());
        headers.addIf(HeaderName.SUBJECT, call.subject());
        if (call.answerMode() == AnswerMode.BY_ITSELF) {
            headers.add(HeaderName.ANSWER_MODE, "Auto");
            headers.add(
                    HeaderName.CALL_INFO,
                    "<sip:" + station.settings().advertisedHost() + ">;answer-after=0");
            if (call.alertInfo().isEmpty()) {
                headers.add(HeaderName.ALERT_INFO, BY_ITSELF);
            }
        }
    }

    /// Diversion has the last one first, History-Info the first (RFC 7544).
    private void forwarded(Headers.Builder headers) {
        for (NameAddress each : call.diversions()) {
            headers.add(HeaderName.DIVERSION, each + ";reason=unconditional");
        }
        int index = 1;
        for (NameAddress each : call.diversions().reversed()) {
            headers.add(HeaderName.HISTORY_INFO, "<" + each.uri() + ">;index=1." + index++);
        }
    }
}
