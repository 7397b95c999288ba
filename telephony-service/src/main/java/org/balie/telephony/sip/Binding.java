package org.balie.telephony.sip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.balie.telephony.sip.message.SipUri;

/// One place at which a telephone can be reached (RFC 3261 section 10).
///
/// @param contact as the telephone gave it
/// @param flow where its REGISTER came from; calls go there, back through its NAT
/// @param instance what tells one telephone from another under the same name (RFC 5626)
/// @param regId which of an instance's flows it is
/// @param preference from 0 to 1000, thousandths of q
/// @param path the proxies on the way to it (RFC 3327)
/// @param callId of the REGISTER, whose `sequence` must rise
public record Binding(
        DeviceName device,
        SipUri contact,
        DialogSnapshot.Flow flow,
        Optional<String> instance,
        Optional<Integer> regId,
        int preference,
        List<String> path,
        Optional<String> userAgent,
        String callId,
        long sequence,
        Instant until) {

    public Binding {
        path = List.copyOf(path);
    }

    /// This, by another way.
    public Binding at(DialogSnapshot.Flow way) {
        return new Binding(
                device,
                contact,
                way,
                instance,
                regId,
                preference,
                path,
                userAgent,
                callId,
                sequence,
                until);
    }
}
