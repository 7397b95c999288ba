package org.balie.session.core;

import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.balie.session.core.Command.AnswerConsent.Reply;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ConsentsTest {
    private static final ActivityKind VIEW = ActivityKind.VIEW_SCREEN;
    private static final ConsentId C1 = consent("c1");
    private static final ConsentId C2 = consent("c2");

    @Test
    @Tag("SES-8")
    @Tag("SHR-1")
    void viewing_the_customers_screen_asks_first() {
        Story story = asked().then(new Event.ConsentAsked(C1, VIEW, P1, P2, at(61), at(1)));
        assertFalse(story.session().isOn(VIEW));
        story.when(sharing(JAN, true, 2)).thenRejected(Rejection.SCREEN_NOT_ASKED);
    }

    @Test
    @Tag("SES-8")
    @Tag("SHR-1")
    void customer_allows_and_shares() {
        Story story =
                asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(5)))
                        .then(
                                answered(C1, Consent.Answer.ALLOWED, false, 5),
                                new Event.ActivityStarted(
                                        VIEW, P1, Optional.of(C1), Optional.of(at(95)), at(5)))
                        .when(sharing(JAN, true, 9));
        assertTrue(story.session().people().get(P2).media().screen());
        assertEquals(Optional.empty(), story.session().nextDeadline());
    }

    @Test
    @Tag("SES-8")
    void refusal_is_told_in_the_activity() {
        Story story =
                asked().when(new Command.AnswerConsent(JAN, C1, Reply.REFUSE, at(5)))
                        .then(answered(C1, Consent.Answer.REFUSED, false, 5));
        assertEquals(
                new Activity.Off(Optional.of(new ActivityProblem.ConsentRefused())),
                story.session().activity(VIEW));
    }

    @Test
    @Tag("SES-8")
    void question_expires_and_cannot_be_answered_afterwards() {
        asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(61)))
                .thenRejected(Rejection.CONSENT_NOT_PENDING)
                .when(new Command.PassTime(at(61)))
                .then(answered(C1, Consent.Answer.EXPIRED, false, 61));
    }

    @Test
    @Tag("SES-8")
    void allowing_everything_saves_asking_again_and_is_still_in_the_ledger() {
        Story story =
                asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW_EVERYTHING, at(5)))
                        .when(new Command.StopActivity(NADIA, VIEW, at(9)))
                        .when(new Command.StartActivity(NADIA, VIEW, C2, at(20)))
                        .then(
                                new Event.ConsentAsked(C2, VIEW, P1, P2, at(80), at(20)),
                                answered(C2, Consent.Answer.ALLOWED, true, 20),
                                new Event.ActivityStarted(
                                        VIEW, P1, Optional.of(C2), Optional.of(at(110)), at(20)));
        assertEquals(
                List.of(C1, C2),
                story.session().ledger().entries().stream().map(Consent::id).toList());
    }

    @Test
    @Tag("SES-8")
    void each_view_asks_again_unless_everything_was_allowed() {
        asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(5)))
                .when(new Command.StopActivity(NADIA, VIEW, at(9)))
                .when(new Command.StartActivity(NADIA, VIEW, C2, at(20)))
                .then(new Event.ConsentAsked(C2, VIEW, P1, P2, at(80), at(20)));
    }

    @Test
    @Tag("SES-8")
    void revoking_stops_the_view_at_once() {
        Story story =
                Story.given(viewing())
                        .when(new Command.RevokeConsent(JAN, Optional.of(VIEW), at(30)))
                        .then(
                                new Event.ConsentRevoked(consent("view"), VIEW, at(30)),
                                new Event.ActivityStopped(
                                        VIEW,
                                        P1,
                                        StopCause.CONSENT_REVOKED,
                                        Optional.of(new ActivityProblem.ConsentRevoked()),
                                        at(30)));
        assertFalse(story.session().people().get(P2).media().screen());
        story.when(sharing(JAN, true, 31)).thenRejected(Rejection.SCREEN_NOT_ASKED);
    }

    @Test
    @Tag("SES-8")
    void stopping_everything_withdraws_trust_and_the_customers_own_media() {
        Story story =
                asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW_EVERYTHING, at(5)))
                        .when(new Command.StartActivity(NADIA, ActivityKind.VOICE, C2, at(6)))
                        .when(voice(JAN, 7))
                        .when(new Command.RevokeConsent(JAN, Optional.empty(), at(8)));
        assertFalse(story.session().isOn(VIEW));
        assertEquals(Media.NONE, story.session().people().get(P2).media());
        assertTrue(story.session().isOn(ActivityKind.VOICE));
        story.when(new Command.StartActivity(NADIA, VIEW, C2, at(20)))
                .then(new Event.ConsentAsked(C2, VIEW, P1, P2, at(80), at(20)));
    }

    @Test
    @Tag("SES-8")
    void an_open_question_is_refused_by_stopping_everything() {
        asked().when(new Command.RevokeConsent(JAN, Optional.empty(), at(8)))
                .then(answered(C1, Consent.Answer.REFUSED, false, 8));
    }

    @Test
    @Tag("SES-8")
    void only_the_customer_who_was_asked_answers() {
        asked().when(new Command.Connect(MIA, socketOf(MIA), at(2)))
                .when(new Command.AnswerConsent(MIA, C1, Reply.ALLOW, at(3)))
                .thenRejected(Rejection.CONSENT_NOT_PENDING)
                .when(new Command.AnswerConsent(NADIA, C1, Reply.ALLOW, at(3)))
                .thenRejected(Rejection.CUSTOMER_ONLY)
                .when(new Command.AnswerConsent(JAN, C2, Reply.ALLOW, at(3)))
                .thenRejected(Rejection.CONSENT_NOT_PENDING);
    }

    @Test
    @Tag("SES-8")
    void view_of_a_customer_who_leaves_stops() {
        Story.given(viewing())
                .when(new Command.Leave(JAN, at(30)))
                .then(
                        new Event.ActivityStopped(
                                VIEW, P1, StopCause.CUSTOMER_GONE, Optional.empty(), at(30)),
                        new Event.Left(P2, LeaveCause.LEFT, at(30)));
    }

    @Test
    @Tag("SES-8")
    void another_customer_coming_back_does_not_take_over_the_view() {
        Story story =
                Story.given(helping())
                        .when(new Command.Connect(MIA, socketOf(MIA), at(1)))
                        .when(new Command.Leave(JAN, at(2)))
                        .when(new Command.StartActivity(NADIA, VIEW, C1, at(3)))
                        .when(new Command.AnswerConsent(MIA, C1, Reply.ALLOW, at(4)))
                        .when(new Command.Connect(JAN, socketOf(JAN), at(5)))
                        .when(sharing(JAN, true, 6))
                        .thenRejected(Rejection.NOT_SENDING)
                        .when(sharing(MIA, true, 7))
                        .when(new Command.Leave(MIA, at(8)));
        assertFalse(story.session().isOn(VIEW));
    }

    @Test
    @Tag("SHR-1")
    void screen_that_is_never_chosen_ends_the_view() {
        asked().when(new Command.AnswerConsent(JAN, C1, Reply.ALLOW, at(5)))
                .when(new Command.PassTime(at(95)))
                .then(
                        new Event.ActivityStopped(
                                VIEW,
                                P1,
                                StopCause.NOTHING_CHOSEN,
                                Optional.of(new ActivityProblem.NothingChosen()),
                                at(95)));
    }

    @Test
    @Tag("SES-8")
    void nobody_to_ask() {
        Story.given(outbound(false))
                .when(new Command.StartActivity(NADIA, VIEW, C1, at(1)))
                .thenRejected(Rejection.NO_CUSTOMER);
    }

    @Test
    @Tag("SES-8")
    void asking_twice_is_asking_once() {
        asked().when(new Command.StartActivity(NADIA, VIEW, C2, at(2))).thenNothing();
    }

    private static Story asked() {
        return Story.given(helping()).when(new Command.StartActivity(NADIA, VIEW, C1, at(1)));
    }

    private static Event.ConsentAnswered answered(
            ConsentId id, Consent.Answer answer, boolean everything, int second) {
        return new Event.ConsentAnswered(id, VIEW, answer, everything, at(second));
    }

    static Command.ChangeMedia sharing(Person by, boolean screen, int second) {
        return new Command.ChangeMedia(
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(screen),
                Optional.empty(),
                at(second));
    }

    static Command.ChangeMedia voice(Person by, int second) {
        return new Command.ChangeMedia(
                by,
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at(second));
    }
}
