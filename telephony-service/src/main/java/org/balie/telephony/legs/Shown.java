package org.balie.telephony.legs;

import java.util.Optional;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.SipUri;

/// What a desk telephone shows while it rings (TEL-10). It has one line for it, the caller's name:
/// there stands for whom the call is and on which number it came.
record Shown(NameAddress from, Optional<String> subject) {

    static Shown of(Alert alert, String realm) {
        Optional<String> forWhom =
                alert.askedBy()
                        .map(name -> name + " asks you to join")
                        .or(() -> alert.forWhom().map(name -> "Call for " + name));
        Optional<String> words =
                forWhom.map(name -> name + alert.called().map(it -> ", " + it.value()).orElse(""))
                        .or(() -> alert.called().map(PhoneNumber::value));
        return new Shown(
                NameAddress.of(
                        words.map(it -> caller(alert) + " | " + it).orElse(caller(alert)),
                        SipUri.sip(user(alert.caller()), realm)),
                forWhom);
    }

    /// For a telephone that is called because its person asked for it.
    static Shown ofNobody(String realm) {
        return new Shown(NameAddress.of(SipUri.sip("balie", realm)), Optional.empty());
    }

    private static String caller(Alert alert) {
        return alert.caller().map(PhoneNumber::value).orElse("Anonymous");
    }

    private static String user(Optional<PhoneNumber> number) {
        return number.map(PhoneNumber::value).orElse("anonymous");
    }
}
