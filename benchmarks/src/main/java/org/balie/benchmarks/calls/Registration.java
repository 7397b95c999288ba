package org.balie.benchmarks.calls;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Registers many telephones at one place, some at a time, and says who they are where that is
/// asked.
final class Registration {
    private static final int AT_ONCE = 32;
    private static final int REPEAT_MILLIS = 1_000;
    private static final int TRIES = 10;
    private static final int LARGEST = 65_535;

    /// @param user as which it registers; also the user part of its Contact
    /// @param secret empty where nobody asks
    /// @param line whose calls it is rung for, where that is another name
    record Account(String user, String secret, String line) {}

    private static final class Open {
        final Account account;
        byte[] last = {};
        int tries;

        Open(Account account) {
            this.account = account;
        }
    }

    private final DatagramSocket socket;
    private final InetSocketAddress here;
    private final InetSocketAddress registrar;
    private final Map<String, Open> open = new HashMap<>();

    private Registration(
            DatagramSocket socket, InetSocketAddress here, InetSocketAddress registrar) {
        this.socket = socket;
        this.here = here;
        this.registrar = registrar;
    }

    /// Returns when all are registered for an hour, from `here`, which is free again then.
    static void all(InetSocketAddress here, InetSocketAddress registrar, List<Account> accounts)
            throws IOException {
        try (var socket = new DatagramSocket(here)) {
            socket.setSoTimeout(REPEAT_MILLIS);
            new Registration(socket, here, registrar).register(new ArrayDeque<>(accounts));
        }
    }

    private void register(Queue<Account> waiting) throws IOException {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!waiting.isEmpty() || !open.isEmpty()) {
            while (open.size() < AT_ONCE && !waiting.isEmpty()) {
                Open next = new Open(waiting.remove());
                next.last = request(next.account, 1, "");
                open.put(next.account.user, next);
                send(next);
            }
            try {
                packet.setLength(LARGEST);
                socket.receive(packet);
                received(
                        new String(
                                packet.getData(),
                                0,
                                packet.getLength(),
                                StandardCharsets.ISO_8859_1));
            } catch (SocketTimeoutException _) {
                for (Open each : open.values()) {
                    send(each);
                }
            }
        }
    }

    private void send(Open registration) throws IOException {
        if (++registration.tries > TRIES) {
            throw new IOException("nobody registers " + registration.account.user);
        }
        socket.send(new DatagramPacket(registration.last, registration.last.length, registrar));
    }

    private void received(String text) throws IOException {
        SipAnswer answer = SipAnswer.read(text).orElseThrow(() -> new IOException("no SIP"));
        String user = answer.callId().split("@", 2)[0];
        Open registration = open.get(user);
        if (registration == null || answer.code() < 200) {
            return;
        }
        if (answer.code() == 401 && !registration.account.secret.isEmpty()) {
            Account account = registration.account;
            String proof = Digest.proof(text, account.user, account.secret, uri());
            registration.last = request(account, 2, proof);
            registration.tries = 0;
            send(registration);
        } else if (answer.code() == 200) {
            open.remove(user);
        } else {
            throw new IOException(user + " is not registered: " + answer.code());
        }
    }

    private String uri() {
        return "sip:" + registrar.getAddress().getHostAddress();
    }

    private byte[] request(Account account, int number, String proof) {
        String at = here.getAddress().getHostAddress() + ":" + here.getPort();
        String line = "<sip:" + account.line + "@" + registrar.getAddress().getHostAddress() + ">";
        return ("REGISTER "
                        + uri()
                        + " SIP/2.0\r\nVia: SIP/2.0/UDP "
                        + at
                        + ";branch=z9hG4bK-"
                        + account.user
                        + "-"
                        + number
                        + ";rport\r\nMax-Forwards: 70\r\nFrom: "
                        + line
                        + ";tag="
                        + account.user
                        + "\r\nTo: "
                        + line
                        + "\r\nCall-ID: "
                        + account.user
                        + "@registration\r\nCSeq: "
                        + number
                        + " REGISTER\r\nContact: <sip:"
                        + account.user
                        + "@"
                        + at
                        + ">\r\nExpires: 3600\r\n"
                        + proof
                        + "Content-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
