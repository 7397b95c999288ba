package org.balie.telephony.sip;

import java.net.InetAddress;

/// A literal address, or a network of them (RFC 4632, RFC 4291 section 2.3), of either family.
///
/// @param bits how many leading bits of `base` an address must have in common with it
public record AddressBlock(InetAddress base, int bits) {

    public AddressBlock {
        if (bits < 0 || bits > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("no network: " + base + "/" + bits);
        }
    }

    /// @param text `192.0.2.7`, `192.0.2.0/24`, `2001:db8::/32`
    /// @throws IllegalArgumentException when it is none; names are not looked up
    public static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            InetAddress address = InetAddress.ofLiteral(text);
            return new AddressBlock(address, address.getAddress().length * Byte.SIZE);
        }
        return new AddressBlock(
                InetAddress.ofLiteral(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    /// @param address a literal one; anything else is in no block
    public boolean contains(String address) {
        try {
            return contains(InetAddress.ofLiteral(address).getAddress());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean contains(byte[] address) {
        byte[] own = base.getAddress();
        if (own.length != address.length) {
            return false;
        }
        for (int i = 0; i < own.length && i * Byte.SIZE < bits; i++) {
            int open = Math.max(0, (i + 1) * Byte.SIZE - bits);
            if ((own[i] & 0xFF) >>> open != (address[i] & 0xFF) >>> open) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + bits;
    }
}
