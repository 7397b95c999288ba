package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import org.balie.telephony.core.effect.Alert;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.balie.telephony.core.state.PhoneNumber;
import org.balie.telephony.legs.Softphone.Word;
import org.jspecify.annotations.Nullable;

/// What is said to a tab that telephones, as frames (docs/api.md).
final class TabWords {
    private TabWords() {}

    static ObjectNode registered(DeviceId device) {
        return frame("registered").put("deviceId", device.value());
    }

    /// @param code `no-licence`, `too-many-devices`, `elsewhere`
    static ObjectNode refused(String code) {
        return frame("refused").put("code", code);
    }

    static ObjectNode of(Word word) {
        return switch (word) {
            case Word.Ring(var leg, var alert, var offer) ->
                    ring(frame("ring", leg).put("sdp", offer), alert);
            case Word.Connect(var leg, var offer) -> frame("connect", leg).put("sdp", offer);
            case Word.Renew(var leg, var offer) -> frame("renew", leg).put("sdp", offer);
            case Word.Stop(var leg, var cause, var by) ->
                    frame("stop", leg).put("cause", cause).put("by", by.orElse(null));
        };
    }

    private static ObjectNode ring(ObjectNode frame, Alert alert) {
        return frame.put("called", number(alert.called()))
                .put("caller", number(alert.caller()))
                .put("forWhom", alert.forWhom().orElse(null))
                .put("askedBy", alert.askedBy().orElse(null));
    }

    private static @Nullable String number(Optional<PhoneNumber> number) {
        return number.map(PhoneNumber::value).orElse(null);
    }

    /// The leg of which a frame speaks that another replica has made of these words.
    static Optional<LegId> leg(JsonNode frame) {
        return frame.has("leg")
                ? Optional.of(
                        new LegId(
                                new CallId(UUID.fromString(frame.path("callId").asText())),
                                frame.path("leg").asInt()))
                : Optional.empty();
    }

    static boolean isStop(JsonNode frame) {
        return frame.path("kind").asText().equals("stop");
    }

    private static ObjectNode frame(String kind, LegId leg) {
        return frame(kind).put("callId", leg.call().value().toString()).put("leg", leg.number());
    }

    private static ObjectNode frame(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }
}
