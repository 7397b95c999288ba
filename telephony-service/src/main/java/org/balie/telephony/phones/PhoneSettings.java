package org.balie.telephony.phones;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How telephones reach this replica.
@ConfigMapping(prefix = "balie.telephony.phones")
interface PhoneSettings {
    /// Whether telephones and tabs can telephone at this replica. Without it, it decides and shows
    /// only: for tests, and for replicas that no telephone can reach.
    @WithDefault("true")
    boolean enabled();

    /// The address at which SIP and media listen. A machine with several networks should listen on
    /// the telephones' alone.
    @WithDefault("0.0.0.0")
    String address();

    /// The address that telephones, trunks and browsers are told: the public one when this replica
    /// stands behind a NAT. By default that of [#address], or the machine's own when it is a
    /// wildcard.
    Optional<String> advertised();

    /// The literal address at which other replicas reach SIP here, in a network of their own where
    /// there is one. By default that of [#address], or the machine's own when it is a wildcard.
    Optional<String> internal();

    /// Where SIP over UDP listens. 0: any free port.
    @WithDefault("5060")
    int udpPort();

    /// Where SIP over TCP listens. 0: any free port.
    @WithDefault("5060")
    int tcpPort();

    /// SIP over TLS; there is none without a key store.
    Tls tls();

    /// The ports and threads of what is heard.
    Media media();

    /// Addresses and networks of proxies in front of this replica (Kamailio): they bring many
    /// people's requests, so they are not held to what one source may do in a second. Nobody else
    /// must be able to send from there.
    Optional<List<String>> trusted();

    /// The country of the sites, by its ISO 3166 code: numbers that people dial without a country
    /// code are there.
    @WithDefault("NL")
    String country();

    /// The directory of messages and recorded calls. Replicas that take each other's sites over
    /// need to share it.
    @WithDefault("recordings")
    Path recordings();

    /// SIP over TLS.
    interface Tls {
        @WithDefault("5061")
        int port();

        /// PKCS #12 with the key and its certificates.
        Optional<Path> keyStore();

        /// Of both stores. A secret.
        Optional<String> password();

        /// PKCS #12 with whom trunks are trusted by; by default those whom Java trusts.
        Optional<Path> trustStore();
    }

    /// Media.
    interface Media {
        /// The first and the last UDP port, both included. A call takes two for each telephone and
        /// one for each browser. Both 0: any free ports.
        @WithDefault("20000")
        int firstPort();

        /// See [#firstPort].
        @WithDefault("29999")
        int lastPort();

        /// Telephones and browsers that may be in calls at once, also while they only ring. By
        /// default as many as there are ports for.
        @WithDefault("5000")
        int terminations();

        /// Threads that carry packets. One carries some hundred calls; more than there are
        /// processors are of no use.
        @WithDefault("2")
        int workers();
    }
}
