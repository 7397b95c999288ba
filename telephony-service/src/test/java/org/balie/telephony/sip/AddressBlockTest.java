package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBlockTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.129/25, 192.0.2.200, true",
        "192.0.2.129/25, 192.0.2.127, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "192.0.2.0/24, proxy.example, false",
    })
    void an_address_is_in_a_block_that_it_shares_the_leading_bits_with(
            String block, String address, boolean inside) {
        assertEquals(inside, AddressBlock.parse(block).contains(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy.example", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/x", "/8", ""})
    void what_is_no_address_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> AddressBlock.parse(text));
    }
}
