package org.balie.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ClientAddressTest {
    @Test
    void addresses_of_one_subscriber_count_as_one() {
        assertEquals("192.0.2.7", ClientAddress.of("192.0.2.7"));
        assertEquals(
                ClientAddress.of("2001:db8:1:2:aaaa::1"), ClientAddress.of("2001:db8:1:2:bbbb::2"));
        assertNotEquals(ClientAddress.of("2001:db8:1:2::1"), ClientAddress.of("2001:db8:1:3::1"));
    }
}
