package org.balie.telephony.sip.transport;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;

/// Whether a message is read at all: a flood is dropped by its first bytes, before it costs
/// anything. One thread.
final class Admission {

    private static final int SOURCES = 10_000;
    private static final byte[] INVITE = "INVITE ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REGISTER = "REGISTER ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUBSCRIBE = "SUBSCRIBE ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPTIONS = "OPTIONS ".getBytes(StandardCharsets.US_ASCII);

    private final TokenBuckets calls;
    private final TokenBuckets trunkCalls;
    private final TokenBuckets registers;
    private final Predicate<String> trusted;
    private Set<String> trunks = Set.of();

    Admission(SipSettings settings) {
        Limits limits = settings.limits();
        trusted = settings::trusts;
        calls = new TokenBuckets(limits.callsPerSecond(), SOURCES);
        trunkCalls = new TokenBuckets(limits.trunkCallsPerSecond(), SOURCES);
        registers = new TokenBuckets(limits.registersPerSecond(), SOURCES);
    }

    /// Literal addresses of trunks, which bring many people's calls.
    void trunks(Set<String> addresses) {
        trunks = Set.copyOf(addresses);
    }

    boolean admits(byte[] message, String source, long nanos) {
        if (starts(message, INVITE)) {
            return trusted.test(source)
                    || (trunks.contains(source) ? trunkCalls : calls).take(source, nanos);
        }
        boolean costly =
                starts(message, REGISTER) || starts(message, SUBSCRIBE) || starts(message, OPTIONS);
        return !costly
                || trunks.contains(source)
                || trusted.test(source)
                || registers.take(source, nanos);
    }

    private static boolean starts(byte[] message, byte[] with) {
        if (message.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (message[i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
