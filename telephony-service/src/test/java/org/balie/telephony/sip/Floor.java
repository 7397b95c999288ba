package org.balie.telephony.sip;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.balie.telephony.sip.Replicas.Address;

/// Replicas of one service in this process, and which of them serves which site. Telephones whose
/// name begins with `other` are of another site than all others; `user` is nobody's.
final class Floor implements AutoCloseable {

    static final String SITE = "site";
    static final String OTHER_SITE = "other-site";

    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private final Map<String, String> beliefs = new ConcurrentHashMap<>();
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final List<Station> all = new CopyOnWriteArrayList<>();

    /// Who serves is the name of a replica.
    Floor serves(String name, String site) {
        owners.put(site, name);
        return this;
    }

    /// What one replica has heard of who serves the site, whatever is true.
    void believes(String name, String owner) {
        beliefs.put(name, owner);
    }

    Station open(String name) {
        return opened(name, Station.replica(new Seen(name, SECRET), SipSettings.Limits.USUAL));
    }

    /// One that lets each source do what it likes.
    Station openWide(String name) {
        return opened(name, Station.replica(new Seen(name, SECRET), StationSetup.wide()));
    }

    /// One that does not know what replicas know.
    Station openStranger(String name) {
        return opened(
                name,
                Station.replica(
                        new Seen(name, "another secret, as long"), SipSettings.Limits.USUAL));
    }

    private static final String SECRET = "what replicas know of each other";

    private Station opened(String name, Station station) {
        addresses.put(
                name,
                new Address("127.0.0.1", station.port(Transport.UDP), station.port(Transport.TCP)));
        all.add(station);
        return station;
    }

    /// Where a replica takes what others pass on.
    Address address(String name) {
        return Objects.requireNonNull(addresses.get(name));
    }

    void die(String name, Station station) {
        dead.add(name);
        all.remove(station);
        station.close();
    }

    private final class Seen implements Replicas {
        private final String name;
        private final String secret;

        Seen(String name, String secret) {
            this.name = name;
            this.secret = secret;
        }

        @Override
        public List<byte[]> keys() {
            return List.of(secret.getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> siteOf(DeviceName device) {
            String user = device.value();
            return user.startsWith("user") || user.matches("[0-9]*|caller")
                    ? Optional.empty()
                    : Optional.of(user.startsWith("other") ? OTHER_SITE : SITE);
        }

        @Override
        public Optional<String> siteOf(TrunkName trunk) {
            return Optional.of(SITE);
        }

        /// Later, as a database answers.
        @Override
        public CompletionStage<Optional<Address>> elsewhere(String site) {
            String owner = beliefs.getOrDefault(name, owners.get(site));
            return owner == null || owner.equals(name) || dead.contains(owner)
                    ? CompletableFuture.completedFuture(Optional.empty())
                    : CompletableFuture.supplyAsync(() -> Optional.of(address(owner)));
        }
    }

    @Override
    public void close() {
        all.forEach(Station::close);
    }
}
