package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.telephony.core.state.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("TEL-27")
class DialPlanTest {
    private final DialPlan plan = new DialPlan("NL");

    @ParameterizedTest
    @CsvSource({
        "+31205550100, +31205550100",
        "0031205550100, +31205550100",
        "020 555 01 00, +31205550100",
        "(020) 555-0100, +31205550100",
        "06-12345678, +31612345678",
        "+1 (212) 555-0123, +12125550123",
        "112, 112",
        "201, 201",
        "0900, 0900"
    })
    void what_people_dial_becomes_a_number(String dialled, String number) {
        assertEquals(Optional.of(new PhoneNumber(number)), plan.number(dialled));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "nadia",
                "+",
                "++31205550100",
                "020555010x",
                "+31205550100;ext=1",
                "00000000000000000000000000000000000000000000000000000000000"
            })
    void what_is_no_number_stays_none(String dialled) {
        assertEquals(Optional.empty(), plan.number(dialled));
    }
}
