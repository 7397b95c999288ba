package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The far end of these tests takes nothing but a session description: it refuses what says where
/// the caller is.
@Tag("TEL-19")
class EmergencyCallTest {
    private final TestSite site = new TestSite();
    private final Phone outside = site.outside();
    private final Phone boss = site.boss();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void a_call_for_help_gets_through_where_a_location_is_not_understood() {
        PhoneCall calling = boss.dial("112");
        PhoneCall atHelp = outside.rings();
        assertEquals(
                Optional.of(site.numberOf("boss")),
                atHelp.incoming().arrival().from().uri().user());

        atHelp.answer();

        calling.await(PhoneCall.Word.Answered.class);
        calling.hears(atHelp);
        atHelp.hears(calling);
    }
}
