package org.balie.benchmarks.calls;

import java.util.ArrayList;
import java.util.List;

/// What is asked of both switches.
///
/// @param rates calls a second, one run after the other
/// @param seconds how long calls come in at each rate at each switch
record Load(List<Integer> rates, int seconds) {
    private static final List<Integer> RATES = List.of(50, 200, 500, 1000);
    private static final int SECONDS = 10;
    private static final int FASTEST = 5_000;
    private static final int LONGEST = 600;

    Load {
        rates = List.copyOf(rates);
    }

    /// Out of `--rates 50,200 --seconds 10`, each of which may be missing.
    ///
    /// @throws IllegalArgumentException in words for whoever typed it
    static Load of(List<String> options) {
        List<Integer> rates = RATES;
        int seconds = SECONDS;
        for (int i = 0; i < options.size(); i += 2) {
            String value = i + 1 < options.size() ? options.get(i + 1) : "";
            switch (options.get(i)) {
                case "--rates" -> rates = rates(value);
                case "--seconds" -> seconds = number(value, LONGEST);
                default ->
                        throw new IllegalArgumentException(
                                "takes --rates 50,200 and --seconds 10, not " + options.get(i));
            }
        }
        return new Load(rates, seconds);
    }

    private static List<Integer> rates(String text) {
        List<Integer> rates = new ArrayList<>();
        for (String each : text.split(",", -1)) {
            rates.add(number(each, FASTEST));
        }
        return rates;
    }

    private static int number(String text, int most) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > most) {
            throw new IllegalArgumentException(
                    "takes numbers from 1 to " + most + ", not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    int fastest() {
        return rates.stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
}
