package org.balie.session.handling;

import org.balie.platform.problem.Problem;
import org.balie.session.core.Codes;
import org.balie.session.core.Rejection;

/// The HTTP problem of each rejection.
final class Rejections {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;

    static Problem problem(Rejection reason) {
        return switch (reason) {
            case NOT_FOUND, NO_SUCH_PARTICIPANT -> Problem.notFound();
            case NOT_IN_SESSION -> refused(reason, FORBIDDEN, "You are not in this session");
            case JOIN_REFUSED -> refused(reason, FORBIDDEN, "You were not let in");
            case PRIMARY_ONLY -> refused(reason, FORBIDDEN, "Only the primary agent may do this");
            case AGENTS_ONLY -> refused(reason, FORBIDDEN, "Only agents may do this");
            case CUSTOMER_ONLY -> refused(reason, FORBIDDEN, "Only the customer may do this");
            case NOT_SENDING ->
                    refused(reason, FORBIDDEN, "Only the primary agent and the customer send this");
            case SESSION_OVER -> refused(reason, CONFLICT, "The session has ended");
            case SESSION_RUNNING -> refused(reason, CONFLICT, "The session still runs");
            case SESSION_FULL -> refused(reason, CONFLICT, "The session is full");
            case NOT_IN_LOBBY -> refused(reason, CONFLICT, "Nobody of that name waits outside");
            case NOT_AN_ASSISTANT ->
                    refused(reason, CONFLICT, "Control goes to an assistant who is here");
            case CONTROL_NOT_OFFERED -> refused(reason, CONFLICT, "Control is not on offer");
            case NO_CUSTOMER -> refused(reason, CONFLICT, "There is no customer to ask");
            case FEATURE_OFF -> refused(reason, CONFLICT, "This is switched off in the queue");
            case CONSENT_NOT_PENDING ->
                    refused(reason, CONFLICT, "There is no such question to answer");
            case LEDGER_FULL -> refused(reason, CONFLICT, "Too many questions were asked");
            case VOICE_OFF -> refused(reason, CONFLICT, "There is no call");
            case VIDEO_OFF -> refused(reason, CONFLICT, "The agent has not started video");
            case SCREEN_NOT_ASKED -> refused(reason, CONFLICT, "Nobody is to see this screen");
            case CHAT_FULL -> refused(reason, CONFLICT, "The chat is full");
            case NOTES_CHANGED -> refused(reason, CONFLICT, "The notes have changed meanwhile");
            case ALREADY_RATED -> refused(reason, CONFLICT, "The session was rated before");
        };
    }

    private static Problem refused(Rejection reason, int status, String title) {
        return Problem.of(Codes.of(reason), status, title);
    }

    private Rejections() {}
}
