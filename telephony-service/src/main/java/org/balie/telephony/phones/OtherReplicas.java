package org.balie.telephony.phones;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.balie.platform.identity.SharedSecret;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.engine.SiteOwners;
import org.balie.telephony.journal.Leases.Replica;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.Replicas;
import org.balie.telephony.sip.SipSettings.Point;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.TrunkName;

/// Whose telephones and trunks there are, and which other replica serves them: the one that decides
/// for their site.
@ApplicationScoped
class OtherReplicas implements Replicas {
    private static final String PURPOSE = "telephony-service, SIP from replica to replica";

    private final KnownTelephones telephones;
    private final SiteOwners owners;
    private final StackWords words;
    private final SharedSecret secret;

    OtherReplicas(
            KnownTelephones telephones, SiteOwners owners, StackWords words, SharedSecret secret) {
        this.telephones = telephones;
        this.owners = owners;
        this.words = words;
        this.secret = secret;
    }

    @Override
    public List<byte[]> keys() {
        return secret.keys(PURPOSE);
    }

    @Override
    public String host() {
        return words.internal();
    }

    /// Where this one is reached that listens there.
    Address address(Collection<Point> points) {
        return new Address(host(), port(points, Transport.UDP), port(points, Transport.TCP));
    }

    private static int port(Collection<Point> points, Transport transport) {
        return points.stream()
                .filter(each -> each.transport() == transport)
                .findFirst()
                .orElseThrow()
                .port();
    }

    @Override
    public Optional<String> siteOf(DeviceName device) {
        return telephones.station(device).map(station -> station.site().value());
    }

    @Override
    public Optional<String> siteOf(TrunkName trunk) {
        return telephones.siteOf(trunk).map(SiteId::value);
    }

    /// One that has no SIP is as good as none.
    @Override
    public CompletionStage<Optional<Address>> elsewhere(String site) {
        return owners.other(new SiteId(site))
                .map(found -> found.flatMap(Replica::sip).flatMap(Address::parse))
                .subscribeAsCompletionStage();
    }
}
