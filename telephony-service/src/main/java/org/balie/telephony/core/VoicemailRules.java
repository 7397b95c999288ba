package org.balie.telephony.core;

import java.util.Optional;
import org.balie.telephony.core.Rejection.Reason;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.CallState;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Identity;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.Privilege;

/// Messages for a line or a person (TEL-23 to TEL-25).
final class VoicemailRules {

    private VoicemailRules() {}

    static Optional<Rejection> handle(Ledger ledger, PersonId who, VoicemailCommand command) {
        Optional<Message> found = ledger.state.message(command.message());
        if (found.isEmpty()) {
            return Optional.of(Rejection.of(Reason.MESSAGE_UNKNOWN));
        }
        Message message = found.get();
        if (!may(ledger.state, who, message, needed(command))) {
            return Optional.of(Rejection.of(Reason.NOT_PERMITTED));
        }
        return switch (command) {
            case VoicemailCommand.PlayMessage _ -> play(ledger, who, message);
            case VoicemailCommand.DownloadMessage _ -> undeleted(message);
            case VoicemailCommand.DeleteMessage _ -> delete(ledger, who, message);
            case VoicemailCommand.RestoreMessage _ -> restore(ledger, who, message);
        };
    }

    private static Privilege needed(VoicemailCommand command) {
        return switch (command) {
            case VoicemailCommand.PlayMessage _ -> Privilege.LISTEN_VOICEMAIL;
            case VoicemailCommand.DownloadMessage _ -> Privilege.DOWNLOAD_VOICEMAIL;
            case VoicemailCommand.DeleteMessage _, VoicemailCommand.RestoreMessage _ ->
                    Privilege.DELETE_VOICEMAIL;
        };
    }

    static boolean may(ExchangeState state, PersonId who, Message message, Privilege privilege) {
        return switch (message.mailbox()) {
            case Identity.OfLine(var line) -> Groups.may(state, who, line, privilege);
            case Identity.OfPerson(var person) -> person.equals(who);
            case Identity.OfQueue _ -> false;
        };
    }

    private static Optional<Rejection> play(Ledger ledger, PersonId who, Message message) {
        Optional<Rejection> no = undeleted(message);
        if (no.isEmpty() && message.played().isEmpty()) {
            ledger.emit(new VoicemailEvent.MessagePlayed(message.id(), who));
        }
        return no;
    }

    private static Optional<Rejection> undeleted(Message message) {
        return message.deleted().map(by -> Rejection.of(Reason.MESSAGE_DELETED, Optional.of(by)));
    }

    private static Optional<Rejection> delete(Ledger ledger, PersonId who, Message message) {
        Optional<Rejection> no = undeleted(message);
        if (no.isEmpty()) {
            ledger.emit(
                    new VoicemailEvent.MessageDeleted(message.id(), who, ledger.in(Message.UNDO)));
        }
        return no;
    }

    private static Optional<Rejection> restore(Ledger ledger, PersonId who, Message message) {
        if (message.deleted().isEmpty()) {
            return Optional.of(Rejection.of(Reason.MESSAGE_NOT_DELETED));
        }
        ledger.emit(new VoicemailEvent.MessageRestored(message.id(), who, ledger.in(Message.KEPT)));
        return Optional.empty();
    }

    // -- what the media part reports

    static Optional<Rejection> stored(Ledger ledger, Report.MessageStored report) {
        Optional<Call> call = ledger.state.call(report.call()).filter(VoicemailRules::takesOne);
        if (call.isEmpty() || ledger.state.message(report.message()).isPresent()) {
            return Optional.empty();
        }
        Message message =
                new Message(
                        report.message(),
                        call.get().origin().identity(),
                        call.get().origin().number(),
                        ledger.now(),
                        report.length(),
                        Optional.empty(),
                        Optional.empty(),
                        ledger.in(Message.KEPT));
        ledger.emit(new VoicemailEvent.MessageLeft(report.call(), message));
        Switchboard.end(ledger, report.call(), EndCause.MESSAGE_LEFT);
        return Optional.empty();
    }

    static void nothingSaid(Ledger ledger, CallId id) {
        if (ledger.state.call(id).filter(VoicemailRules::takesOne).isPresent()) {
            Switchboard.end(ledger, id, EndCause.NO_MESSAGE);
        }
    }

    private static boolean takesOne(Call call) {
        return call.state() instanceof CallState.LeavingMessage
                || call.state() instanceof CallState.Storing;
    }
}
