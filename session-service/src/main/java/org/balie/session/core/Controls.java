package org.balie.session.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who holds control, and what becomes of it when its holder is gone (rules SES-5, SES-10).
final class Controls {
    static Decision handOver(Draft draft, Participant primary, Command.HandOverControl hand) {
        Optional<Participant> found = draft.session().people().find(hand.to());
        if (found.isEmpty()) {
            return draft.reject(Rejection.NO_SUCH_PARTICIPANT);
        }
        if (found.get().role() != Role.ASSISTANT || !found.get().isIn()) {
            return draft.reject(Rejection.NOT_AN_ASSISTANT);
        }
        Activities.stopShared(draft, StopCause.CONTROL_HANDED_OVER);
        draft.emit(new Event.ControlHandedOver(primary.id(), hand.to(), draft.at()));
        switch (hand.then()) {
            case STAY -> {}
            case LEAVE -> Presences.depart(draft, primary.id(), LeaveCause.LEFT);
        }
        return draft.accept();
    }

    static Decision take(Draft draft, Participant actor) {
        if (!(draft.session().control() instanceof Control.Offered offered)
                || !offered.to().contains(actor.id())) {
            return draft.reject(Rejection.CONTROL_NOT_OFFERED);
        }
        draft.emit(new Event.ControlTaken(offered.former(), actor.id(), draft.at()));
        return draft.accept();
    }

    /// The primary agent is gone: assistants who are in are asked, else it goes back to the queue.
    static void lose(Draft draft, ParticipantId former) {
        Activities.stopShared(draft, StopCause.PRIMARY_GONE);
        List<ParticipantId> assistants = draft.session().people().assistantsIn();
        if (assistants.isEmpty()) {
            giveBack(draft, former);
        } else {
            offer(draft, former, assistants);
        }
    }

    private static void offer(Draft draft, ParticipantId former, List<ParticipantId> to) {
        draft.emit(
                new Event.ControlOffered(
                        former, to, draft.in(draft.terms().controlOffer()), draft.at()));
    }

    /// Nobody took control in time.
    static void giveUpOffer(Draft draft) {
        if (draft.session().control() instanceof Control.Offered offered) {
            giveBack(draft, offered.former());
        }
    }

    /// To the front of the queue, while there is a queue and a customer to put there.
    private static void giveBack(Draft draft, ParticipantId former) {
        Session session = draft.session();
        if (session.request().isEmpty()) {
            Ends.end(draft, EndCause.NOBODY_LEFT, Optional.empty());
        } else if (!session.people().customerComing()) {
            Ends.end(draft, EndCause.CUSTOMER_GONE, Optional.empty());
        } else {
            Activities.stop(draft, ActivityKind.VOICE, StopCause.PRIMARY_GONE, Optional.empty());
            draft.emit(
                    new Event.ReturnedToQueue(
                            former,
                            session.request().get().queueId(),
                            draft.in(draft.terms().queued()),
                            draft.at()));
        }
    }

    /// Whether this former primary agent would have control again by coming back.
    static boolean awaits(Session session, ParticipantId id) {
        return session.control() instanceof Control.Offered offered && offered.former().equals(id);
    }

    /// Somebody came in while control is on offer: its former holder has it again, another
    /// assistant is asked too.
    static void offerToNewcomer(Draft draft, ParticipantId id) {
        if (!(draft.session().control() instanceof Control.Offered offered)) {
            return;
        }
        Participant newcomer = draft.session().people().get(id);
        if (!newcomer.isIn() || offered.to().contains(id)) {
            return;
        }
        if (offered.former().equals(id)) {
            draft.emit(new Event.ControlKept(id, draft.at()));
        } else if (newcomer.role() == Role.ASSISTANT) {
            List<ParticipantId> more = new ArrayList<>(offered.to());
            more.add(id);
            draft.emit(
                    new Event.ControlOffered(offered.former(), more, offered.until(), draft.at()));
        }
    }

    static Decision noteRequest(Draft draft, Command.NoteRequest note) {
        if (draft.session().isRunning()
                && draft.session().control() instanceof Control.Queued queued
                && queued.request().isEmpty()) {
            draft.emit(new Event.RequestMade(note.request(), draft.at()));
        }
        return draft.accept();
    }

    static Decision giveUpRequest(Draft draft, Command.GiveUpRequest giveUp) {
        if (draft.session().isRunning()
                && draft.session().control() instanceof Control.Queued queued
                && queued.request().filter(giveUp.request()::equals).isPresent()) {
            Ends.end(draft, giveUp.cause(), Optional.empty());
        }
        return draft.accept();
    }

    static void settle(Draft draft) {
        Session session = draft.session();
        if (!session.isRunning()) {
            return;
        }
        switch (session.control()) {
            case Control.Held _ -> {}
            case Control.Offered offered -> {
                if (offered.to().stream().noneMatch(id -> session.people().get(id).isPresent())) {
                    giveBack(draft, offered.former());
                }
            }
            case Control.Queued _ -> {
                if (!session.people().customerComing()) {
                    Ends.end(draft, EndCause.CUSTOMER_GONE, Optional.empty());
                }
            }
        }
    }

    private Controls() {}
}
