package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TEL-10")
class ShownTest {
    private static final Optional<PhoneNumber> LINE = Optional.of(new PhoneNumber("+31205550100"));
    private static final Optional<PhoneNumber> CALLER =
            Optional.of(new PhoneNumber("+31612345678"));

    @Test
    void a_delegate_reads_who_calls_and_for_whom() {
        Shown shown = Shown.of(new Alert(LINE, CALLER, Optional.of("Nadia")), "balie.example");
        assertEquals(
                "\"+31612345678 | Call for Nadia, +31205550100\""
                        + " <sip:+31612345678@balie.example>",
                shown.from().toString());
        assertEquals(Optional.of("Call for Nadia"), shown.subject());
    }

    @Test
    void the_delegator_reads_who_calls_on_which_number() {
        Shown shown = Shown.of(new Alert(LINE, CALLER, Optional.empty()), "balie.example");
        assertEquals(
                "\"+31612345678 | +31205550100\" <sip:+31612345678@balie.example>",
                shown.from().toString());
    }

    @Test
    void who_is_asked_into_a_call_reads_by_whom_and_with_whom() {
        Shown shown =
                Shown.of(
                        new Alert(LINE, CALLER, Optional.of("Nadia"), Optional.of("Ann")),
                        "balie.example");
        assertEquals(
                "\"+31612345678 | Ann asks you to join, +31205550100\""
                        + " <sip:+31612345678@balie.example>",
                shown.from().toString());
        assertEquals(Optional.of("Ann asks you to join"), shown.subject());
    }

    @Test
    void a_caller_who_withholds_the_number_is_anonymous() {
        Shown shown =
                Shown.of(new Alert(LINE, Optional.empty(), Optional.empty()), "balie.example");
        assertEquals(
                "\"Anonymous | +31205550100\" <sip:anonymous@balie.example>",
                shown.from().toString());
    }
}
