package org.balie.telephony.media.dtls;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.balie.telephony.media.srtp.MasterKey;
import org.jspecify.annotations.Nullable;

/// An association of ours, a browser, and the network between them.
final class Scene implements DtlsEvents, AutoCloseable {
    final CompletableFuture<List<MasterKey>> keys = new CompletableFuture<>();
    final CompletableFuture<DtlsEnd> end = new CompletableFuture<>();
    private final DtlsCertificate ours;
    private final DtlsCertificate theirs;
    private @Nullable Link there;
    private @Nullable Browser browser;
    private @Nullable DtlsAssociation association;

    Scene(DtlsCertificate ours, DtlsCertificate theirs) {
        this.ours = ours;
        this.theirs = theirs;
    }

    void start(
            List<Fingerprint> expected,
            Duration limit,
            long seed,
            double trouble,
            int... profiles) {
        Link here =
                new Link(packet -> association().received(packet, 0, packet.length), seed, trouble);
        Browser made = new Browser(theirs, ours.fingerprint(), profiles, here);
        browser = made;
        there = new Link(made.incoming::add, seed + 100, trouble);
        association = DtlsAssociation.start(ours, expected, limit, this);
    }

    Browser browser() {
        return Objects.requireNonNull(browser);
    }

    DtlsAssociation association() {
        return Objects.requireNonNull(association);
    }

    @Override
    public void send(byte[] datagram, int offset, int length) {
        Objects.requireNonNull(there).send(datagram, offset, length);
    }

    @Override
    public void established(MasterKey inbound, MasterKey outbound) {
        keys.complete(List.of(inbound, outbound));
    }

    @Override
    public void over(DtlsEnd how) {
        end.complete(how);
    }

    @Override
    public void close() {
        if (association != null) {
            association.close();
        }
    }
}
