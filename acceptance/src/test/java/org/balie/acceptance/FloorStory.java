package org.balie.acceptance;

import java.net.URI;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the stories of the floor have in common: the whole system, a browser, and both languages.
@ExtendWith(WholeSystem.class)
abstract class FloorStory {
    final LocalStack stack;
    final Chromium chromium;
    final Looks looks = new Looks("stories");

    FloorStory(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<FloorWords> languages() {
        return Stream.of(FloorWords.ENGLISH, FloorWords.DUTCH);
    }

    final URI page(String path, FloorWords words) {
        return stack.url().resolve(path + "?lang=" + words.language());
    }

    /// See [Agent#away].
    final Agent whoIsAway(String userName) {
        return Agent.away(stack, userName);
    }
}
