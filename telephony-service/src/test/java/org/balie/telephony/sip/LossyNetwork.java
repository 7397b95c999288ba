package org.balie.telephony.sip;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A bad network between a telephone and its station: datagrams get lost, come twice, or overtake
/// each other. It gives itself out as the one to the other, as some routers do, so that nothing
/// passes it by.
final class LossyNetwork implements AutoCloseable {

    private final Random random;
    private final DatagramSocket toPhone;
    private final DatagramSocket toStation;
    private final int station;
    private volatile int phone;

    LossyNetwork(int station, long seed) throws IOException {
        InetAddress here = InetAddress.getByName("127.0.0.1");
        this.station = station;
        random = new Random(seed);
        toPhone = new DatagramSocket(0, here);
        toStation = new DatagramSocket(0, here);
        Thread.ofVirtual().start(() -> carry(toPhone, toStation));
        Thread.ofVirtual().start(() -> carry(toStation, toPhone));
    }

    /// Where the telephone believes its station to be.
    int port() {
        return toPhone.getLocalPort();
    }

    private void carry(DatagramSocket from, DatagramSocket to) {
        byte[] buffer = new byte[65_535];
        try {
            while (true) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                from.receive(packet);
                String text =
                        new String(
                                Arrays.copyOf(packet.getData(), packet.getLength()),
                                StandardCharsets.ISO_8859_1);
                if (from == toPhone) {
                    phone = packet.getPort();
                    pass(
                            to,
                            station,
                            renamed(text, phone, toStation, toPhone.getLocalPort(), station));
                } else {
                    pass(
                            to,
                            phone,
                            renamed(text, station, toPhone, toStation.getLocalPort(), phone));
                }
            }
        } catch (IOException e) {
            // Closed.
            return;
        }
    }

    /// The sender becomes us as the receiver knows us, and what we are to the sender becomes the
    /// receiver.
    private static String renamed(
            String text, int sender, DatagramSocket as, int us, int receiver) {
        return text.replace("127.0.0.1:" + sender, "127.0.0.1:SENDER")
                .replace("127.0.0.1:" + us, "127.0.0.1:" + receiver)
                .replace("127.0.0.1:SENDER", "127.0.0.1:" + as.getLocalPort())
                .replace("rport=" + us, "rport=" + receiver);
    }

    private void pass(DatagramSocket by, int port, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        int fate = draw(100);
        if (fate < 15) {
            return;
        }
        later(by, port, bytes, fate < 40 ? draw(60) : 0);
        if (fate >= 85) {
            later(by, port, bytes, draw(60));
        }
    }

    private synchronized int draw(int bound) {
        return random.nextInt(bound);
    }

    private static void later(DatagramSocket by, int port, byte[] bytes, int millis) {
        CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
                .execute(
                        () -> {
                            try {
                                by.send(
                                        new DatagramPacket(
                                                bytes,
                                                bytes.length,
                                                new InetSocketAddress("127.0.0.1", port)));
                            } catch (IOException e) {
                                // Closed: lost like others.
                                return;
                            }
                        });
    }

    @Override
    public void close() {
        toPhone.close();
        toStation.close();
    }
}
