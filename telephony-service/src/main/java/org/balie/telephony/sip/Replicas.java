package org.balie.telephony.sip;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// The stacks of one service, of which one serves a site at a time and every one takes what comes
/// for it.
public interface Replicas {

    /// By what replicas know each other's messages, the current one first; each at least 16 bytes.
    /// Secrets.
    List<byte[]> keys();

    /// The literal address at which the others reach this one.
    String host();

    /// Whose a telephone is; empty when nobody knows it.
    Optional<String> siteOf(DeviceName device);

    Optional<String> siteOf(TrunkName trunk);

    /// The replica that serves a site, when it is another one that lives. Empty: it is served here,
    /// or by nobody yet. Completed at once where that is known.
    CompletionStage<Optional<Address>> elsewhere(String site);

    /// Where a stack takes what other replicas pass on.
    ///
    /// @param host a literal address
    record Address(String host, int udpPort, int tcpPort) {

        /// The ways between replicas are as reliable as the far end's own, so that whoever sends
        /// again goes on doing so and nobody else has to.
        public int port(Transport transport) {
            return transport.isReliable() ? tcpPort : udpPort;
        }

        /// As it can be kept: `10.0.0.7 5060 5060`.
        @Override
        public String toString() {
            return host + ' ' + udpPort + ' ' + tcpPort;
        }

        /// Empty for what is none.
        public static Optional<Address> parse(String text) {
            String[] parts = text.split(" ", -1);
            try {
                return parts.length == 3
                        ? Optional.of(
                                new Address(
                                        parts[0],
                                        Integer.parseInt(parts[1]),
                                        Integer.parseInt(parts[2])))
                        : Optional.empty();
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        }
    }
}
