package org.balie.telephony.sip.registrar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.balie.telephony.sip.Binding;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.DialogSnapshot.Flow;
import org.balie.telephony.sip.SipSettings.Limits;
import org.balie.telephony.sip.message.HeaderName;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipRequest;
import org.balie.telephony.sip.message.SipUri;

/// What a REGISTER does to a telephone's bindings: a function of both (RFC 3261 section 10.3).
record Register(DeviceName device, SipRequest request, Flow flow, Instant now, Limits limits) {

    sealed interface Outcome {
        record Bound(List<Binding> bindings) implements Outcome {}

        record Refused(int code, String phrase) implements Outcome {}

        /// 423: ask for no less than this.
        record TooBrief(Duration least) implements Outcome {}
    }

    Outcome on(List<Binding> before) {
        List<String> contacts = request.headers().all(HeaderName.CONTACT);
        OptionalLong expires = request.number(HeaderName.EXPIRES);
        boolean everything = contacts.contains("*");
        if (everything && (contacts.size() > 1 || expires.orElse(-1) != 0)) {
            return new Outcome.Refused(400, "Bad Contact");
        }
        boolean late =
                before.stream()
                        .anyMatch(
                                each ->
                                        each.callId().equals(request.callId())
                                                && each.sequence() >= request.cseq().number());
        if (late && !contacts.isEmpty()) {
            return new Outcome.Refused(500, "CSeq Out Of Order");
        }
        if (everything) {
            return new Outcome.Bound(List.of());
        }
        List<Binding> after = new ArrayList<>(before);
        for (String each : contacts) {
            NameAddress contact = NameAddress.parse(each);
            if (!contact.uri().isSip()) {
                return new Outcome.Refused(400, "Bad Contact");
            }
            long seconds = seconds(contact, expires);
            if (seconds > 0 && seconds < limits.registration().least().toSeconds()) {
                return new Outcome.TooBrief(limits.registration().least());
            }
            Binding binding = binding(contact, seconds);
            after.removeIf(old -> isSamePlace(old, binding));
            if (seconds > 0) {
                after.add(binding);
            }
        }
        // A telephone that comes back under another port each time pushes its own past out.
        while (after.size() > limits.contactsPerDevice()) {
            after.remove(after.stream().min(Comparator.comparing(Binding::until)).orElseThrow());
        }
        return new Outcome.Bound(after);
    }

    private long seconds(NameAddress contact, OptionalLong header) {
        long asked =
                contact.parameters()
                        .value("expires")
                        .filter(each -> each.matches("[0-9]{1,10}"))
                        .map(Long::parseLong)
                        .orElse(header.orElse(limits.registration().most().toSeconds()));
        return Math.min(asked, limits.registration().most().toSeconds());
    }

    private Binding binding(NameAddress contact, long seconds) {
        return new Binding(
                device,
                contact.uri(),
                flow,
                contact.parameters().value("+sip.instance"),
                contact.parameters()
                        .value("reg-id")
                        .filter(each -> each.matches("[0-9]{1,5}"))
                        .map(Integer::parseInt),
                preference(contact),
                request.headers().all(HeaderName.PATH),
                request.headers().first(HeaderName.USER_AGENT),
                request.callId(),
                request.cseq().number(),
                now.plusSeconds(seconds));
    }

    private static int preference(NameAddress contact) {
        return contact.parameters()
                .value("q")
                .filter(each -> each.matches("0(\\.[0-9]{0,3})?|1(\\.0{0,3})?"))
                .map(each -> (int) Math.round(Double.parseDouble(each) * 1000))
                .orElse(1000);
    }

    /// RFC 5626 section 6: the same flow of the same instance, whatever its address is now; without
    /// an instance the same URI.
    private static boolean isSamePlace(Binding old, Binding next) {
        boolean outbound = next.regId().isPresent() && next.instance().isPresent();
        if (outbound && old.regId().isPresent()) {
            return next.instance().equals(old.instance()) && next.regId().equals(old.regId());
        }
        return isSame(old.contact(), next.contact());
    }

    private static boolean isSame(SipUri one, SipUri other) {
        return one.isSameAs(other);
    }
}
