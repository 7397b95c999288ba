package org.balie.telephony.sip;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.SipUri;

/// What a lamp shows: the dialogs of a resource (RFC 4235). No dialogs: it is idle.
public record LampState(List<Shown> dialogs) {

    public static final LampState IDLE = new LampState(List.of());

    public LampState {
        dialogs = List.copyOf(dialogs);
    }

    /// One dialog of the resource.
    ///
    /// @param id stays the same as long as this is the same dialog
    /// @param callId with the tags what a pick-up key puts into Replaces: choose what you will know
    ///   again
    /// @param direction whether the resource called
    /// @param local the resource's own identity
    /// @param remote the other party, which telephones show and put on their pick-up key
    public record Shown(
            String id,
            String callId,
            String localTag,
            String remoteTag,
            Direction direction,
            Stage stage,
            Held held,
            Side local,
            Side remote) {}

    public record Side(Optional<String> displayName, SipUri identity, SipUri target) {}

    public enum Direction {
        INITIATOR,
        RECIPIENT
    }

    public enum Stage {
        TRYING,
        PROCEEDING,
        EARLY,
        CONFIRMED,
        TERMINATED
    }

    /// Held is told as `+sip.rendering=no` of the resource's side.
    public enum Held {
        NO,
        YES
    }
}
