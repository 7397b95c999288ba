package org.balie.telephony.media.ice;

import java.security.GeneralSecurityException;
import java.util.zip.CRC32;
import javax.crypto.Mac;
import org.balie.telephony.media.rtp.BigEndian;

/// Reads one STUN message after the other, in place (RFC 8489 section 5). What it says holds until
/// the next [#read].
final class StunMessage {
    private static final int ABSENT = -1;
    private static final int UNKNOWN_MOST = 4;

    private final CRC32 crc = new CRC32();
    private final byte[] lengthField = new byte[2];
    private final byte[] hash = new byte[Stun.INTEGRITY_LENGTH];

    private byte[] packet = {};
    private int start;
    private int username;
    private int integrity;
    private boolean nominates;
    private boolean controlled;
    private final int[] unknown = new int[UNKNOWN_MOST];
    private int unknownCount;

    /// @return false when it is no STUN message with a right fingerprint
    boolean read(byte[] bytes, int offset, int length) {
        packet = bytes;
        start = offset;
        username = ABSENT;
        integrity = ABSENT;
        nominates = false;
        controlled = false;
        unknownCount = 0;
        return length >= Stun.HEADER
                && (bytes[offset] & 0xc0) == 0
                && BigEndian.u16(bytes, offset + 2) == length - Stun.HEADER
                && length % 4 == 0
                && BigEndian.i32(bytes, offset + 4) == Stun.COOKIE
                && readAttributes(offset + length);
    }

    private boolean readAttributes(int end) {
        int at = start + Stun.HEADER;
        while (at + 4 <= end) {
            int type = BigEndian.u16(packet, at);
            int length = BigEndian.u16(packet, at + 2);
            int next = at + 4 + (length + 3) / 4 * 4;
            if (next > end) {
                return false;
            }
            if (type == Stun.FINGERPRINT) {
                return length == 4 && next == end && isFingerprint(at);
            }
            // What stands behind the integrity is not covered by it.
            if (integrity == ABSENT) {
                note(type, at, length);
            }
            at = next;
        }
        return false;
    }

    private void note(int type, int at, int length) {
        switch (type) {
            case Stun.USERNAME -> username = username == ABSENT ? at : username;
            case Stun.MESSAGE_INTEGRITY -> {
                if (length == Stun.INTEGRITY_LENGTH) {
                    integrity = at;
                }
            }
            case Stun.USE_CANDIDATE -> nominates = true;
            case Stun.ICE_CONTROLLED -> controlled = true;
            case Stun.PRIORITY, Stun.MESSAGE_INTEGRITY_SHA256 -> {}
            default -> {
                if (type < Stun.OPTIONAL && unknownCount < UNKNOWN_MOST) {
                    unknown[unknownCount++] = type;
                }
            }
        }
    }

    private boolean isFingerprint(int at) {
        crc.reset();
        crc.update(packet, start, at - start);
        return BigEndian.i32(packet, at + 4) == ((int) crc.getValue() ^ Stun.FINGERPRINT_MASK);
    }

    int type() {
        return BigEndian.u16(packet, start);
    }

    boolean hasCredentials() {
        return username != ABSENT && integrity != ABSENT;
    }

    /// The user name is this fragment, a colon, and anything.
    boolean isFor(byte[] fragment) {
        int length = BigEndian.u16(packet, username + 2);
        if (length <= fragment.length || packet[username + 4 + fragment.length] != ':') {
            return false;
        }
        for (int each = 0; each < fragment.length; each++) {
            if (packet[username + 4 + each] != fragment[each]) {
                return false;
            }
        }
        return true;
    }

    /// @param mac keyed with the password
    boolean isAuthentic(Mac mac) {
        // As if the message ended with this attribute.
        BigEndian.put16(lengthField, 0, integrity + 24 - start - Stun.HEADER);
        mac.update(packet, start, 2);
        mac.update(lengthField, 0, 2);
        mac.update(packet, start + 4, integrity - start - 4);
        try {
            mac.doFinal(hash, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        int difference = 0;
        for (int each = 0; each < hash.length; each++) {
            difference |= hash[each] ^ packet[integrity + 4 + each];
        }
        return difference == 0;
    }

    /// It has USE-CANDIDATE.
    boolean nominates() {
        return nominates;
    }

    /// The far end believes that we are in control.
    boolean isControlled() {
        return controlled;
    }

    int unknownCount() {
        return unknownCount;
    }

    int unknown(int index) {
        return unknown[index];
    }

    /// Copies cookie and transaction.
    void copyTransaction(byte[] to) {
        System.arraycopy(packet, start + 4, to, 4, 16);
    }
}
