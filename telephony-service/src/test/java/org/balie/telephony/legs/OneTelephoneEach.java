package org.balie.telephony.legs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.PersonId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.sip.Credential;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.SipCredentials;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;
import org.balie.telephony.sip.digest.Algorithm;

/// Every person of a site has one telephone, which has the person's name and the password `secret
/// of NAME`.
///
/// @param trunk the only one
record OneTelephoneEach(SiteId site, TrunkName trunk) implements Directory, SipCredentials {

    private static String secret(String name) {
        return "secret of " + name;
    }

    /// With which somebody's telephone signs in.
    static Trunk.Account account(String name) {
        return new Trunk.Account(
                name, secret(name), TestSite.REALM, Optional.of(Duration.ofMinutes(5)));
    }

    @Override
    public CompletionStage<Optional<Credential>> find(String realm, String user) {
        return CompletableFuture.completedFuture(
                Optional.of(
                        new Credential(
                                new DeviceName(user),
                                Optional.of(Algorithm.MD5.ha1(user, realm, secret(user))),
                                Optional.of(Algorithm.SHA_256.ha1(user, realm, secret(user))))));
    }

    @Override
    public Optional<Station> station(DeviceName name) {
        return Optional.of(
                new Station(site, new PersonId(name.value()), new DeviceId(name.value())));
    }

    @Override
    public Optional<DeviceName> name(SiteId asked, DeviceId device) {
        return Optional.of(new DeviceName(device.value()));
    }

    @Override
    public Optional<SiteId> siteOf(TrunkName name) {
        return Optional.of(site);
    }

    @Override
    public List<TrunkName> trunksOf(SiteId asked) {
        return List.of(trunk);
    }

    @Override
    public DialPlan dialPlan(SiteId asked) {
        return new DialPlan("NL");
    }
}
