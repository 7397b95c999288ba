package org.balie.local.parts;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Ports on loopback.
public final class FreePorts {
    // Below those that the system gives to connections going out (32768 to 60999 on Linux): such a
    // one could take a port between its being found free and its being listened on.
    private static final int FIRST = 10_000;
    private static final int LAST = 20_000;

    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /// A port that nothing listens on, over TCP or UDP, and that this JVM has not given out before.
    /// The next one up is free as well: SIP telephones take that for TLS without asking.
    public static int any() {
        for (int tries = 0; tries < 1000; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST / 2, LAST / 2) * 2;
            if (isFree(port) && isFree(port + 1) && isFreeForPackets(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new PartFailed("No free port on loopback between " + FIRST + " and " + LAST);
    }

    /// Says whether something could listen on the port now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            // What a stopped program leaves in TIME_WAIT does not hinder its successor.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isFreeForPackets(int port) {
        try (var socket =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }

    /// Throws [PartFailed] in plain words when the port is taken.
    public static void require(int port, String part) {
        if (!isFree(port)) {
            throw new PartFailed(
                    part
                            + " cannot start: port "
                            + port
                            + " is taken by another program. Stop that program or choose another port.");
        }
    }
}
