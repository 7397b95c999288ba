package org.balie.telephony.media.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.balie.telephony.media.ContextId;
import org.balie.telephony.media.RecordingId;
import org.balie.telephony.media.Sound;
import org.balie.telephony.media.TerminationId;
import org.balie.telephony.media.Topology;
import org.balie.telephony.media.sound.Frame;
import org.jspecify.annotations.Nullable;

/// What a worker has of a context: who is in it, and what each of them hears. It stays with one
/// worker, and all of it belongs to that thread.
final class Bridge {
    /// Places of the mixer: what those who talk to nobody hear, and what all hear over everything.
    static final int SOLO = 0;

    static final int ANNOUNCEMENT = 1;
    private static final int RESERVED = 2;

    private static final FarEnd[] NOBODY = {};
    private static final short[] SILENCE = new short[Frame.SAMPLES];

    private final Surroundings around;
    private final ContextId id;
    private final Worker worker;
    private final Gains gains = new Gains(RESERVED);
    private final Announcements announcements = new Announcements();
    private final List<Tape> tapes = new ArrayList<>();
    private final Arrangement arrangement;
    private final short[] soloFrame = new short[Frame.SAMPLES];
    private final short[] announced = new short[Frame.SAMPLES];
    private final short[] heard = new short[Frame.SAMPLES];

    private FarEnd[] members = NOBODY;
    private Topology topology = new Topology.Silence();
    private @Nullable Solo solo;
    private boolean soloSounds;
    private boolean soloListens;
    private boolean announces;
    private boolean over;

    Bridge(Surroundings around, ContextId id, Worker worker) {
        this.around = around;
        this.id = id;
        this.worker = worker;
        this.arrangement = new Arrangement(gains);
    }

    ContextId id() {
        return id;
    }

    Worker worker() {
        return worker;
    }

    // -- who is here

    void enter(FarEnd farEnd) {
        if (over) {
            farEnd.end();
            return;
        }
        members = Arrays.copyOf(members, members.length + 1);
        members[members.length - 1] = farEnd;
        farEnd.enter(this, gains.take());
        arrange();
    }

    void remove(FarEnd farEnd) {
        members = Arrays.stream(members).filter(each -> each != farEnd).toArray(FarEnd[]::new);
        gains.giveBack(farEnd.place());
        farEnd.hearing().reach(NOBODY, false);
        if (solo != null && solo.isWith(farEnd.name())) {
            solo.gone();
        }
        arrange();
    }

    // -- orders

    void topology(Topology next) {
        if (over || isSame(topology, next)) {
            return;
        }
        topology = next;
        endSolo();
        solo =
                switch (next) {
                    case Topology.Play play -> new Playing(around.events, id, play);
                    case Topology.TakeMessage message -> new MessageTaking(around, id, message);
                    case Topology.Silence _, Topology.Talk _ -> null;
                };
        arrange();
    }

    private static boolean isSame(Topology one, Topology other) {
        return one instanceof Topology.TakeMessage before
                        && other instanceof Topology.TakeMessage message
                ? MessageTaking.isSame(before, message)
                : one.equals(other);
    }

    private void endSolo() {
        if (solo != null) {
            solo.end();
            solo = null;
        }
    }

    void announce(Sound sound) {
        if (!over) {
            announcements.add(sound);
            arrange();
        }
    }

    void record(RecordingId recording, TerminationId left) {
        if (!over && tapes.stream().noneMatch(each -> each.id().equals(recording))) {
            tapes.add(new Tape(around, id, recording, left, gains.take()));
            arrange();
        }
    }

    void stopRecording(RecordingId recording) {
        tapes.stream().filter(each -> each.id().equals(recording)).toList().forEach(this::stop);
    }

    private void stop(Tape tape) {
        tapes.remove(tape);
        tape.finish();
        gains.giveBack(tape.place());
        arrange();
    }

    void close() {
        over = true;
        endSolo();
        List.copyOf(tapes).forEach(this::stop);
        announcements.clear();
        for (FarEnd each : members) {
            each.end();
        }
        worker.remove(this);
    }

    // -- who hears what

    /// To be called whenever anything of which it is made has changed.
    void arrange() {
        soloSounds = solo != null && solo.sounds();
        soloListens = solo != null && solo.listens();
        announces = announcements.sounds();
        arrangement.make(
                new Arrangement.Scene(
                        members, topology, tapes, announces, soloSounds, soloListens));
    }

    // -- what time brings

    void tick(long now) {
        for (FarEnd each : members) {
            try {
                each.frame(now);
            } catch (RuntimeException e) {
                each.fail(e);
            }
        }
        if (arrangement.isIdle() && tapes.isEmpty() && solo == null && !announces) {
            return;
        }
        for (FarEnd each : arrangement.decoded()) {
            listenTo(each);
        }
        sound();
        for (FarEnd each : arrangement.composed()) {
            tell(each, now);
        }
        for (int i = 0; i < tapes.size(); i++) {
            record(tapes.get(i));
        }
        gains.mixer().next();
        attendSolo();
    }

    private void listenTo(FarEnd speaker) {
        try {
            if (speaker.isIn(this)) {
                gains.mixer().speak(speaker.place(), speaker.hearing().take());
            }
        } catch (RuntimeException e) {
            speaker.fail(e);
        }
    }

    private void sound() {
        if (announces && announcements.next(announced)) {
            gains.mixer().speak(ANNOUNCEMENT, announced);
        }
        Solo known = solo;
        if (known == null) {
            return;
        }
        if (soloSounds && canBeHeard(known) && known.sound(soloFrame)) {
            gains.mixer().speak(SOLO, soloFrame);
        }
        for (FarEnd each : members) {
            if (soloListens && known.isWith(each.name())) {
                known.said(each.hearing().taken());
            }
        }
    }

    private boolean canBeHeard(Solo known) {
        for (FarEnd each : members) {
            if (known.isWith(each.name()) && each.canSend()) {
                return true;
            }
        }
        return false;
    }

    private void tell(FarEnd listener, long now) {
        try {
            if (listener.isIn(this)) {
                gains.mixer().listen(listener.place(), heard);
                listener.speaking().speak(heard, now);
            }
        } catch (RuntimeException e) {
            listener.fail(e);
        }
    }

    private void record(Tape tape) {
        gains.mixer().listen(tape.place(), heard);
        short[] first = SILENCE;
        for (FarEnd each : members) {
            if (each.name().equals(tape.left()) && each.hearing().decodes()) {
                first = each.hearing().taken();
            }
        }
        tape.frame(first, heard);
    }

    /// What is played, or listened to, may have come to an end in this frame.
    private void attendSolo() {
        boolean sounds = solo != null && solo.sounds();
        boolean listens = solo != null && solo.listens();
        if (sounds != soloSounds || listens != soloListens || announces != announcements.sounds()) {
            arrange();
        }
    }

    void second(long now) {
        for (FarEnd each : members) {
            try {
                each.second(now);
            } catch (RuntimeException e) {
                each.fail(e);
            }
        }
    }
}
