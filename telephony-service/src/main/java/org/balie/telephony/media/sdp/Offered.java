package org.balie.telephony.media.sdp;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.media.ice.IceCredentials;

/// What our offer that waits for its answer promises: packets and checks may come before the
/// answer.
///
/// @param ice with which the browser may check from now on; empty towards a telephone
public record Offered(
        List<Format> receive, List<EventFormat> receiveEvents, Optional<IceCredentials> ice) {
    public Offered {
        receive = List.copyOf(receive);
        receiveEvents = List.copyOf(receiveEvents);
    }
}
