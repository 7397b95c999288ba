package org.balie.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class IdempotencyKeyTest {
    @Test
    void the_same_key_gives_the_same_id_and_no_other_does() {
        var key = new IdempotencyKey("ask", "k1");
        assertEquals(key.id(), new IdempotencyKey("ask", "k1").id());
        assertNotEquals(key.id(), new IdempotencyKey("ask", "k2").id());
        assertNotEquals(new IdempotencyKey("ask", "k1").id(), new IdempotencyKey("as", "kk1").id());
        assertEquals(8, key.id().version());
        assertEquals(2, key.id().variant());
    }

    @Test
    void no_header_is_no_key() {
        assertTrue(IdempotencyKey.of("ask", null).isEmpty());
        assertTrue(IdempotencyKey.of("ask", " ").isEmpty());
    }
}
