package org.balie.telephony.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.UUID;
import org.balie.platform.problem.ProblemException;
import org.balie.telephony.core.state.Id.CallId;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.LegId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What tabs say.
@Tag("TEL-26")
class TabFrameTest {
    private static final String ID = "0f8f3d6e-2c57-4c0b-8d6a-5f1f4a5f9f10";
    private static final LegId LEG = new LegId(new CallId(UUID.fromString(ID)), 2);

    @Test
    void what_is_right_is_read() {
        assertEquals(
                new TabFrame.Here(new DeviceId(ID)),
                read("{'kind':'here','deviceId':'" + ID + "'}"));
        assertEquals(new TabFrame.Gone(), read("{'kind':'gone'}"));
        assertEquals(
                new TabFrame.Answer(LEG, "v=0"),
                read("{'kind':'answer','callId':'" + ID + "','leg':2,'sdp':'v=0'}"));
        assertEquals(
                new TabFrame.Keys(LEG, "12#"),
                read("{'kind':'keys','callId':'" + ID + "','leg':2,'keys':'12#'}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'kind':5}",
                "{'kind':'ring'}",
                "{'kind':'here'}",
                "{'kind':'here','deviceId':'abcdefghjkmn'}",
                "{'kind':'here','deviceId':'1-1-1-1-1'}",
                "{'kind':'answer','callId':'x','leg':2,'sdp':'v=0'}",
                "{'kind':'answer','callId':'ID','leg':'2','sdp':'v=0'}",
                "{'kind':'answer','callId':'ID','leg':0,'sdp':'v=0'}",
                "{'kind':'answer','callId':'ID','leg':99999999999,'sdp':'v=0'}",
                "{'kind':'answer','callId':'ID','leg':2,'sdp':{}}",
                "{'kind':'answer','callId':'ID','leg':2,'sdp':''}",
                "{'kind':'keys','callId':'ID','leg':2,'keys':''}",
                "{'kind':'keys','callId':'ID','leg':2,'keys':'12 '}",
                "{'kind':'keys','callId':'ID','leg':2,'keys':'111111111111111111111111111111111'}"
            })
    void garbage_is_malformed(String frame) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> read(frame.replace("ID", ID)));

        assertEquals("malformed", refused.problem().code());
    }

    @Test
    void a_session_description_has_a_bound() {
        String start = "{'kind':'answer','callId':'" + ID + "','leg':2,'sdp':'";
        String most = "a".repeat(TabFrame.LONGEST_SDP);

        assertEquals(new TabFrame.Answer(LEG, most), read(start + most + "'}"));
        ProblemException refused =
                assertThrows(ProblemException.class, () -> read(start + most + "a'}"));
        assertEquals("too-large", refused.problem().code());
    }

    private static TabFrame read(String frame) {
        try {
            return TabFrame.read(new JsonMapper().readTree(frame.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
