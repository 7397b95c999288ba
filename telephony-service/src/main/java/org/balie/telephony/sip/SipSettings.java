package org.balie.telephony.sip;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How a stack is set up.
///
/// @param listen the points at which it listens
/// @param advertisedHost the address or name under which others reach us; stands in Via and Contact
/// @param realm for which telephones have their passwords, and the domain of their addresses
/// @param userAgent how we call ourselves in Server and User-Agent
/// @param nonceKey signs nonces, at least 16 bytes; the same on all replicas, so that a challenge
///   of one is good at another. A secret
/// @param tls needed when there is a point for TLS
/// @param trunks what there is at the start; see [SipStack#trunks]
/// @param challenges what telephones are asked to prove themselves with
/// @param trusted where proxies stand that bring many people's requests: they are not held to what
///   one source may do, and are believed from where a request came to them
public record SipSettings(
        List<Point> listen,
        String advertisedHost,
        String realm,
        String userAgent,
        byte[] nonceKey,
        Optional<Tls> tls,
        List<Trunk> trunks,
        Limits limits,
        Challenges challenges,
        List<AddressBlock> trusted) {

    /// With challenges that every telephone understands, and no proxy in front.
    public SipSettings(
            List<Point> listen,
            String advertisedHost,
            String realm,
            String userAgent,
            byte[] nonceKey,
            Optional<Tls> tls,
            List<Trunk> trunks,
            Limits limits) {
        this(
                listen,
                advertisedHost,
                realm,
                userAgent,
                nonceKey,
                tls,
                trunks,
                limits,
                Challenges.MD5_ONLY,
                List.of());
    }

    public SipSettings {
        listen = List.copyOf(listen);
        trunks = List.copyOf(trunks);
        trusted = List.copyOf(trusted);
        nonceKey = nonceKey.clone();
    }

    @Override
    public byte[] nonceKey() {
        return nonceKey.clone();
    }

    /// Whether a proxy of ours stands at this literal address.
    public boolean trusts(String host) {
        return !trusted.isEmpty() && trusted.stream().anyMatch(each -> each.contains(host));
    }

    @Override
    public String toString() {
        return "SipSettings[" + advertisedHost + ", " + listen + "]";
    }

    /// @param port 0: any that is free
    public record Point(Transport transport, String host, int port) {}

    /// @param keyStore PKCS #12 with our key and its certificates
    /// @param trustStore PKCS #12 with whom we trust; empty: whom the JDK trusts
    public record Tls(Path keyStore, String password, Optional<Path> trustStore) {
        @Override
        public String toString() {
            return "Tls[" + keyStore + "]";
        }
    }

    /// By which hashes a password may be proven (RFC 8760).
    public enum Challenges {
        /// There are telephones that give up, or fall over, at a challenge that they don't know.
        MD5_ONLY,
        /// SHA-256 first, MD5 for those that don't know it.
        SHA_256_AND_MD5
    }

    /// What nobody may exceed.
    ///
    /// @param messageBytes the largest message that is read
    /// @param headers the most header fields in a message
    /// @param connections the most TCP and TLS connections at a time, and a sixteenth of it from
    ///   one address that is not trusted
    /// @param slowestMessage within this a message that has begun on a connection must be whole
    /// @param idleConnection after this without a byte a connection is closed
    /// @param callsPerSecond how many new calls one source may start, and twice that in a burst;
    ///   trunks are held to their own, `trunkCallsPerSecond`, and trusted proxies to none
    /// @param registersPerSecond the same for REGISTER, SUBSCRIBE and OPTIONS
    /// @param transactions the most at a time; then new requests get 503
    /// @param dialogs the most at a time
    /// @param ringing the longest that a call waits for an answer
    /// @param registration what a REGISTER or SUBSCRIBE gets: no less than the first (423), no more
    ///   than the second
    /// @param contactsPerDevice the most places at which one telephone is registered
    /// @param session the session interval asked for (RFC 4028), and the least that is accepted
    ///   (422)
    public record Limits(
            int messageBytes,
            int headers,
            int connections,
            Duration slowestMessage,
            Duration idleConnection,
            int callsPerSecond,
            int trunkCallsPerSecond,
            int registersPerSecond,
            int transactions,
            int dialogs,
            Duration ringing,
            Range registration,
            int contactsPerDevice,
            Range session) {

        public static final Limits USUAL =
                new Limits(
                        65_536,
                        256,
                        4_096,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        20,
                        2_000,
                        20,
                        200_000,
                        100_000,
                        Duration.ofMinutes(5),
                        new Range(Duration.ofSeconds(60), Duration.ofHours(1)),
                        5,
                        new Range(Duration.ofSeconds(90), Duration.ofMinutes(30)));
    }

    public record Range(Duration least, Duration most) {}
}
