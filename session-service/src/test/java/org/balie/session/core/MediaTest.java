package org.balie.session.core;

import static org.balie.session.core.ConsentsTest.sharing;
import static org.balie.session.core.ConsentsTest.voice;
import static org.balie.session.core.Scene.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MediaTest {
    private static final ConsentId NONE = consent("none");

    @Test
    @Tag("VOX-1")
    void primary_starts_the_call_and_everybody_may_join_mute_leave_and_rejoin() {
        Story story =
                Story.given(assisted())
                        .when(voice(JAN, 1))
                        .thenRejected(Rejection.VOICE_OFF)
                        .when(new Command.StartActivity(JAN, ActivityKind.VOICE, NONE, at(1)))
                        .thenRejected(Rejection.PRIMARY_ONLY)
                        .when(new Command.StartActivity(NADIA, ActivityKind.VOICE, NONE, at(2)))
                        .when(voice(OMAR, 3))
                        .when(voice(JAN, 3))
                        .when(muting(JAN, 4))
                        .then(media(P2, new Media(true, true, Camera.OFF, false), 4))
                        .when(voiceOut(JAN, 5))
                        .then(media(P2, Media.NONE, 5))
                        .when(voice(JAN, 6))
                        .then(media(P2, new Media(true, false, Camera.OFF, false), 6));
        assertTrue(story.session().people().get(P3).media().voice());
    }

    @Test
    @Tag("VOX-1")
    void session_goes_on_when_the_call_ends() {
        Story story =
                Story.given(helping(), on(ActivityKind.VOICE, P1))
                        .when(voice(JAN, 1))
                        .when(new Command.StopActivity(NADIA, ActivityKind.VOICE, at(2)))
                        .then(
                                new Event.ActivityStopped(
                                        ActivityKind.VOICE,
                                        P1,
                                        StopCause.STOPPED_BY_AGENT,
                                        Optional.empty(),
                                        at(2)));
        assertTrue(story.session().isRunning());
        assertFalse(story.session().people().get(P2).media().voice());
    }

    @Test
    @Tag("ADM-4")
    void what_the_queue_has_switched_off_does_not_start_and_the_rest_does() {
        Request request =
                new Request(
                        SESSION.value(),
                        "billing",
                        "Billing",
                        List.of(ActivityKind.VIDEO, ActivityKind.VIEW_SCREEN));
        List<Event> events = new ArrayList<>(helping());
        events.add(new Event.PrimaryAssigned(P1, NADIA, request, at(120), T0));
        Story story =
                Story.given(events)
                        .when(new Command.StartActivity(NADIA, ActivityKind.VIDEO, NONE, at(1)))
                        .thenRejected(Rejection.FEATURE_OFF)
                        .when(
                                new Command.StartActivity(
                                        NADIA, ActivityKind.VIEW_SCREEN, NONE, at(1)))
                        .thenRejected(Rejection.FEATURE_OFF)
                        .when(new Command.StartActivity(NADIA, ActivityKind.VOICE, NONE, at(2)));
        assertTrue(story.session().isOn(ActivityKind.VOICE));
    }

    @Test
    @Tag("VID-1")
    void agent_starts_video_first_and_then_the_customer_may() {
        Story.given(assisted())
                .when(camera(JAN, Camera.ON, 1))
                .thenRejected(Rejection.VIDEO_OFF)
                .when(new Command.StartActivity(NADIA, ActivityKind.VIDEO, NONE, at(2)))
                .when(camera(NADIA, Camera.ON, 3))
                .then(media(P1, new Media(false, false, Camera.ON, false), 3))
                .when(camera(JAN, Camera.ON, 4))
                .then(media(P2, new Media(false, false, Camera.ON, false), 4))
                .when(camera(OMAR, Camera.ON, 5))
                .thenRejected(Rejection.NOT_SENDING);
    }

    @Test
    @Tag("VID-1")
    void hiding_is_not_stopping() {
        Story story =
                Story.given(helping(), on(ActivityKind.VIDEO, P1))
                        .when(camera(JAN, Camera.ON, 1))
                        .when(camera(JAN, Camera.HIDDEN, 2));
        assertEquals(Camera.HIDDEN, story.session().people().get(P2).media().camera());
        story.when(new Command.StopActivity(NADIA, ActivityKind.VIDEO, at(3)));
        assertEquals(Camera.OFF, story.session().people().get(P2).media().camera());
    }

    @Test
    @Tag("SHR-3")
    void primary_shows_a_screen_without_asking() {
        Story story =
                Story.given(assisted())
                        .when(sharing(NADIA, true, 1))
                        .thenRejected(Rejection.SCREEN_NOT_ASKED)
                        .when(
                                new Command.StartActivity(
                                        NADIA, ActivityKind.SHOW_SCREEN, NONE, at(2)))
                        .when(sharing(NADIA, true, 3))
                        .when(sharing(OMAR, true, 3))
                        .thenRejected(Rejection.NOT_SENDING);
        assertEquals(Optional.empty(), story.session().nextDeadline());
    }

    @Test
    @Tag("SHR-1")
    void owner_who_stops_the_screen_in_the_browser_stops_the_view() {
        Story.given(viewing())
                .when(sharing(JAN, false, 9))
                .then(
                        media(P2, Media.NONE, 9),
                        new Event.ActivityStopped(
                                ActivityKind.VIEW_SCREEN,
                                P1,
                                StopCause.STOPPED_BY_OWNER,
                                Optional.empty(),
                                at(9)));
    }

    @Test
    @Tag("SHR-1")
    void browser_that_refuses_the_screen_ends_the_view_with_its_reason() {
        Story.given(viewing(), new Event.MediaChanged(P2, Media.NONE, T0))
                .when(
                        new Command.ChangeMedia(
                                JAN,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(false),
                                Optional.of(MediaProblem.PERMISSION_REFUSED),
                                at(9)))
                .then(
                        new Event.ActivityStopped(
                                ActivityKind.VIEW_SCREEN,
                                P1,
                                StopCause.PROBLEM,
                                Optional.of(
                                        new ActivityProblem.Reported(
                                                MediaProblem.PERMISSION_REFUSED)),
                                at(9)));
    }

    @Test
    @Tag("VID-1")
    void missing_camera_is_told_and_video_goes_on() {
        Story story =
                Story.given(helping(), on(ActivityKind.VIDEO, P1))
                        .when(
                                new Command.ChangeMedia(
                                        JAN,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(Camera.OFF),
                                        Optional.empty(),
                                        Optional.of(MediaProblem.NO_CAMERA),
                                        at(9)))
                        .then(
                                new Event.MediaFailed(
                                        P2, ActivityKind.VIDEO, MediaProblem.NO_CAMERA, at(9)));
        assertTrue(story.session().isOn(ActivityKind.VIDEO));
    }

    private static Event.MediaChanged media(ParticipantId id, Media media, int second) {
        return new Event.MediaChanged(id, media, at(second));
    }

    private static Command.ChangeMedia camera(Person by, Camera camera, int second) {
        return new Command.ChangeMedia(
                by,
                Optional.empty(),
                Optional.empty(),
                Optional.of(camera),
                Optional.empty(),
                Optional.empty(),
                at(second));
    }

    private static Command.ChangeMedia muting(Person by, int second) {
        return new Command.ChangeMedia(
                by,
                Optional.empty(),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at(second));
    }

    private static Command.ChangeMedia voiceOut(Person by, int second) {
        return new Command.ChangeMedia(
                by,
                Optional.of(false),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at(second));
    }
}
