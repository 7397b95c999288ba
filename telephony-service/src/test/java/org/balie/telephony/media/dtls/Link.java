package org.balie.telephony.media.dtls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// One way of a network that loses, repeats and reorders, by a seed.
final class Link {
    private final Consumer<byte[]> to;
    private final Random random;
    private final double trouble;
    private final List<byte[]> late = new ArrayList<>();

    /// @param trouble the share of datagrams that are lost; as many come late
    Link(Consumer<byte[]> to, long seed, double trouble) {
        this.to = to;
        this.random = new Random(seed);
        this.trouble = trouble;
    }

    synchronized void send(byte[] datagram, int offset, int length) {
        byte[] copy = Arrays.copyOfRange(datagram, offset, offset + length);
        double luck = random.nextDouble();
        if (luck < trouble) {
            return;
        }
        if (luck < 2 * trouble) {
            late.add(copy);
            return;
        }
        to.accept(copy);
        late.forEach(to);
        late.clear();
        if (luck > 1 - trouble / 2) {
            to.accept(copy);
        }
    }
}
