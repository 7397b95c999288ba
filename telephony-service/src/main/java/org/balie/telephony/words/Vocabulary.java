package org.balie.telephony.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.balie.telephony.core.Report.GaveUp;
import org.balie.telephony.core.effect.Sentence;
import org.balie.telephony.media.Clip;
import org.balie.telephony.media.wav.WavClip;

/// The words that came with the product, put together to sentences. `words/make.sh` speaks them.
final class Vocabulary {
    /// The highest place that is named.
    static final int MOST = 99;

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final short[] PAUSE = new short[Clip.RATE / 20];

    private final Language language;
    private final Map<String, Clip> words = new ConcurrentHashMap<>();

    Vocabulary(Language language) {
        this.language = language;
    }

    /// Reads the words that it needs from the service's own files, each once.
    Clip say(Sentence sentence) {
        List<Clip> spoken =
                switch (sentence) {
                    case Sentence.Welcome _ -> words(List.of("welcome"));
                    case Sentence.Place(var number) -> words(place(number));
                    case Sentence.Farewell(var why) -> words(List.of(farewell(why)));
                };
        return joined(spoken);
    }

    private static String farewell(GaveUp why) {
        return switch (why) {
            case CLOSED -> "closed";
            case FULL -> "full";
            case NOBODY_CAME -> "nobody";
        };
    }

    private List<String> place(int number) {
        if (number <= 1) {
            return List.of("first");
        }
        if (number > MOST) {
            return List.of("many");
        }
        var all = new ArrayList<String>();
        all.add("number");
        all.addAll(number(number));
        all.add("queue");
        return all;
    }

    private List<String> number(int number) {
        String tens = Integer.toString(number - number % 10);
        String ones = Integer.toString(number % 10);
        if (number <= 20 || number % 10 == 0) {
            return List.of(Integer.toString(number));
        }
        return switch (language) {
            case EN -> List.of(tens, ones);
            case NL -> List.of(ones, "and", tens);
        };
    }

    private List<Clip> words(List<String> names) {
        return names.stream().map(name -> words.computeIfAbsent(name, this::read)).toList();
    }

    private Clip read(String name) {
        String file = "/words/" + language.code() + "/" + name + ".wav";
        try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("without " + file);
            }
            return WavClip.read(in, LONGEST);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Clip joined(List<Clip> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        short[] samples =
                new short
                        [all.stream().mapToInt(Clip::length).sum()
                                + PAUSE.length * (all.size() - 1)];
        int at = 0;
        for (Clip each : all) {
            short[] word = new short[each.length()];
            each.copy(0, word);
            System.arraycopy(word, 0, samples, at, word.length);
            at += word.length + PAUSE.length;
        }
        return new Clip(samples);
    }
}
