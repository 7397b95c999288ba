package org.balie.telephony.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.balie.telephony.core.Report.GaveUp;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.media.Clip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The words that came with the product.
@Tag("TEL-27")
class VocabularyTest {
    private static final Duration SHORTEST = Duration.ofMillis(700);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LOUD_ENOUGH = 4_000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_can_be_said_and_is_told_from_every_other(Language language) {
        var vocabulary = new Vocabulary(language);
        List<Sentence> all = sentences();

        var different = new HashSet<Clip>();
        for (Sentence sentence : all) {
            Clip clip = vocabulary.say(sentence);
            assertTrue(
                    clip.duration().compareTo(SHORTEST) > 0
                            && clip.duration().compareTo(LONGEST) < 0,
                    () -> sentence + " lasts " + clip.duration());
            assertTrue(loudest(clip) > LOUD_ENOUGH, () -> sentence + " is not heard");
            different.add(clip);
        }

        assertEquals(all.size(), different.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_place_beyond_all_numbers_is_told_as_far_away(Language language) {
        var vocabulary = new Vocabulary(language);

        assertEquals(
                vocabulary.say(new Sentence.Place(Vocabulary.MOST + 1)),
                vocabulary.say(new Sentence.Place(4_711)));
    }

    private static List<Sentence> sentences() {
        var all = new ArrayList<Sentence>();
        all.add(new Sentence.Welcome());
        for (GaveUp why : GaveUp.values()) {
            all.add(new Sentence.Farewell(why));
        }
        for (int place = 1; place <= Vocabulary.MOST + 1; place++) {
            all.add(new Sentence.Place(place));
        }
        return all;
    }

    private static int loudest(Clip clip) {
        short[] samples = new short[clip.length()];
        clip.copy(0, samples);
        int loudest = 0;
        for (short each : samples) {
            loudest = Math.max(loudest, Math.abs(each));
        }
        return loudest;
    }
}
