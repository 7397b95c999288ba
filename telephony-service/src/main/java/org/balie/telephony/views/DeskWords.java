package org.balie.telephony.views;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.balie.telephony.core.Action;
import org.balie.telephony.core.state.Call.Privacy;
import org.balie.telephony.core.state.CallRecord.Named;
import org.balie.telephony.core.state.Delegation;
import org.balie.telephony.core.state.Id.LineId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Message;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Privilege;
import org.balie.telephony.core.view.Lines;
import org.balie.telephony.core.view.Voicemail.MessageView;
import org.jspecify.annotations.Nullable;

/// The documents of the desk and the answers over REST, word for word as `docs/api.md` has them.
public final class DeskWords {
    private DeskWords() {}

    /// Somebody by id and name.
    public record PersonWords(String id, String name) {}

    record MeWords(
            String personId,
            String name,
            boolean licensed,
            @Nullable String location,
            List<CallerIdWords> callerIds,
            int devices,
            boolean delegation,
            boolean settingsLocked,
            List<String> monitoring,
            List<String> emergencyNumbers) {}

    public record LineWords(
            String lineId,
            String number,
            PersonWords owner,
            boolean mine,
            String lamp,
            List<CallWords> calls) {
        static LineWords of(Lines.LineView line, PersonId viewer) {
            return new LineWords(
                    line.id().value(),
                    line.number().value(),
                    DeskWords.of(line.owner()),
                    line.owner().id().equals(viewer),
                    line.lamp().code(),
                    line.calls().stream().map(CallWords::of).toList());
        }
    }

    /// One call, as the viewer sees it.
    ///
    /// @param user who has it; null while it rings
    /// @param startedAt from when its duration counts
    /// @param guests whom somebody has brought into it, or asks
    /// @param since from when it is in the state of its lamp
    public record CallWords(
            UUID callId,
            String direction,
            String lamp,
            @Nullable PersonWords user,
            @Nullable String number,
            Instant startedAt,
            Instant since,
            boolean locked,
            List<GuestWords> guests,
            List<String> actions) {
        static CallWords of(Lines.CallView view) {
            return new CallWords(
                    view.id().value(),
                    view.direction().name().toLowerCase(Locale.ROOT),
                    view.lamp().code(),
                    view.user().map(DeskWords::of).orElse(null),
                    view.number().map(PhoneNumber::value).orElse(null),
                    view.startedAt(),
                    view.since(),
                    view.privacy() == Privacy.LOCKED,
                    view.guests().stream().map(GuestWords::of).toList(),
                    DeskWords.actions(view.actions()));
        }
    }

    /// @param leg by which a guest is removed
    /// @param personId and `name`: of somebody of the site
    /// @param number of anybody else
    /// @param state `ringing` or `connected`
    public record GuestWords(
            int leg,
            @Nullable String personId,
            @Nullable String name,
            @Nullable String number,
            String state) {
        static GuestWords of(Lines.GuestView view) {
            return new GuestWords(
                    view.leg().number(),
                    view.person().map(person -> person.id().value()).orElse(null),
                    view.person().map(Named::name).orElse(null),
                    view.number().map(PhoneNumber::value).orElse(null),
                    view.standing().code());
        }
    }

    /// @param state the lamp, or `dialling`
    /// @param monitoring the viewer takes part in this way, and does not have the call
    /// @param askedBy the viewer is a guest, brought in by this person, and does not have the call
    record OwnCallWords(
            @JsonUnwrapped CallWords call,
            @Nullable String lineId,
            @Nullable String forWhom,
            String state,
            @Nullable String monitoring,
            @Nullable String askedBy,
            boolean recording) {}

    /// @param cause `call`, `transfer`, `queue` or `added`
    /// @param askedBy who asks into a call under way; null: it is to be answered
    record AlertWords(
            UUID callId,
            @Nullable String lineId,
            @Nullable String called,
            @Nullable String caller,
            @Nullable String forWhom,
            String cause,
            @Nullable String askedBy,
            Instant since,
            Instant until,
            List<String> actions) {}

    /// @param other the one on the other side
    /// @param until when an invitation lapses; null: accepted
    public record DelegationWords(
            PersonWords other,
            boolean accepted,
            @Nullable Instant until,
            List<String> privileges,
            boolean receiving) {
        public static DelegationWords of(Delegation delegation, PersonId other, String name) {
            return new DelegationWords(
                    new PersonWords(other.value(), name),
                    delegation.isAccepted(),
                    delegation.deadline().orElse(null),
                    DeskWords.privileges(delegation.privileges()),
                    delegation.receiving() == Delegation.Receiving.IN);
        }
    }

    record VoicemailWords(int messages, int unplayed) {}

    /// @param lineId on which line it was left; null: on the viewer's own number
    /// @param goesAt when it goes for good
    public record MessageWords(
            UUID messageId,
            @Nullable String lineId,
            @Nullable PersonWords forWhom,
            @Nullable String from,
            Instant leftAt,
            long lengthSeconds,
            @Nullable PersonWords playedBy,
            @Nullable PersonWords deletedBy,
            Instant goesAt,
            List<String> granted) {
        public static MessageWords of(MessageView view, Function<PersonId, String> names) {
            Message message = view.message();
            return new MessageWords(
                    message.id().value(),
                    message.mailbox().asLine().map(LineId::value).orElse(null),
                    view.forWhom().map(DeskWords::of).orElse(null),
                    message.from().map(PhoneNumber::value).orElse(null),
                    message.leftAt(),
                    message.length().toSeconds(),
                    message.played().map(by -> person(by, names)).orElse(null),
                    message.deleted().map(by -> person(by, names)).orElse(null),
                    message.until(),
                    DeskWords.privileges(view.granted()));
        }
    }

    static PersonWords person(PersonId id, Function<PersonId, String> names) {
        return new PersonWords(id.value(), names.apply(id));
    }

    public static PersonWords of(Named named) {
        return new PersonWords(named.id().value(), named.name());
    }

    public static List<String> actions(Collection<Action> actions) {
        return actions.stream().sorted().map(Action::code).toList();
    }

    public static List<String> privileges(Collection<Privilege> privileges) {
        return privileges.stream().sorted().map(Privilege::code).toList();
    }
}
