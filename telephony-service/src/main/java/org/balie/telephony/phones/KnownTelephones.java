package org.balie.telephony.phones;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.balie.telephony.administration.SipDevice;
import org.balie.telephony.administration.SipDevices;
import org.balie.telephony.administration.SipSettings;
import org.balie.telephony.administration.SipTrunk;
import org.balie.telephony.administration.SipTrunks;
import org.balie.telephony.core.state.Id.DeviceId;
import org.balie.telephony.core.state.Id.SiteId;
import org.balie.telephony.legs.DialPlan;
import org.balie.telephony.legs.Directory;
import org.balie.telephony.sip.Credential;
import org.balie.telephony.sip.DeviceName;
import org.balie.telephony.sip.SipCredentials;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;
import org.jspecify.annotations.Nullable;

/// The telephones and trunks that administrators have set up, in memory. [TelephoneChanges] has
/// them read again when somebody changes them.
///
/// Who signs in is looked up in the database itself, and known from then on: a telephone may be
/// faster than the next look.
@ApplicationScoped
class KnownTelephones implements Directory, SipCredentials {
    private final SipDevices devices;
    private final SipTrunks trunks;
    private final String realm;
    private final DialPlan dialPlan;
    private final Map<DeviceName, SipDevice> telephones = new ConcurrentHashMap<>();
    private volatile Ways ways = new Ways(Map.of(), Map.of());

    KnownTelephones(SipDevices devices, SipTrunks trunks, SipSettings sip, PhoneSettings settings) {
        this.devices = devices;
        this.trunks = trunks;
        this.realm = sip.realm();
        this.dialPlan = new DialPlan(settings.country());
    }

    private record Ways(Map<TrunkName, SiteId> sites, Map<SiteId, List<TrunkName>> bySite) {
        static Ways of(List<SipTrunk> all) {
            Map<TrunkName, SiteId> sites = new HashMap<>();
            Map<SiteId, List<TrunkName>> bySite = new HashMap<>();
            for (SipTrunk trunk : all) {
                TrunkName name = TrunkWords.name(trunk);
                sites.put(name, trunk.site());
                bySite.computeIfAbsent(trunk.site(), _ -> new ArrayList<>()).add(name);
            }
            return new Ways(Map.copyOf(sites), Map.copyOf(bySite));
        }
    }

    /// What a look at the tables has found.
    ///
    /// @param gone telephones that are no more, or have another secret
    record Look(List<DeviceName> gone, List<Trunk> trunks) {}

    /// Reads everything again.
    Uni<Look> look() {
        return devices.all()
                .chain(phones -> trunks.all().map(all -> new Look(replace(phones), read(all))));
    }

    private List<DeviceName> replace(List<SipDevice> now) {
        Map<DeviceName, SipDevice> next =
                now.stream().collect(Collectors.toMap(KnownTelephones::name, each -> each));
        List<DeviceName> gone =
                telephones.entrySet().stream()
                        .filter(old -> !sameSecret(old.getValue(), next.get(old.getKey())))
                        .map(Map.Entry::getKey)
                        .toList();
        telephones.keySet().retainAll(next.keySet());
        telephones.putAll(next);
        return gone;
    }

    private static boolean sameSecret(SipDevice before, @Nullable SipDevice now) {
        return now != null && now.md5().equals(before.md5()) && now.realm().equals(before.realm());
    }

    private List<Trunk> read(List<SipTrunk> all) {
        ways = Ways.of(all);
        return all.stream().map(TrunkWords::trunk).toList();
    }

    private static DeviceName name(SipDevice device) {
        return new DeviceName(device.id().value());
    }

    // -- who signs in

    @Override
    public CompletionStage<Optional<Credential>> find(String asked, String user) {
        if (!asked.equals(realm)) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        return devices.find(new DeviceId(user))
                .map(found -> found.filter(device -> device.realm().equals(realm)))
                .invoke(found -> found.ifPresent(device -> telephones.put(name(device), device)))
                .map(found -> found.map(KnownTelephones::credential))
                .subscribeAsCompletionStage();
    }

    private static Credential credential(SipDevice device) {
        return new Credential(
                name(device), Optional.of(device.md5()), Optional.of(device.sha256()));
    }

    // -- whose telephones and trunks there are

    @Override
    public Optional<Station> station(DeviceName name) {
        return Optional.ofNullable(telephones.get(name))
                .map(device -> new Station(device.site(), device.person(), device.id()));
    }

    @Override
    public Optional<DeviceName> name(SiteId site, DeviceId device) {
        var name = new DeviceName(device.value());
        return Optional.ofNullable(telephones.get(name))
                .filter(known -> known.site().equals(site))
                .map(_ -> name);
    }

    /// All of a site.
    List<DeviceName> telephonesOf(SiteId site) {
        return telephones.entrySet().stream()
                .filter(each -> each.getValue().site().equals(site))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Optional<SiteId> siteOf(TrunkName trunk) {
        return Optional.ofNullable(ways.sites().get(trunk));
    }

    @Override
    public List<TrunkName> trunksOf(SiteId site) {
        return ways.bySite().getOrDefault(site, List.of());
    }

    @Override
    public DialPlan dialPlan(SiteId site) {
        return dialPlan;
    }
}
