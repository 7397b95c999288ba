package org.balie.platform.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where a request came from, as far as limits per address are concerned.
public final class ClientAddress {
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /// The address, or for IPv6 its /64 network, which is what one subscriber gets.
    public static String of(HttpServerRequest request) {
        var remote = request.remoteAddress();
        return remote == null ? "unknown" : of(remote.hostAddress());
    }

    static String of(String address) {
        try {
            // A literal address: nothing is looked up.
            if (address.contains(":")
                    && InetAddress.getByName(address) instanceof Inet6Address v6) {
                byte[] network = Arrays.copyOf(v6.getAddress(), NETWORK_BYTES);
                byte[] whole = Arrays.copyOf(network, v6.getAddress().length);
                return InetAddress.getByAddress(whole).getHostAddress() + "/64";
            }
            return address;
        } catch (UnknownHostException _) {
            return address;
        }
    }
}
