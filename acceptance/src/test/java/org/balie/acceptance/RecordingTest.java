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

    /// Two browsers that record, send and show several pictures at once share two processors.
    private static final Page.WaitForFunctionOptions PATIENCE =
            new Page.WaitForFunctionOptions().setTimeout(180_000);

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
            showEverything(customer, nadia, words, name);

            nadia.button("Record").click();
            customer.buttonInDialog(words.allow()).click();
            customer.sees("This session is being recorded");
            keptSeconds(customer, 10);

            nadia.button("Pause recording").click();
            customer.sees("Recording is paused");
            nadia.button("Go on recording").click();
            customer.sees("This session is being recorded");
            keptSeconds(customer, 8);

            stack.part("recording-service").kill();
            stack.part("recording-service").awaitReady(Duration.ofSeconds(90));
            keptSeconds(customer, 6);

            var library = nadia.page().context().newPage();
            plays(library, name);
            nadia.button("Recording").click();
            nadia.chooseInMenu("Stop recording");
            nadia.button("Record").waitFor();

            playsAll(library);
            assertEquals(List.of(), customer.troubles());
            assertEquals(List.of(), nadia.troubles());
        }
    }

    private static void showEverything(Person customer, Person agent, Words words, String name) {
        agent.button(words.startVoice()).click();
        customer.button(words.joinVoice()).click();
        agent.button(words.cameraOn()).click();
        customer.button(words.cameraOn()).click();
        agent.seesMovingPicture(name);
        agent.button(words.askScreen()).click();
        customer.buttonInDialog(words.allow()).click();
        agent.seesMovingPicture(words.screenOf());
    }

    /// Waits until the time up to which the recording is kept has moved on by this many seconds.
    private static void keptSeconds(Person person, int seconds) {
        person.page()
                .waitForFunction(
                        """
                        seconds => {
                          const kept = document.querySelector('time[aria-live="off"]');
                          if (kept === null) return false;
                          const until = Date.parse(kept.dateTime);
                          window.balieKeptFrom ??= until;
                          if (until - window.balieKeptFrom < seconds * 1000) return false;
                          delete window.balieKeptFrom;
                          return true;
                        }
                        """,
                        seconds,
                        PATIENCE);
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
                PATIENCE);
    }
}
