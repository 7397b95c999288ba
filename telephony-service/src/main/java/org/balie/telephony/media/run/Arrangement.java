package org.balie.telephony.media.run;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.balie.telephony.media.Codec;
import org.balie.telephony.media.Topology;

/// How a bridge makes its members hear what they should: who is passed on to whom as it is, who is
/// decoded, and for whom sound is composed.
final class Arrangement {
    private static final FarEnd[] NOBODY = {};

    private final Gains gains;
    private FarEnd[] decoded = NOBODY;
    private FarEnd[] composed = NOBODY;

    private record Heard(FarEnd speaker, double gain) {}

    Arrangement(Gains gains) {
        this.gains = gains;
    }

    /// What they say is needed as sound.
    FarEnd[] decoded() {
        return decoded;
    }

    /// They hear what is made for them.
    FarEnd[] composed() {
        return composed;
    }

    boolean isIdle() {
        return decoded.length == 0 && composed.length == 0;
    }

    /// What it is made of, at one time.
    ///
    /// @param announces something is played over what all hear
    record Scene(
            FarEnd[] members,
            Topology topology,
            List<Tape> tapes,
            boolean announces,
            boolean soloSounds,
            boolean soloListens) {

        /// Packets can't be passed on while something else happens to what they carry.
        boolean needsSound() {
            return announces || !tapes.isEmpty();
        }

        boolean playsTo(FarEnd listener) {
            return soloSounds && isAlone(listener);
        }

        boolean listensTo(FarEnd speaker) {
            return soloListens && isAlone(speaker);
        }

        private boolean isAlone(FarEnd member) {
            return switch (topology) {
                case Topology.Play(var to, _) -> to.contains(member.name());
                case Topology.TakeMessage message -> message.from().equals(member.name());
                case Topology.Silence _, Topology.Talk _ -> false;
            };
        }

        List<Heard> heardBy(FarEnd listener) {
            if (!(topology instanceof Topology.Talk(var all))) {
                return List.of();
            }
            List<Heard> heard = new ArrayList<>();
            for (Topology.Hears each : all) {
                if (each.listener().equals(listener.name()) && each.gain() != 0) {
                    for (FarEnd speaker : members) {
                        if (speaker.name().equals(each.speaker()) && speaker.spoken() != null) {
                            heard.add(new Heard(speaker, each.gain()));
                        }
                    }
                }
            }
            return heard;
        }
    }

    void make(Scene scene) {
        new Making(scene).make();
    }

    private final class Making {
        private final Scene scene;
        private final Map<FarEnd, List<FarEnd>> passedOn = new IdentityHashMap<>();
        private final Set<FarEnd> speakers = new LinkedHashSet<>();
        private final List<FarEnd> listeners = new ArrayList<>();

        Making(Scene scene) {
            this.scene = scene;
        }

        void make() {
            gains.begin();
            for (FarEnd each : scene.members()) {
                listener(each, scene.heardBy(each));
                if (scene.listensTo(each)) {
                    speakers.add(each);
                }
            }
            scene.tapes().forEach(this::tape);
            gains.apply();
            for (FarEnd each : scene.members()) {
                each.hearing()
                        .reach(
                                passedOn.getOrDefault(each, List.of()).toArray(FarEnd[]::new),
                                speakers.contains(each));
            }
            decoded = speakers.toArray(FarEnd[]::new);
            composed = listeners.toArray(FarEnd[]::new);
        }

        private void listener(FarEnd listener, List<Heard> heard) {
            Codec codec = listener.speaking().codec();
            boolean plays = scene.playsTo(listener);
            if (codec == null || (heard.isEmpty() && !plays && !scene.announces())) {
                return;
            }
            if (!plays && !scene.needsSound() && isAlone(heard, codec)) {
                passedOn.computeIfAbsent(heard.getFirst().speaker(), _ -> new ArrayList<>())
                        .add(listener);
                return;
            }
            compose(listener, heard);
        }

        private static boolean isAlone(List<Heard> heard, Codec codec) {
            return heard.size() == 1
                    && heard.getFirst().gain() == 1
                    && heard.getFirst().speaker().spoken() == codec;
        }

        private void compose(FarEnd listener, List<Heard> heard) {
            listeners.add(listener);
            for (Heard each : heard) {
                speakers.add(each.speaker());
                gains.hears(listener.place(), each.speaker().place(), each.gain());
            }
            if (scene.playsTo(listener)) {
                gains.hears(listener.place(), Bridge.SOLO, 1);
            }
            if (scene.announces()) {
                gains.hears(listener.place(), Bridge.ANNOUNCEMENT, 1);
            }
        }

        private void tape(Tape tape) {
            for (FarEnd each : scene.members()) {
                speakers.add(each);
                if (!each.name().equals(tape.left())) {
                    gains.hears(tape.place(), each.place(), 1);
                }
            }
        }
    }
}
