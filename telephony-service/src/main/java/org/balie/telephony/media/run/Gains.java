package org.balie.telephony.media.run;

import java.util.Arrays;
import java.util.BitSet;
import org.balie.telephony.media.sound.Mixer;

/// The places of a mixer and who hears whom there. The mixer learns only of what changes, so that
/// what goes on is not touched.
final class Gains {
    private final Mixer mixer;
    private final BitSet taken = new BitSet();
    private double[][] set;
    private double[][] wanted;

    /// @param reserved places that nobody is given
    Gains(int reserved) {
        taken.set(0, reserved);
        int places = 2 * reserved;
        mixer = new Mixer(places);
        set = new double[places][places];
        wanted = new double[places][places];
    }

    Mixer mixer() {
        return mixer;
    }

    int take() {
        int place = taken.nextClearBit(0);
        taken.set(place);
        if (place >= set.length) {
            int places = 2 * set.length;
            mixer.places(places);
            set = grown(places);
            wanted = new double[places][places];
        }
        return place;
    }

    private double[][] grown(int places) {
        double[][] all = new double[places][places];
        for (int i = 0; i < set.length; i++) {
            System.arraycopy(set[i], 0, all[i], 0, set.length);
        }
        return all;
    }

    void giveBack(int place) {
        taken.clear(place);
        mixer.clear(place);
        for (int i = 0; i < set.length; i++) {
            set[i][place] = 0;
            set[place][i] = 0;
        }
    }

    /// Says anew who hears whom: nobody, but for what is said with [#hears] until [#apply].
    void begin() {
        for (double[] each : wanted) {
            Arrays.fill(each, 0);
        }
    }

    void hears(int listener, int speaker, double gain) {
        wanted[listener][speaker] = gain;
    }

    void apply() {
        for (int i = 0; i < set.length; i++) {
            for (int j = 0; j < set.length; j++) {
                if (set[i][j] != wanted[i][j]) {
                    set[i][j] = wanted[i][j];
                    mixer.hears(i, j, wanted[i][j]);
                }
            }
        }
    }
}
