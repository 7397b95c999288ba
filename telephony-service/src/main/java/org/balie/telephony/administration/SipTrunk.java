package org.balie.telephony.administration;

import java.util.List;
import java.util.Optional;
import org.balie.telephony.core.state.Id.SiteId;
import org.jspecify.annotations.Nullable;

/// A way to the outside (TEL-27).
///
/// @param secret what we show the other side when it asks; empty: it does not
public record SipTrunk(SiteId site, String id, Settings settings, Optional<String> secret) {

    /// @param kind `static`: the other side knows us by our address; `register`: we sign in there
    /// @param host where calls go out to
    /// @param transport `udp`, `tcp` or `tls`
    /// @param user the name that we sign in with, for `register`
    /// @param addresses from where calls come in: addresses or networks (`192.0.2.0/24`)
    public record Settings(
            String name,
            String kind,
            String host,
            int port,
            String transport,
            @Nullable String user,
            List<String> addresses) {
        public Settings {
            addresses = List.copyOf(addresses);
        }
    }

    /// As it stands in the table, where the version rises with each change.
    record Stored(SipTrunk trunk, int version) {}
}
