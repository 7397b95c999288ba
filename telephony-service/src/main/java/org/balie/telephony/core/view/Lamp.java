package org.balie.telephony.core.view;

import java.util.Collection;
import java.util.Optional;
import org.balie.telephony.core.state.Call;
import org.balie.telephony.core.state.CallState;

/// How a line, or one call on it, is lit: on screens, and on desk phones by RFC 4235.
public enum Lamp {
    IDLE("idle"),
    IN_USE("in-use"),
    HELD("held"),
    RINGING("ringing");

    private final String code;

    Lamp(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// Empty for a call that is not the group's business: it was passed on to a number outside or
    /// to a queue, or its caller leaves a message.
    public static Optional<Lamp> of(Call call) {
        if (call.isHandedOut()) {
            return Optional.empty();
        }
        return switch (call.state()) {
            case CallState.Ringing _ -> Optional.of(RINGING);
            case CallState.Dialling _, CallState.Talking _ -> Optional.of(IN_USE);
            case CallState.Held _ -> Optional.of(HELD);
            case CallState.Queued _,
                    CallState.Dismissed _,
                    CallState.LeavingMessage _,
                    CallState.Storing _ ->
                    Optional.empty();
        };
    }

    /// Of several calls the one shows that most needs somebody.
    public static Lamp of(Collection<Call> calls) {
        return calls.stream().flatMap(call -> of(call).stream()).max(Lamp::compareTo).orElse(IDLE);
    }
}
