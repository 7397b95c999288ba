package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.balie.telephony.sip.Sdp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("TEL-13")
class HoldSignsTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, sendonly, true",
        "192.0.2.1, inactive, true",
        "0.0.0.0, sendrecv, true",
        "192.0.2.1, sendrecv, false",
        "192.0.2.1, recvonly, false"
    })
    void a_telephone_that_no_longer_listens_holds(String address, String direction, boolean holds) {
        assertEquals(holds, HoldSigns.areIn(offer(address, direction)));
    }

    private static Sdp offer(String address, String direction) {
        return new Sdp(
                String.join(
                        "\r\n",
                        "v=0",
                        "o=- 1 2 IN IP4 192.0.2.1",
                        "s=-",
                        "c=IN IP4 " + address,
                        "t=0 0",
                        "m=audio 4000 RTP/AVP 8",
                        "a=" + direction,
                        ""));
    }
}
