package org.balie.telephony.sip.transport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.balie.telephony.sip.SipSettings;
import org.balie.telephony.sip.SipSettings.Limits;

/// Whether a message is read at all: a flood is dropped by its first bytes, before it costs
/// anything. One thread.
final class Admission {

    private static final int SOURCES = 10_000;
    private static final int REPLICAS = 100;
    private static final byte[] PASSED_ON = "Route: <sip:hop.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INVITE = "INVITE ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REGISTER = "REGISTER ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SUBSCRIBE = "SUBSCRIBE ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPTIONS = "OPTIONS ".getBytes(StandardCharsets.US_ASCII);

    private final TokenBuckets calls;
    private final TokenBuckets trunkCalls;
    private final TokenBuckets registers;
    private final Predicate<String> trusted;
    private Set<String> trunks = Set.of();
    private final Map<String, String> replicas =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                    return size() > REPLICAS;
                }
            };

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

    /// A replica stands at this literal address.
    void replica(String host) {
        replicas.put(host, host);
    }

    /// What replicas pass on says so in its first line after the request line; whether it is true
    /// is found out when it is read.
    private boolean isPassedOn(byte[] message, String source) {
        if (!replicas.containsKey(source)) {
            return false;
        }
        int line = 0;
        while (line < message.length && message[line] != '\n') {
            line++;
        }
        return startsAt(message, line + 1, PASSED_ON);
    }

    boolean admits(byte[] message, String source, long nanos) {
        if (isPassedOn(message, source)) {
            return true;
        }
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
        return startsAt(message, 0, with);
    }

    private static boolean startsAt(byte[] message, int from, byte[] with) {
        if (message.length < from + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (message[from + i] != with[i]) {
                return false;
            }
        }
        return true;
    }
}
