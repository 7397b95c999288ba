package org.balie.telephony.phones;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.balie.platform.problem.Problem;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;

/// What a tab that telephones says (docs/api.md, Frames of a tab that telephones).
sealed interface TabFrame {
    /// It rings from now on.
    record Here(DeviceId device) implements TabFrame {}

    /// It rings no more.
    record Gone() implements TabFrame {}

    /// Its answer to the last offer of a leg.
    record Answer(LegId leg, String sdp) implements TabFrame {}

    /// Keys pressed.
    record Keys(LegId leg, String keys) implements TabFrame {}

    /// Most that a session description may have; browsers say all there is about one stream of
    /// speech in a tenth of it.
    int LONGEST_SDP = 32 * 1024;

    /// Reads a frame; problem `malformed` or `too-large` when it is none.
    static TabFrame read(JsonNode body) {
        return switch (body.path("kind").asText()) {
            case "here" -> new Here(device(body));
            case "gone" -> new Gone();
            case "answer" -> new Answer(leg(body), sdp(body));
            case "keys" -> new Keys(leg(body), keys(body));
            default -> throw malformed("kind is none of here, gone, answer, keys");
        };
    }

    /// A tab draws a UUID, so that it can't take the name of a desk telephone, which is none.
    private static DeviceId device(JsonNode body) {
        return new DeviceId(uuid(body, "deviceId").toString());
    }

    private static LegId leg(JsonNode body) {
        JsonNode number = body.path("leg");
        if (!number.isInt() || number.intValue() < 1) {
            throw malformed("leg is no number from 1");
        }
        return new LegId(new CallId(uuid(body, "callId")), number.intValue());
    }

    private static UUID uuid(JsonNode body, String field) {
        String text = body.path(field).asText();
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // as below
        }
        throw malformed(field + " is no UUID");
    }

    private static String sdp(JsonNode body) {
        JsonNode sdp = body.path("sdp");
        if (!sdp.isTextual() || sdp.textValue().isEmpty()) {
            throw malformed("sdp is no text");
        }
        if (sdp.textValue().length() > LONGEST_SDP) {
            throw Problem.tooLarge().exception();
        }
        return sdp.textValue();
    }

    private static String keys(JsonNode body) {
        String keys = body.path("keys").asText();
        if (!keys.matches("[0-9A-D*#]{1,32}")) {
            throw malformed("keys are 1 to 32 of 0 to 9, *, #, A to D");
        }
        return keys;
    }

    private static RuntimeException malformed(String detail) {
        return Problem.malformed(detail).exception();
    }
}
