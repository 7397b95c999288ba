package org.balie.telephony.phones;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.balie.telephony.administration.SipTrunk;
import org.balie.telephony.sip.Transport;
import org.balie.telephony.sip.Trunk;
import org.balie.telephony.sip.TrunkName;

/// A trunk as administrators set it up, in the words of the SIP stack.
final class TrunkWords {
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration REGISTERED_FOR = Duration.ofHours(1);

    private TrunkWords() {}

    /// Unique among all sites.
    static TrunkName name(SipTrunk trunk) {
        return new TrunkName(trunk.site().value() + "/" + trunk.id());
    }

    static Trunk trunk(SipTrunk trunk) {
        SipTrunk.Settings settings = trunk.settings();
        Transport transport = Transport.valueOf(settings.transport().toUpperCase(Locale.ROOT));
        return new Trunk(
                name(trunk),
                transport,
                settings.host(),
                settings.port(),
                settings.addresses().stream()
                        .map(Networks::addresses)
                        .flatMap(List::stream)
                        .toList(),
                transport == Transport.TLS ? Optional.of(settings.host()) : Optional.empty(),
                account(trunk),
                Trunk.Trust.TRUSTED,
                KEEP_ALIVE);
    }

    private static Optional<Trunk.Account> account(SipTrunk trunk) {
        return Optional.ofNullable(trunk.settings().user())
                .flatMap(
                        user ->
                                trunk.secret()
                                        .map(secret -> account(trunk.settings(), user, secret)));
    }

    private static Trunk.Account account(SipTrunk.Settings settings, String user, String secret) {
        return new Trunk.Account(
                user,
                secret,
                settings.host(),
                settings.kind().equals("register")
                        ? Optional.of(REGISTERED_FOR)
                        : Optional.empty());
    }
}
