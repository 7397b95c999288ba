package org.balie.telephony.sip;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A way to the outside.
///
/// @param host where it is, a name or an address
/// @param sources literal addresses from which its calls come, besides those of `host`
/// @param tlsName over TLS the name that its certificate must have; calls that come in over such a
///   connection are this trunk's
/// @param account empty: it knows us by our address
/// @param trust whether identities are asserted to it and believed from it (RFC 3325)
/// @param keepAlive how often it is asked by OPTIONS whether it is there
public record Trunk(
        TrunkName name,
        Transport transport,
        String host,
        int port,
        List<String> sources,
        Optional<String> tlsName,
        Optional<Account> account,
        Trust trust,
        Duration keepAlive) {

    public Trunk {
        sources = List.copyOf(sources);
    }

    /// With this we sign in and answer its challenges.
    ///
    /// @param domain what stands behind the @ in our address there
    /// @param expires how long we ask a registration to last; empty: we don't register, and use it
    ///   for challenges only
    public record Account(String user, String password, String domain, Optional<Duration> expires) {
        @Override
        public String toString() {
            return "Account[" + user + "@" + domain + "]";
        }
    }

    public enum Trust {
        TRUSTED,
        UNTRUSTED
    }
}
