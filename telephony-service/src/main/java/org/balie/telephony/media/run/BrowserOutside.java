package org.balie.telephony.media.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import org.balie.telephony.media.dtls.DtlsAssociation;
import org.balie.telephony.media.dtls.DtlsEvents;
import org.balie.telephony.media.dtls.Fingerprint;

/// What the way to a browser has of the rest. Any thread.
record BrowserOutside(Surroundings around, Strand strand, PortPool.Taken ports)
        implements BrowserWay.Outside {
    private static final RareLog UNSENT = new RareLog("a browser could not be answered");

    @Override
    public void send(byte[] datagram, int offset, int length, InetSocketAddress to) {
        try {
            int _ = ports.rtp().send(ByteBuffer.wrap(datagram, offset, length), to);
        } catch (IOException e) {
            UNSENT.say(String.valueOf(e));
        }
    }

    @Override
    public void later(Runnable what) {
        strand.orderInAnyCase(what);
    }

    @Override
    public boolean mayShakeHands() {
        return around.mayShakeHands();
    }

    @Override
    public void handsShaken() {
        around.handsShaken();
    }

    @Override
    public DtlsAssociation start(List<Fingerprint> expected, DtlsEvents events) {
        return DtlsAssociation.start(
                around.certificate, expected, around.settings.patience().handshake(), events);
    }
}
