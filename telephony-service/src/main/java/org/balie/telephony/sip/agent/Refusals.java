package org.balie.telephony.sip.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.Headers;
import org.balie.telephony.sip.message.MalformedMessage;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipResponse;
import org.balie.telephony.sip.transaction.ServerTransaction;

/// Refusals as responses, and back.
final class Refusals {

    private Refusals() {}

    static Refusal of(SipResponse response) {
        OptionalLong retry = OptionalLong.empty();
        List<NameAddress> contacts = List.of();
        try {
            retry = response.number(HeaderName.RETRY_AFTER);
            contacts = response.addresses(HeaderName.CONTACT);
            return refusal(response, retry, contacts, response.reasons());
        } catch (MalformedMessage e) {
            // What can't be read of it is left out; that it is a refusal stands.
            return refusal(response, retry, contacts, List.of());
        }
    }

    private static Refusal refusal(
            SipResponse response,
            OptionalLong retry,
            List<NameAddress> contacts,
            List<org.balie.telephony.sip.message.Reason> reasons) {
        return new Refusal(
                response.code(),
                response.phrase(),
                reasons,
                retry.isPresent()
                        ? Optional.of(Duration.ofSeconds(retry.getAsLong()))
                        : Optional.empty(),
                contacts);
    }

    static void send(ServerTransaction transaction, Refusal refusal) {
        transaction.respond(
                refusal.code(),
                refusal.phrase(),
                headers -> headers(headers, refusal),
                Optional.empty());
    }

    private static Headers.Builder headers(Headers.Builder headers, Refusal refusal) {
        headers.addAll(HeaderName.REASON, refusal.reasons());
        headers.addAll(HeaderName.CONTACT, refusal.contacts());
        refusal.retryAfter()
                .ifPresent(each -> headers.add(HeaderName.RETRY_AFTER, each.toSeconds()));
        return headers;
    }
}
