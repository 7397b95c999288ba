package org.balie.telephony.sip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.balie.telephony.sip.message.Reading;
import org.balie.telephony.sip.message.SipReader;
import org.junit.jupiter.api.Test;

/// What each message of RFC 4475 is to the reader. What is well-formed and still no good is for
/// those above it.
class TortureTest {

    private static final List<String> WELL_FORMED =
            List.of(
                    "badaspec",
                    "badbranch",
                    "baddate",
                    "bext01",
                    "cparam01",
                    "cparam02",
                    "dblreq",
                    "esc01",
                    "esc02",
                    "escnull",
                    "intmeth",
                    "inv2543",
                    "invut",
                    "longreq",
                    "lwsdisp",
                    "mpart01",
                    "noreason",
                    "novelsc",
                    "regaut01",
                    "regescrt",
                    "sdp01",
                    "semiuri",
                    "transports",
                    "unkscm",
                    "unksm2",
                    "unreason",
                    "wsinv",
                    "zeromf");
    private static final List<String> REFUSED =
            List.of(
                    "baddn",
                    "clerr",
                    "escruri",
                    "ltgtruri",
                    "lwsruri",
                    "lwsstart",
                    "mcl01",
                    "mismatch01",
                    "mismatch02",
                    "multi01",
                    "ncl",
                    "quotbal",
                    "regbadct",
                    "scalar02",
                    "trws");
    // Responses, and requests that nobody could be answered for.
    private static final List<String> DROPPED =
            List.of("badinv01", "badvers", "bcast", "bigcode", "insuf", "scalarlg");

    @Test
    void each_message_is_understood_refused_or_dropped_as_it_deserves() throws Exception {
        List<String> wellFormed = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : Torture.all().entrySet()) {
            switch (new SipReader(256).read(each.getValue())) {
                case Reading.Understood _ -> wellFormed.add(each.getKey());
                case Reading.Answerable(_, var code, _) -> {
                    assertEquals(400, code, each.getKey());
                    refused.add(each.getKey());
                }
                case Reading.Noise _ -> dropped.add(each.getKey());
            }
        }
        assertEquals(WELL_FORMED, wellFormed);
        assertEquals(REFUSED, refused);
        assertEquals(DROPPED, dropped);
    }
}
