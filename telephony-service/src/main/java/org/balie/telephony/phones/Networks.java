package org.balie.telephony.phones;

import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/// Networks as administrators write them (`192.0.2.0/24`), for the SIP stack, which knows trunks by
/// literal addresses.
final class Networks {
    private static final Logger LOG = Logger.getLogger(Networks.class);
    private static final int WIDEST = 20;

    private Networks() {}

    /// An address alone, or those of an IPv4 network of at most 4096; wider ones, and those of
    /// IPv6, are passed over and logged.
    static List<String> addresses(String network) {
        int slash = network.indexOf('/');
        if (slash < 0) {
            return List.of(network);
        }
        String base = network.substring(0, slash);
        int bits = Integer.parseInt(network.substring(slash + 1));
        if (base.contains(":") || bits < WIDEST || bits > Integer.SIZE) {
            LOG.warnf("Calls from network %s are not taken: name its addresses", network);
            return List.of();
        }
        int first = number(base) & (int) (0xFFFF_FFFFL << (Integer.SIZE - bits));
        return IntStream.range(0, 1 << (Integer.SIZE - bits))
                .mapToObj(each -> text(first + each))
                .toList();
    }

    private static int number(String address) {
        int number = 0;
        for (String part : address.split("\\.", -1)) {
            number = number << Byte.SIZE | Integer.parseInt(part);
        }
        return number;
    }

    private static String text(int address) {
        return (address >>> 24 & 0xFF)
                + "."
                + (address >>> 16 & 0xFF)
                + "."
                + (address >>> 8 & 0xFF)
                + "."
                + (address & 0xFF);
    }
}
