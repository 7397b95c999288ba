package org.balie.localstack.door;

import io.vertx.core.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// The addresses at which one service (or Keycloak) answers. The list is fixed for the life of the
/// door: a replica that is away keeps its place, so that what it held comes back to it.
///
/// @param name what a person calls it, for messages
public record Replicas(String name, List<SocketAddress> addresses) {
    public Replicas {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException(name + " needs an address");
        }
    }

    public static Replicas onLoopback(String name, List<Integer> ports) {
        return new Replicas(
                name,
                ports.stream()
                        .map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                        .toList());
    }

    /// In which order to try, for something that belongs together under `key`: rendezvous hashing,
    /// so that a key always goes to the same replica, keys spread evenly, and only the keys of a
    /// replica that is away move.
    List<SocketAddress> orderFor(String key) {
        long keyHash = hash(key);
        return addresses.stream()
                .sorted(
                        Comparator.comparingLong(
                                        (SocketAddress address) ->
                                                mix(keyHash ^ mix(hash(address.toString()))))
                                .reversed())
                .toList();
    }

    /// In which order to try when any replica will do.
    List<SocketAddress> orderForAny() {
        if (addresses.size() == 1) {
            return addresses;
        }
        List<SocketAddress> turned = new ArrayList<>(addresses);
        Collections.rotate(turned, ThreadLocalRandom.current().nextInt(addresses.size()));
        return turned;
    }

    /// FNV-1a, 64 bits.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The finaliser of SplitMix64: FNV alone spreads poorly over short keys that differ in the
    /// last character.
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
