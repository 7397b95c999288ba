package org.balie.recording.tickets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.balie.recording.tickets.Tickets.Ticket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("REC-1")
@Tag("REC-5")
class TicketsTest {
    private static final Instant T0 = Instant.parse("2027-03-01T09:00:00Z");
    private static final byte[] OLD = key("old");
    private static final byte[] NEW = key("new");
    private static final Ticket TICKET =
            new Ticket("write", List.of("an id", "agent\nwith a break", "é"), T0.plusSeconds(120));

    @Test
    void ticket_says_what_it_was_signed_for() {
        assertEquals(Optional.of(TICKET), at(0, OLD).check("write", at(0, OLD).sign(TICKET)));
    }

    @Test
    void ticket_for_one_thing_is_none_for_another() {
        String text = at(0, OLD).sign(TICKET);
        assertEquals(Optional.empty(), at(0, OLD).check("download", text));
        assertEquals(Optional.empty(), at(0, OLD).genuine("download", text));
    }

    @Test
    void ticket_runs_out_and_can_still_be_told_from_a_forged_one() {
        String text = at(0, OLD).sign(TICKET);
        assertEquals(Optional.of(TICKET), at(119, OLD).check("write", text));
        assertEquals(Optional.empty(), at(120, OLD).check("write", text));
        assertEquals(Optional.of(TICKET), at(120, OLD).genuine("write", text));
    }

    @Test
    void ticket_of_the_old_key_is_good_while_there_are_two_and_not_after() {
        String text = at(0, OLD).sign(TICKET);
        assertEquals(Optional.of(TICKET), at(0, NEW, OLD).check("write", text));
        assertEquals(Optional.empty(), at(0, NEW).check("write", text));
    }

    @Test
    void any_changed_character_spoils_it() {
        String text = at(0, OLD).sign(TICKET);
        for (int i = 0; i < text.length(); i++) {
            for (char other : new char[] {'A', 'B', '-', '.'}) {
                String changed = text.substring(0, i) + other + text.substring(i + 1);
                boolean same = changed.equals(text);
                assertEquals(same, at(0, OLD).genuine("write", changed).isPresent(), changed);
            }
        }
    }

    @Test
    void what_is_no_ticket_is_refused() {
        for (String text : List.of("", "A", "AAAA", "a.b", "=", "x".repeat(3000))) {
            assertEquals(Optional.empty(), at(0, OLD).genuine("write", text));
        }
    }

    @Test
    void ticket_is_one_word_for_every_address_and_mail() {
        assertTrue(at(0, OLD).sign(TICKET).matches("[A-Za-z0-9_-]+"));
    }

    private static Tickets at(int second, byte[]... keys) {
        return new Tickets(List.of(keys), InstantSource.fixed(T0.plusSeconds(second)));
    }

    private static byte[] key(String text) {
        return text.repeat(12).substring(0, 32).getBytes(StandardCharsets.UTF_8);
    }
}
