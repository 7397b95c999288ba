package org.balie.telephony.legs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.TrunkName;

/// What the replicas of a site know of each other.
///
/// @param elsewhere where the owner is; empty for the owner itself
record OneSite(SiteId site, Optional<Address> elsewhere) implements Replicas {

    /// As the one sees it that serves the site.
    static Replicas atOwner(SiteId site) {
        return new OneSite(site, Optional.empty());
    }

    /// As all others do.
    ///
    /// @param port the owner's
    static Replicas atEdge(SiteId site, int port) {
        return new OneSite(site, Optional.of(new Address("127.0.0.1", port, 0)));
    }

    @Override
    public List<byte[]> keys() {
        return List.of("what replicas know of each other".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Optional<String> siteOf(DeviceName device) {
        return Optional.of(site.value());
    }

    @Override
    public Optional<String> siteOf(TrunkName trunk) {
        return Optional.of(site.value());
    }

    @Override
    public CompletionStage<Optional<Address>> elsewhere(String asked) {
        return CompletableFuture.completedFuture(elsewhere);
    }
}
