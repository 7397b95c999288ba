package org.balie.telephony.legs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.effect.MediaPlan;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.MessageId;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.Topology;

/// What a call is to sound like, in the words of the media part.
final class Plans {

    private Plans() {}

    /// @param greeting of the mailbox, as far as the plan is to take a message
    static Topology topology(LiveCall call, MediaPlan plan, Optional<Sound> greeting) {
        return switch (plan) {
            case MediaPlan.Silence _ -> new Topology.Silence();
            case MediaPlan.Music(var to) ->
                    new Topology.Play(
                            to.stream().map(LiveCall::termination).toList(), new Sound.HoldMusic());
            case MediaPlan.TakeMessage(var from, _, var limit) ->
                    new Topology.TakeMessage(
                            LiveCall.termination(from),
                            greeting,
                            recording(message(call.id()).value()),
                            limit);
            case MediaPlan.Talk(var all) ->
                    new Topology.Talk(
                            all.stream()
                                    .map(
                                            each ->
                                                    new Topology.Hears(
                                                            LiveCall.termination(each.listener()),
                                                            LiveCall.termination(each.speaker())))
                                    .toList());
        };
    }

    static RecordingId recording(UUID id) {
        return new RecordingId(id.toString());
    }

    /// A call leaves one message at most, known by a name that follows from the call, so that
    /// telling of it twice is telling of the same.
    static MessageId message(CallId call) {
        byte[] name = ("message of " + call.value()).getBytes(StandardCharsets.UTF_8);
        return new MessageId(UUID.nameUUIDFromBytes(name));
    }

    /// Empty for the recording of a call.
    static Optional<MessageId> message(CallId call, RecordingId recording) {
        return Optional.of(message(call)).filter(each -> recording(each.value()).equals(recording));
    }
}
