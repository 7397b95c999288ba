package org.balie.telephony.legs;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.balie.telephony.sip.Ending;
import org.balie.telephony.sip.IncomingCall;
import org.balie.telephony.sip.OutgoingCall;
import org.balie.telephony.sip.Refusal;
import org.balie.telephony.sip.Sdp;
import org.balie.telephony.sip.SipDialog;
import org.balie.telephony.sip.message.NameAddress;
import org.balie.telephony.sip.message.Reason;
import org.balie.telephony.sip.message.SipUri;
import org.jspecify.annotations.Nullable;

/// One call at a telephone in a test, as its person knows it.
public final class PhoneCall
        implements IncomingCall.Listener, OutgoingCall.Listener, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;
    private static final Pattern TYPES = Pattern.compile("m=audio \\d+ \\S+ ([0-9 ]+)");

    /// What happens to it.
    public sealed interface Word {
        record Rings() implements Word {}

        record Answered() implements Word {}

        record Refused(int code) implements Word {}

        record Cancelled(List<Reason> reasons) implements Word {}

        record HungUp() implements Word {}

        record Transferred(int code) implements Word {}
    }

    private final BlockingQueue<Word> told = new LinkedBlockingQueue<>();
    private final Voice voice;
    private final int tone;
    private volatile String theirs = "";
    private volatile @Nullable IncomingCall incoming;
    private volatile @Nullable SipDialog dialog;

    PhoneCall(int tone) {
        this.tone = tone;
        this.voice = new Voice(tone);
    }

    int tone() {
        return tone;
    }

    Sdp offer() {
        return voice.sdp("sendrecv");
    }

    /// Opus first, though it can't speak it, and what it speaks after that.
    Sdp offerOfOpus() {
        return new Sdp(
                offer().text()
                        .replace(
                                "RTP/AVP 0\r\n", "RTP/AVP 111 0\r\na=rtpmap:111 opus/48000/2\r\n"));
    }

    /// The payload types in the order in which the far end has named them last.
    String named() {
        return named(theirs);
    }

    static String named(String sdp) {
        Matcher types = TYPES.matcher(sdp);
        assertTrue(types.find(), sdp);
        return types.group(1);
    }

    // -- what its person does

    void arrives(IncomingCall call) {
        incoming = call;
        theirs = call.arrival().offer().map(Sdp::text).orElse("");
        call.ring();
    }

    public IncomingCall incoming() {
        IncomingCall call = incoming;
        assertNotNull(call);
        return call;
    }

    PhoneCall answer() {
        incoming().arrival().offer().ifPresent(voice::speakTo);
        dialog = incoming().dialog();
        incoming().answer(offer());
        return this;
    }

    void hold() {
        dialog().reinvite(voice.sdp("sendonly"), new Renewal());
    }

    void resume() {
        dialog().reinvite(voice.sdp("sendrecv"), new Renewal());
    }

    void hangUp() {
        dialog().bye(List.of());
    }

    void transferTo(String user, String domain) {
        dialog().refer(
                        NameAddress.of(SipUri.sip(user, domain)),
                        Optional.empty(),
                        new SipDialog.ReferOutcome() {
                            @Override
                            public void progress(int code, String phrase) {
                                told.add(new Word.Transferred(code));
                            }

                            @Override
                            public void refused(Refusal refusal) {
                                told.add(new Word.Transferred(refusal.code()));
                            }
                        });
    }

    private SipDialog dialog() {
        SipDialog known = dialog;
        assertNotNull(known);
        return known;
    }

    // -- what its person notices

    /// Waits for this; what comes before it is passed over.
    public <T extends Word> T await(Class<T> kind) {
        try {
            while (true) {
                Word next = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertNotNull(next, "no " + kind.getSimpleName());
                if (kind.isInstance(next)) {
                    return kind.cast(next);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Waits until it hears these, and nobody else.
    void hears(PhoneCall... others) {
        Set<Integer> tones = Stream.of(others).map(PhoneCall::tone).collect(Collectors.toSet());
        voice.awaitHearing(tones);
    }

    /// Waits until it hears this tone, which nobody hums.
    void hears(int tone) {
        voice.awaitHearing(Set.of(tone));
    }

    // -- what the stack tells

    @Override
    public void ringing(OutgoingCall call) {
        told.add(new Word.Rings());
    }

    @Override
    public void earlyMedia(OutgoingCall call, Sdp answer) {
        voice.speakTo(answer);
    }

    @Override
    public void answered(OutgoingCall call, SipDialog established, Optional<Sdp> sdp) {
        dialog = established;
        sdp.ifPresent(voice::speakTo);
        theirs = sdp.map(Sdp::text).orElse("");
        told.add(new Word.Answered());
    }

    @Override
    public void refused(OutgoingCall call, Refusal refusal) {
        told.add(new Word.Refused(refusal.code()));
    }

    @Override
    public void cancelled(List<Reason> reasons) {
        told.add(new Word.Cancelled(reasons));
    }

    @Override
    public void confirmed(SipDialog known, Optional<Sdp> answer) {
        answer.ifPresent(voice::speakTo);
    }

    @Override
    public void offered(SipDialog known, SipDialog.Offer offer) {
        offer.sdp().ifPresent(voice::speakTo);
        offer.accept(offer());
    }

    @Override
    public void referred(SipDialog known, SipDialog.Referral referral) {
        referral.progress(603, "Decline");
    }

    @Override
    public void ended(SipDialog known, Ending ending) {
        told.add(new Word.HungUp());
    }

    private final class Renewal implements SipDialog.OfferOutcome {
        @Override
        public void accepted(Sdp answer) {
            voice.speakTo(answer);
        }

        @Override
        public void refused(Refusal refusal) {
            told.add(new Word.Refused(refusal.code()));
        }
    }

    @Override
    public void close() {
        voice.close();
    }
}
