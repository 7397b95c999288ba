package org.balie.telephony.sip.digest;

import java.util.List;
import org.balie.telephony.sip.DeviceName;

/// What became of a request's credentials.
public sealed interface Verdict {

    record Proven(DeviceName device) implements Verdict {}

    /// None, wrong or stale ones: here is what to prove.
    ///
    /// @param challenges for `WWW-Authenticate`, the best first
    record Challenged(List<String> challenges) implements Verdict {
        public Challenged {
            challenges = List.copyOf(challenges);
        }
    }

    /// Too many wrong ones: nothing is looked at for a while.
    record Locked() implements Verdict {}

    /// Nobody can tell just now.
    record Unknown() implements Verdict {}
}
