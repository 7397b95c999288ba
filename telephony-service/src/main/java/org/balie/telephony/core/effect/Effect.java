package org.balie.telephony.core.effect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.balie.telephony.core.CallCommand.Room;
import org.balie.telephony.core.CallCommand.Side;
import org.balie.telephony.core.CallEvent.ReleaseCause;
import org.balie.telephony.core.state.CallRecord.EndCause;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.QueueId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.core.state.Recording;

/// Something to be done outside. Each can be done twice without harm: legs and calls are named.
public sealed interface Effect {

    /// The number that this makes a leg to, if it does.
    default Stream<PhoneNumber> dialled() {
        return this instanceof Dial dial ? Stream.of(dial.number()) : Stream.empty();
    }

    // -- legs

    /// Makes a leg to a device, which alerts its person.
    record Ring(LegId leg, PersonId person, DeviceId device, Alert alert) implements Effect {}

    /// Makes a leg to the outside.
    ///
    /// @param callerId the number that is shown there; empty: none of the site's
    /// @param location where help has to go; only in an emergency
    record Dial(
            LegId leg,
            PhoneNumber number,
            Optional<PhoneNumber> callerId,
            Optional<String> location)
            implements Effect {}

    /// Makes the leg of who calls out. It is there already where a device has dialled by itself,
    /// and waits for the called party.
    record Originate(LegId leg, PersonId person, DeviceId device) implements Effect {}

    /// Makes a leg to a device whose person has already chosen to have it there: it does not ring.
    record Connect(LegId leg, PersonId person, DeviceId device) implements Effect {}

    /// The caller's wait for an answer is over.
    record AnswerCaller(LegId leg) implements Effect {}

    /// Ends a leg, however far it has come, and tells its far end why.
    record Release(LegId leg, Goodbye why) implements Effect {}

    /// What a far end is told when its leg ends.
    ///
    /// @param by the name of who did it
    /// @param over why the whole call has ended, if it has: a caller who waits hears busy, or that
    ///   nobody answers
    record Goodbye(ReleaseCause cause, Optional<String> by, Optional<EndCause> over) {}

    /// A leg goes on under another id, in another call.
    record Adopt(LegId from, LegId to) implements Effect {}

    // -- media

    /// What is heard in a call from now on.
    record SetMedia(CallId call, MediaPlan plan) implements Effect {}

    /// All in the call are told that somebody joins.
    record Announce(CallId call) implements Effect {}

    /// Says something to a caller who waits in a queue; the music goes on after it.
    record Say(CallId call, QueueId queue, Sentence words) implements Effect {}

    record StartRecording(CallId call, Recording recording) implements Effect {}

    record StopRecording(CallId call, Recording recording) implements Effect {}

    // -- others

    record EnterQueue(CallId call, QueueId queue, Optional<PhoneNumber> from) implements Effect {}

    record Elevate(CallId call, Side party, Room into) implements Effect {}

    /// Whatever is still kept for the call may go.
    record CallOver(CallId call) implements Effect {}

    /// Tells some persons of a message, on screens, and by mail when it is new (TEL-24, TEL-25).
    record TellOfMessage(MessageId message, Notice notice, List<PersonId> persons)
            implements Effect {
        public TellOfMessage {
            persons = List.copyOf(persons);
        }
    }

    record ForgetMessage(MessageId message) implements Effect {}

    enum Notice {
        LEFT,
        PLAYED,
        DELETED,
        RESTORED
    }
}
