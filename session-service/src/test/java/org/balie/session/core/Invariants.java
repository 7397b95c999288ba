package org.balie.session.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What holds in every session at every moment.
final class Invariants {
    static void check(Session before, Session after, Instant at) {
        onePrimaryOrSomebodyIsWaitedFor(after);
        noViewWithoutLeave(after);
        noRecordingWithoutLeave(after);
        ledgerOnlyGrows(before.ledger(), after.ledger());
        chatIsNumberedWithoutGaps(before, after);
        nothingIsPastItsDeadline(after, at);
        nobodySendsWhatIsNotOn(after);
        connectionsBelongToThoseWhoAreThere(after);
        nothingWaitsAfterTheEnd(after);
    }

    private static void onePrimaryOrSomebodyIsWaitedFor(Session session) {
        List<Participant> primaries =
                session.people().stream().filter(p -> p.role() == Role.PRIMARY).toList();
        if (!session.isRunning()) {
            assertTrue(primaries.size() <= 1, "more than one primary at the end");
            return;
        }
        switch (session.control()) {
            case Control.Held held -> {
                assertEquals(List.of(held.by()), primaries.stream().map(Participant::id).toList());
                assertTrue(primaries.getFirst().isComing(), "control held by somebody gone");
            }
            case Control.Offered _, Control.Queued _ ->
                    assertEquals(List.of(), primaries, "a primary although control is free");
        }
    }

    private static void noViewWithoutLeave(Session session) {
        if (session.activity(ActivityKind.VIEW_SCREEN) instanceof Activity.On on) {
            Consent leave = session.ledger().find(on.consent().orElseThrow()).orElseThrow();
            assertEquals(Consent.State.ALLOWED, leave.state());
            assertTrue(session.people().get(leave.of()).isPresent(), "view of somebody gone");
        }
        for (Participant person : session.people().all()) {
            if (person.role() == Role.CUSTOMER && person.media().screen()) {
                assertTrue(session.isOn(ActivityKind.VIEW_SCREEN), "screen sent unasked");
            }
        }
    }

    private static void noRecordingWithoutLeave(Session session) {
        if (session.activity(ActivityKind.RECORDING) instanceof Activity.On on) {
            assertTrue(session.control() instanceof Control.Held, "recording without an agent");
            on.consent()
                    .map(leave -> session.ledger().find(leave).orElseThrow())
                    .ifPresent(
                            leave -> {
                                assertEquals(Consent.State.ALLOWED, leave.state());
                                assertTrue(
                                        session.people().get(leave.of()).isPresent(),
                                        "recording with the leave of somebody gone");
                            });
        }
    }

    private static void ledgerOnlyGrows(Ledger before, Ledger after) {
        assertTrue(after.entries().size() >= before.entries().size(), "ledger shrank");
        for (int i = 0; i < before.entries().size(); i++) {
            Consent was = before.entries().get(i);
            Consent is = after.entries().get(i);
            assertEquals(was.id(), is.id());
            assertEquals(was.askedAt(), is.askedAt());
            boolean lawful =
                    switch (was.state()) {
                        case ASKED -> true;
                        case ALLOWED ->
                                is.state() == Consent.State.ALLOWED
                                        || is.state() == Consent.State.REVOKED;
                        case REFUSED, REVOKED, EXPIRED -> is.equals(was);
                    };
            assertTrue(lawful, () -> was + " became " + is);
        }
    }

    private static void chatIsNumberedWithoutGaps(Session before, Session after) {
        assertEquals(
                IntStream.rangeClosed(1, after.lines().size()).boxed().toList(),
                after.lines().stream().map(Line::number).toList());
        assertEquals(before.lines(), after.lines().subList(0, before.lines().size()));
    }

    private static void nothingIsPastItsDeadline(Session session, Instant at) {
        Optional<Instant> next = session.nextDeadline();
        assertFalse(
                next.filter(until -> !until.isAfter(at)).isPresent(),
                () -> Deadlines.of(session) + " at " + at);
    }

    private static void nobodySendsWhatIsNotOn(Session session) {
        for (Participant person : session.people().all()) {
            Media media = person.media();
            assertTrue(!media.voice() || session.isOn(ActivityKind.VOICE), "voice without call");
            assertTrue(
                    media.camera() == Camera.OFF || session.isOn(ActivityKind.VIDEO),
                    "camera without video");
            assertTrue(media.voice() || !media.muted(), "muted outside the call");
            assertTrue(
                    media.equals(Media.NONE) || person.isPresent(), "sending without being there");
        }
    }

    private static void connectionsBelongToThoseWhoAreThere(Session session) {
        for (Participant person : session.people().all()) {
            boolean may =
                    person.isIn()
                            || person.presence() instanceof Presence.Lobby
                            || !session.isRunning();
            assertTrue(may || person.connections().isEmpty(), () -> "connected: " + person);
            assertFalse(person.isIn() && person.connections().isEmpty(), () -> "ghost: " + person);
        }
    }

    private static void nothingWaitsAfterTheEnd(Session session) {
        if (!session.isRunning()) {
            assertEquals(Optional.empty(), session.nextDeadline());
            for (ActivityKind kind : ActivityKind.values()) {
                assertTrue(session.activity(kind) instanceof Activity.Off, kind + " after the end");
            }
            assertTrue(
                    session.ledger().entries().stream()
                            .noneMatch(consent -> consent.state() == Consent.State.ASKED),
                    "open question after the end");
        }
    }

    private Invariants() {}
}
