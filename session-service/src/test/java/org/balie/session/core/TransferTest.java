package org.balie.session.core;

import static org.balie.session.core.Scene.CARD;
import static org.balie.session.core.Scene.NADIA;
import static org.balie.session.core.Scene.NUMBER;
import static org.balie.session.core.Scene.OMAR;
import static org.balie.session.core.Scene.P1;
import static org.balie.session.core.Scene.P3;
import static org.balie.session.core.Scene.SESSION;
import static org.balie.session.core.Scene.SITE;
import static org.balie.session.core.Scene.at;
import static org.balie.session.core.Scene.helping;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ACD-12")
class TransferTest {

    private static final Request SECOND =
            new Request(new UUID(0, 22), "billing", "Billing", List.of());

    private static final Command BEGIN =
            new Command.BeginTransfer(SECOND.id(), NADIA.id(), "Billing", at(10));

    private static Command accept(int second) {
        return new Command.AcceptRequest(SESSION, SITE, NUMBER, SECOND, OMAR, CARD, at(second));
    }

    @Test
    void the_agent_keeps_the_session_while_another_is_looked_for() {
        Story story =
                Story.given(helping())
                        .when(BEGIN)
                        .then(new Event.TransferBegun(SECOND.id(), P1, "Billing", at(10)));
        assertEquals(P1, story.session().primary().orElseThrow().id());
        story.when(BEGIN).thenNothing();
    }

    @Test
    void who_accepts_goes_on_and_the_former_agent_leaves() {
        Story story =
                Story.given(helping())
                        .when(BEGIN)
                        .when(accept(30))
                        .then(
                                new Event.Transferred(P1, P3, OMAR, SECOND, at(150), at(30)),
                                new Event.Left(P1, LeaveCause.LEFT, at(30)));
        assertEquals(P3, story.session().primary().orElseThrow().id());
        assertEquals(Optional.of(SECOND), story.session().request());
        assertTrue(story.session().transfer().isEmpty());
    }

    @Test
    void a_voice_call_ends_with_the_transfer_and_goes_on_until_then() {
        Story story =
                Story.given(helping())
                        .when(
                                new Command.StartActivity(
                                        NADIA,
                                        ActivityKind.VOICE,
                                        new ConsentId(new UUID(9, 9)),
                                        at(5)))
                        .when(BEGIN);
        assertTrue(story.session().isOn(ActivityKind.VOICE));

        story.when(accept(30));
        assertTrue(!story.session().isOn(ActivityKind.VOICE));
    }

    @Test
    void what_nobody_takes_changes_nothing_but_the_search() {
        Story story =
                Story.given(helping())
                        .when(BEGIN)
                        .when(new Command.EndTransfer(SECOND.id(), at(40)))
                        .then(new Event.TransferEnded(SECOND.id(), P1, at(40)));
        story.when(accept(50)).thenNothing();
        assertEquals(P1, story.session().primary().orElseThrow().id());
    }

    @Test
    @Tag("SES-10")
    void a_session_whose_agent_is_lost_meanwhile_goes_on_with_who_accepts() {
        Story story = Story.given(helping()).when(BEGIN).when(new Command.Leave(NADIA, at(20)));
        assertEquals(
                Optional.of(SECOND.id()), ((Control.Queued) story.session().control()).request());

        story.when(accept(30));
        assertEquals(OMAR, story.session().primary().orElseThrow().person());
    }
}
