package org.balie.telephony.core;

import static org.balie.telephony.core.Scene.LINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Id.GreetingId;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Line;
import org.balie.telephony.core.state.SitePolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What callers hear before they leave a message on a line.
@Tag("TEL-25")
class GreetingTest {
    private static final GreetingId SUMMER = new GreetingId("summer");

    private final Scene scene = new Scene();

    @BeforeEach
    void a_boss_with_a_delegate() {
        scene.boss("ann");
    }

    @Test
    void the_delegator_chooses_a_greeting_and_goes_back_to_the_sites_own_words() {
        scene.user("boss", choosing(Optional.of(SUMMER))).then("LineConfigured");
        assertEquals(Optional.of(SUMMER), greeting());
        scene.user("boss", choosing(Optional.of(SUMMER))).thenNothing();

        scene.user("boss", choosing(Optional.empty())).then("LineConfigured");
        assertEquals(Optional.empty(), greeting());
    }

    @Test
    void a_delegate_does_not_choose_for_the_delegator() {
        scene.user("ann", choosing(Optional.of(SUMMER))).thenRejected(Reason.NOT_PERMITTED);
        assertEquals(Optional.empty(), greeting());
    }

    @Test
    void an_administrator_chooses_for_anybody() {
        scene.administrator(choosing(Optional.of(SUMMER))).then("LineConfigured");
    }

    @Test
    @Tag("TEL-3")
    void where_settings_are_locked_only_an_administrator_chooses() {
        scene.policy(
                Scene.policy(
                        SitePolicy.Delegations.ON,
                        SitePolicy.Settings.LOCKED,
                        SitePolicy.Announcement.NONE));

        scene.user("boss", choosing(Optional.of(SUMMER))).thenRejected(Reason.SETTINGS_LOCKED);
        scene.administrator(choosing(Optional.of(SUMMER))).then("LineConfigured");
    }

    @Test
    void there_is_no_greeting_for_a_line_that_is_not_there() {
        scene.user(
                        "boss",
                        new SetupCommand.ChooseGreeting(new LineId("other"), Optional.of(SUMMER)))
                .thenRejected(Reason.LINE_UNKNOWN);
    }

    private static SetupCommand choosing(Optional<GreetingId> greeting) {
        return new SetupCommand.ChooseGreeting(LINE, greeting);
    }

    private Optional<GreetingId> greeting() {
        return scene.exchange.line(LINE).flatMap(Line::greeting);
    }
}
