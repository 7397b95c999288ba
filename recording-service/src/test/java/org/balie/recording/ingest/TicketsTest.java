package org.balie.recording.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.balie.recording.ingest.Tickets.Ticket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-1")
class TicketsTest {
    private static final Instant T0 = Instant.parse("2027-03-01T09:00:00Z");
    private static final byte[] OLD = key("old");
    private static final byte[] NEW = key("new");
    private static final Ticket TICKET =
            new Ticket(new UUID(1, 2), new UUID(3, 4), "agent\nwith a break");

    @Test
    void ticket_says_what_it_was_issued_for() {
        assertEquals(Optional.of(TICKET), at(0, OLD).check(at(0, OLD).issue(TICKET)));
    }

    @Test
    void ticket_runs_out() {
        String text = at(0, OLD).issue(TICKET);
        assertEquals(Optional.of(TICKET), at(119, OLD).check(text));
        assertEquals(Optional.empty(), at(120, OLD).check(text));
    }

    @Test
    void ticket_of_the_old_key_is_good_while_there_are_two_and_not_after() {
        String text = at(0, OLD).issue(TICKET);
        assertEquals(Optional.of(TICKET), at(0, NEW, OLD).check(text));
        assertEquals(Optional.empty(), at(0, NEW).check(text));
    }

    @Test
    void any_changed_character_spoils_it() {
        String text = at(0, OLD).issue(TICKET);
        for (int i = 0; i < text.length() - 1; i++) {
            char other = text.charAt(i) == 'A' ? 'B' : 'A';
            String changed = text.substring(0, i) + other + text.substring(i + 1);
            assertEquals(Optional.empty(), at(0, OLD).check(changed), changed);
        }
    }

    private static Tickets at(int second, byte[]... keys) {
        return new Tickets(
                List.of(keys), InstantSource.fixed(T0.plusSeconds(second)), Duration.ofMinutes(2));
    }

    private static byte[] key(String text) {
        return text.repeat(12).substring(0, 32).getBytes(StandardCharsets.UTF_8);
    }
}
