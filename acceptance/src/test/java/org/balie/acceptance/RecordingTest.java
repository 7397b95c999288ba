package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A session is recorded: two cameras, a moving screen and both voices, with a pause in between and
/// a service that is killed; everybody sees that it runs; it is played while it runs and after.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
class RecordingTest {
    private static final String MOVES =
            """
            () => {
              const dot = document.createElement('i');
              dot.style.cssText = 'position:fixed;top:0;left:0;z-index:99999;width:20px;height:20px;background:#888';
              document.body.append(dot);
              let step = 0;
              setInterval(() => { dot.style.left = (step++ * 7) % 1000 + 'px'; }, 100);
            }
            """;

    private final LocalStack stack;
    private final Chromium chromium;

    RecordingTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("REC-1")
    @Tag("REC-4")
    @Tag("REC-5")
    void a_session_is_recorded_and_played() throws InterruptedException {
        var words = Words.ENGLISH;
        var name = "Rita Recorded";
        try (var customer = Person.withBrowser("recorded", chromium, "en");
                var nadia = Person.withBrowser("recorder", chromium, "en")) {
            var shop = customer.page();
            new WayIn(stack, words).meet(customer, name, nadia, "nadia");
            shop.evaluate(MOVES);
            var recording = new RecordedSession(customer, nadia, words);
            recording.showEverything(name);
            recording.begin();
            recording.keptFor(10);
            recording.pause();
            recording.goOn();
            recording.keptFor(8);

            stack.part("recording-service").kill();
            stack.part("recording-service").awaitReady(Duration.ofSeconds(90));
            recording.keptFor(6);

            var library = nadia.page().context().newPage();
            plays(library, name);
            recording.stop();

            playsAll(library);
            assertEquals(List.of(), customer.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    /// Plays it from the beginning while it is still being recorded.
    private void plays(Page library, String name) {
        library.navigate(stack.url().resolve("/recordings?lang=en").toString());
        library.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
        library.getByText("Still being recorded").first().waitFor();
        play(library);
    }

    private static void playsAll(Page library) {
        library.reload();
        play(library);
    }

    private static void play(Page library) {
        library.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play").setExact(true))
                .click();
        library.waitForFunction(
                """
                () => [...document.querySelectorAll('figure video')].filter(video =>
                  video.currentTime > 2 && video.getVideoPlaybackQuality().totalVideoFrames > 5).length >= 2
                  && [...document.querySelectorAll('audio[data-track]')].some(sound => sound.currentTime > 2)
                """,
                null,
                RecordedSession.PATIENCE);
    }
}
