package org.balie.benchmarks.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {

    @Test
    void the_floor_hands_on_what_comes_both_ways() throws Exception {
        try (var first = new DatagramSocket(new InetSocketAddress(Relay.HOST, 0));
                var second = new DatagramSocket(new InetSocketAddress(Relay.HOST, 0))) {
            Relay.Ports there =
                    new BareRelay()
                            .bridge(new Relay.Ports(first.getLocalPort(), second.getLocalPort()));
            assertArrives(first, there.first(), second);
            assertArrives(second, there.second(), first);
        }
    }

    private static void assertArrives(DatagramSocket from, int by, DatagramSocket to)
            throws Exception {
        ByteBuffer packet = ByteBuffer.allocate(RtpPacket.BYTES);
        RtpPacket.write(packet, 1, 1, 5, 42);
        var out = new DatagramPacket(packet.array(), RtpPacket.BYTES);
        out.setSocketAddress(new InetSocketAddress(Relay.HOST, by));
        from.send(out);
        var in = new DatagramPacket(new byte[2_048], 2_048);
        to.setSoTimeout(20_000);
        to.receive(in);
        assertEquals(5, RtpPacket.round(ByteBuffer.wrap(in.getData(), 0, in.getLength())));
    }

    @Test
    void ports_go_over_a_line_and_back() {
        var ports = new Relay.Ports(40_000, 5);
        assertEquals(ports, RelayMain.ports(RelayMain.text(ports)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 2 3", "a b", "123456 1"})
    void what_are_no_ports_is_refused(String line) {
        assertThrows(IllegalArgumentException.class, () -> RelayMain.ports(line));
    }

    @Test
    void the_port_of_a_voice_is_found_in_its_description() {
        assertTrue(MediaPartRelay.offer(4_711).contains("m=audio 4711 RTP/AVP 8"));
        assertEquals(4_711, MediaPartRelay.port(MediaPartRelay.offer(4_711)));
    }
}
