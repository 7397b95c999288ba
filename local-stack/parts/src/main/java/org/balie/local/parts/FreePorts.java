package org.balie.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Ports on loopback.
public final class FreePorts {
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePorts() {}

    /// A port that nothing listens on and that this JVM has not given out before.
    public static int any() {
        while (true) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                if (GIVEN.add(socket.getLocalPort())) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new PartFailed("No free port on loopback: " + e.getMessage(), e);
            }
        }
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
