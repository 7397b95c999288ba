package org.balie.telephony.media.run;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Objects;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.MediaEvent;
import org.balie.telephony.media.MediaEvent.Cause;
import org.balie.telephony.media.Profile;
import org.balie.telephony.media.Quality;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.rtp.PacketKind;
import org.balie.telephony.media.rtp.Reception;
import org.balie.telephony.media.rtp.RtcpSession;
import org.balie.telephony.media.rtp.RtpHeader;
import org.balie.telephony.media.sdp.Agreement;
import org.balie.telephony.media.sdp.LocalEnd;
import org.balie.telephony.media.sdp.Offered;
import org.jspecify.annotations.Nullable;

/// What a worker has of a termination: its ports, the way to the far end, what that says and what
/// it gets. All of it belongs to the thread of the worker where its strand is.
final class FarEnd {
    /// What encryption may add to a packet, and some more.
    static final int ROOM = 64;

    private static final RareLog TROUBLE = new RareLog("a far end was given up");
    private static final RareLog UNSENT = new RareLog("a packet could not be sent");

    /// So that what is said at parting is on its way before the port is closed.
    private static final Duration PARTING = Duration.ofMillis(200);

    private static final Duration CLOSING = Duration.ofMillis(40);

    /// Strangers may send this part of what the far end may.
    private static final int PART_OF_STRANGERS = 4;

    private final Surroundings around;
    private final PortPool.Taken ports;
    private final Strand strand;
    private final Way way;
    private final Intake intake;
    private final @Nullable Intake reportIntake;
    private final Admission own;
    private final Admission strangers;
    private final Reception reception = new Reception();
    private final RtpHeader header = new RtpHeader();
    private final RtcpSession session;
    private final Hearing hearing;
    private final Speaking speaking;
    private final Reporting reporting;
    private volatile Quality quality = Reporting.nothingYet();

    private Worker worker;
    private TerminationId name;
    private @Nullable Bridge bridge;
    private int place;
    private @Nullable Agreement agreed;
    private boolean connected;
    private boolean lost;
    private boolean over;
    private long refused;

    /// When it was last heard, or had not to be.
    private long heardNanos;

    FarEnd(
            Surroundings around,
            Strand strand,
            TerminationId name,
            Profile profile,
            PortPool.Taken ports,
            LocalEnd local) {
        this.around = around;
        this.strand = strand;
        this.worker = strand.home();
        this.name = name;
        this.ports = ports;
        this.way =
                switch (profile) {
                    case Profile.Telephone _ -> new TelephoneWay(around.settings.latching());
                    case Profile.Browser _ ->
                            new BrowserWay(
                                    new BrowserOutside(around, strand, ports),
                                    around.settings.patience().consent());
                };
        var limits = around.settings.limits();
        this.own = new Admission(limits.packetsPerSecond(), limits.bytesPerSecond());
        this.strangers =
                new Admission(
                        limits.packetsPerSecond() / PART_OF_STRANGERS,
                        limits.bytesPerSecond() / PART_OF_STRANGERS);
        this.session = new RtcpSession(local.ssrc(), local.cname(), around.clock, reception);
        this.hearing = new Hearing(this, reception);
        this.speaking = new Speaking(this, OutgoingStream.of(local.ssrc()), session);
        this.reporting = new Reporting(reception, session, System.nanoTime());
        this.intake = new Intake(this, ports.rtp(), false);
        this.reportIntake = ports.rtcp().map(it -> new Intake(this, it, true)).orElse(null);
    }

    // -- where it is

    TerminationId name() {
        return name;
    }

    boolean isIn(Bridge known) {
        return bridge == known;
    }

    /// The place in its bridge's mixer.
    int place() {
        return place;
    }

    void enter(Bridge next, int nextPlace) {
        bridge = next;
        place = nextPlace;
        worker = next.worker();
        try {
            intake.register(worker);
            if (reportIntake != null) {
                reportIntake.register(worker);
            }
        } catch (ClosedChannelException | RuntimeException e) {
            fail(e);
        }
    }

    /// Takes it out of its bridge and into another one, under another name.
    void move(Bridge to, TerminationId as) {
        if (over) {
            return;
        }
        leave();
        if (to.worker() == worker) {
            name = as;
            to.enter(this);
        } else {
            deregister();
            name = as;
            strand.moveTo(to.worker(), () -> to.enter(this));
        }
    }

    private void leave() {
        if (bridge != null) {
            bridge.remove(this);
            bridge = null;
        }
    }

    private void deregister() {
        intake.deregister();
        if (reportIntake != null) {
            reportIntake.deregister();
        }
    }

    // -- what is agreed

    void agree(@Nullable Agreement next, @Nullable Offered offered) {
        if (over) {
            return;
        }
        long now = System.nanoTime();
        boolean expected = isExpected();
        agreed = next;
        way.agree(next, offered, now);
        hearing.agree(next, offered);
        if (next != null) {
            speaking.agree(next);
        }
        if (isExpected() != expected) {
            heardNanos = now;
        }
        speaksAnew();
    }

    private boolean isExpected() {
        return agreed != null && agreed.direction().receives();
    }

    /// What it speaks, or is spoken to in, is another than before.
    void speaksAnew() {
        if (bridge != null) {
            bridge.arrange();
        }
    }

    Hearing hearing() {
        return hearing;
    }

    Speaking speaking() {
        return speaking;
    }

    /// What it is expected to speak, or was heard to; null when nothing is known yet.
    @Nullable Codec spoken() {
        return hearing.codec() == null ? speaking.codec() : hearing.codec();
    }

    boolean canSend() {
        return agreed != null && agreed.direction().sends() && way.target() != null && !over;
    }

    boolean isStrict() {
        return way.isStrict();
    }

    void dial(String digits) {
        speaking.dial(digits);
    }

    // -- what comes

    void received(int length, InetSocketAddress from, boolean forReports, long now) {
        if (over) {
            return;
        }
        Admission budget = way.favours(from) ? own : strangers;
        if (!budget.admits(length, now) || !taken(length, from, forReports, now)) {
            refuse();
        }
    }

    private boolean taken(int length, InetSocketAddress from, boolean forReports, long now) {
        byte[] packet = worker.in;
        return switch (PacketKind.of(packet, 0, length)) {
            case RTP -> !forReports && speech(packet, length, from, now);
            case RTCP -> report(packet, length, from, now);
            case STUN, DTLS -> !forReports && way.upkeep(packet, length, from, now);
            case OTHER -> false;
        };
    }

    private void refuse() {
        refused++;
        around.refused.increment();
    }

    private boolean speech(byte[] packet, int length, InetSocketAddress from, long now) {
        int opened = way.openRtp(packet, length, from, header);
        if (opened <= 0) {
            return opened == Way.EARLY;
        }
        if (hearing.packet(header, packet, now)) {
            heard(now);
        }
        return true;
    }

    private void heard(long now) {
        heardNanos = now;
        if (!connected || (lost && way.lost(now) == null)) {
            connected = true;
            lost = false;
            tell(new MediaEvent.Connected(context(), name));
        }
    }

    private boolean report(byte[] packet, int length, InetSocketAddress from, long now) {
        int opened = way.openRtcp(packet, length, from);
        if (opened <= 0) {
            return opened == Way.EARLY;
        }
        if (!session.received(packet, 0, opened, now)) {
            return false;
        }
        // who is silent by choice still says that it is there
        heardNanos = now;
        if (session.over()) {
            lose(Cause.BYE);
        }
        return true;
    }

    void digit(char key) {
        tell(new MediaEvent.Digit(context(), name, key));
    }

    /// Passes a packet of another on to this one.
    void relay(FarEnd from, RtpHeader itsHeader, Codec codec, byte[] packet, long now) {
        try {
            speaking.relay(from, itsHeader, codec, packet, now);
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    // -- what goes

    /// Where a packet is written that is to be sent.
    byte[] out() {
        return worker.out;
    }

    boolean transmit(int length) {
        InetSocketAddress to = way.target();
        int sealed = to == null ? Way.REFUSED : way.sealRtp(out(), length);
        return sealed > 0 && to != null && send(sealed, to);
    }

    private boolean send(int length, InetSocketAddress to) {
        var buffer = worker.outBuffer;
        buffer.clear().limit(length);
        try {
            return ports.rtp().send(buffer, to) > 0;
        } catch (IOException e) {
            UNSENT.say(String.valueOf(e));
            return false;
        }
    }

    private void sendReport(int length) {
        InetSocketAddress to = way.reportTarget();
        int sealed = to == null ? Way.REFUSED : way.sealRtcp(out(), length);
        if (sealed <= 0 || to == null) {
            return;
        }
        var buffer = worker.outBuffer;
        buffer.clear().limit(sealed);
        try {
            int _ = ports.rtcp().orElse(ports.rtp()).send(buffer, to);
        } catch (IOException e) {
            UNSENT.say(String.valueOf(e));
        }
    }

    // -- what time brings

    void frame(long now) {
        hearing.frame();
        speaking.frame(now);
    }

    void second(long now) {
        Cause gone = way.lost(now);
        if (gone != null) {
            lose(gone);
        } else if (isExpected()
                && now - heardNanos > around.settings.patience().silence().toNanos()) {
            lose(Cause.SILENCE);
        }
        if (agreed != null && reporting.isDue(now)) {
            sendReport(session.report(out(), 0, now));
        }
        quality = reporting.quality(refused, hearing);
    }

    private void lose(Cause cause) {
        if (!lost) {
            lost = true;
            tell(new MediaEvent.Lost(context(), name, cause));
        }
    }

    private ContextId context() {
        return Objects.requireNonNull(bridge).id();
    }

    private void tell(MediaEvent event) {
        around.events.tell(event);
    }

    /// From any thread.
    Quality quality() {
        return quality;
    }

    // -- its end

    /// Something is wrong with it that must not become the trouble of others.
    void fail(Exception e) {
        if (!over) {
            TROUBLE.say(String.valueOf(e), e);
            if (bridge != null) {
                lose(Cause.SILENCE);
            }
            close(CLOSING);
        }
    }

    /// Says farewell.
    void end() {
        if (over) {
            return;
        }
        if (agreed != null) {
            sendReport(session.bye(out(), 0, System.nanoTime()));
        }
        close(PARTING);
    }

    private void close(Duration pause) {
        over = true;
        leave();
        deregister();
        way.close();
        Worker last = worker;
        last.later(
                pause,
                () -> {
                    ports.close();
                    last.later(CLOSING, ports::giveBack);
                });
    }
}
