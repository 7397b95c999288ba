package org.balie.telephony.media.sdp;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.balie.telephony.media.srtp.MasterKey;
import org.balie.telephony.media.srtp.SrtpSuite;

/// Keys in a session description (RFC 4568 section 9.1).
///
/// @param tag by which an answer names what it takes
record CryptoLine(int tag, MasterKey key) {

    /// Reads the value of an attribute. Empty when it can't be used: another suite, a session
    /// parameter that we don't know (section 6.3), a master key identifier, more than one key.
    static Optional<CryptoLine> read(String value) {
        String[] words = value.split(" +");
        if (words.length < 3 || !words[0].matches("[0-9]{1,9}") || !hasNoDemands(words)) {
            return Optional.empty();
        }
        return SrtpSuite.named(words[1])
                .flatMap(suite -> key(suite, words[2]))
                .map(key -> new CryptoLine(Integer.parseInt(words[0]), key));
    }

    /// A hint at the size of replay windows binds nobody.
    private static boolean hasNoDemands(String[] words) {
        return Arrays.stream(words).skip(3).allMatch(each -> each.startsWith("WSH="));
    }

    /// `inline:` with a key, and perhaps how long it lives.
    private static Optional<MasterKey> key(SrtpSuite suite, String word) {
        String[] parts = word.split("\\|");
        boolean usable =
                parts.length > 0
                        && parts.length <= 2
                        && parts[0].startsWith("inline:")
                        && (parts.length == 1 || !parts[1].contains(":"));
        if (!usable) {
            return Optional.empty();
        }
        byte[] both;
        try {
            both = Base64.getDecoder().decode(parts[0].substring("inline:".length()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        int length = SrtpSuite.KEY_LENGTH;
        return both.length != length + suite.saltLength()
                ? Optional.empty()
                : Optional.of(
                        new MasterKey(
                                suite,
                                Arrays.copyOf(both, length),
                                Arrays.copyOfRange(both, length, both.length)));
    }

    String line() {
        byte[] both = new byte[SrtpSuite.KEY_LENGTH + key.suite().saltLength()];
        System.arraycopy(key.key(), 0, both, 0, SrtpSuite.KEY_LENGTH);
        System.arraycopy(key.salt(), 0, both, SrtpSuite.KEY_LENGTH, key.suite().saltLength());
        return "a=crypto:%d %s inline:%s"
                .formatted(tag, key.suite().name(), Base64.getEncoder().encodeToString(both));
    }
}
