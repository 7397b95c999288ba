package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody with a browser of their own: a fresh profile, camera and microphone allowed.
final class Person implements AutoCloseable {
    private static final double PATIENCE_MS = 60_000;

    /// The button closes its shadow root to the host page; a test has to look inside.
    private static final String OPEN_SHADOWS =
            """
            const attach = Element.prototype.attachShadow;
            Element.prototype.attachShadow = function (options) {
              return attach.call(this, { ...options, mode: 'open' });
            };
            """;

    private final String name;
    private final BrowserContext context;
    private final List<String> troubles = new ArrayList<>();
    private Page page;

    private Person(String name, BrowserContext context) {
        this.name = name;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MS);
        context.addInitScript(OPEN_SHADOWS);
        this.page = watch(context.newPage());
    }

    /// @param name for the picture of what they saw last
    /// @param language what the browser asks for
    static Person withBrowser(String name, Chromium chromium, String language) {
        return withBrowser(
                name, chromium, language, List.of("camera", "microphone", "notifications"));
    }

    /// Their browser refuses camera and microphone.
    static Person withoutDevices(String name, Chromium chromium, String language) {
        return withBrowser(name, chromium, language, List.of());
    }

    /// On a phone, held upright.
    static Person withPhone(String name, Chromium chromium, String language) {
        return new Person(
                name + "-" + language,
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setViewportSize(390, 844)
                                        .setIsMobile(true)
                                        .setHasTouch(true)));
    }

    /// At a computer of their own.
    static Person at(Laptop laptop, String name) {
        return new Person(name, laptop.browser().contexts().getFirst());
    }

    private static Person withBrowser(
            String name, Chromium chromium, String language, List<String> permissions) {
        return new Person(
                name + "-" + language,
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale(language)
                                        .setViewportSize(1440, 900)
                                        .setPermissions(permissions)));
    }

    Page page() {
        return page;
    }

    void open(URI address) {
        page.navigate(address.toString());
    }

    /// Opens another tab and looks at that one; goes on in this one, which is hidden from now on.
    void looksAtAnotherTab() {
        context.newPage().bringToFront();
    }

    /// Presses something that opens another tab, and goes on there.
    void followNewTab(Runnable press) {
        page = watch(context.waitForPage(press));
    }

    /// Closes the tab, as people do, and comes back in a new one.
    void closeTabAndOpen(URI address) {
        page.close();
        page = watch(context.newPage());
        open(address);
    }

    void signIn(String userName) {
        page.locator("#username").fill(userName);
        page.locator("#password").fill(userName);
        page.locator("#kc-login").click();
    }

    /// The button of this name, whatever else (a shortcut, a count) its label says.
    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(startsWith(name)))
                .first();
    }

    Locator buttonInDialog(String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(startsWith(name)));
    }

    void write(String label, String text) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(startsWith(label)))
                .first()
                .fill(text);
    }

    void say(Words words, String text) {
        write(words.writeMessage(), text);
        page.keyboard().press("Enter");
    }

    void sees(String text) {
        page.getByText(text).filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
    }

    /// Waits until it is not there.
    void seesNo(String text) {
        page.getByText(text)
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /// Does what asks something first, such as a row's menu.
    void chooseInMenu(String name) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(startsWith(name)))
                .click();
    }

    /// Ticks a box or a radio.
    void tick(AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(startsWith(name))).check();
    }

    /// Waits for a row of a table in which all of this is said.
    void seesRow(String... texts) {
        var rows = page.getByRole(AriaRole.ROW);
        for (var text : texts) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(text));
        }
        rows.first().waitFor();
    }

    /// Waits until some picture that is not one's own moves: more than ten new frames.
    void seesMovingPicture(String labelPrefix) {
        page.waitForFunction(
                """
                label => [...document.querySelectorAll('video')].some(v =>
                  (v.getAttribute('aria-label') ?? '').startsWith(label)
                  && v.getVideoPlaybackQuality().totalVideoFrames > 10)
                """,
                labelPrefix);
    }

    /// Waits until no such picture is there.
    void seesNoPicture(String labelPrefix) {
        page.waitForFunction(
                """
                label => [...document.querySelectorAll('video')].every(v =>
                  !(v.getAttribute('aria-label') ?? '').startsWith(label))
                """,
                labelPrefix);
    }

    /// Waits until sound with energy arrives from somebody else.
    void hearsSomebody() {
        var deadline = Instant.now().plusMillis((long) PATIENCE_MS);
        while (!hearsSomethingWithinTwoSeconds()) {
            assertTrue(Instant.now().isBefore(deadline), name + " hears nobody");
        }
    }

    private boolean hearsSomethingWithinTwoSeconds() {
        return Boolean.TRUE.equals(
                page.evaluate(
                        """
                        async () => {
                          const context = window.balieTestAudio ??= new AudioContext();
                          await context.resume();
                          const ears = [...document.querySelectorAll('audio')]
                            .filter(({ srcObject, paused }) => srcObject && !paused)
                            .map(({ srcObject }) => {
                              const analyser = context.createAnalyser();
                              context.createMediaStreamSource(srcObject).connect(analyser);
                              return analyser;
                            });
                          const samples = new Float32Array(2048);
                          for (let i = 0; i < 40; i++) {
                            await new Promise(done => setTimeout(done, 50));
                            for (const ear of ears) {
                              ear.getFloatTimeDomainData(samples);
                              if (samples.some(sample => Math.abs(sample) > 0.01)) return true;
                            }
                          }
                          return false;
                        }
                        """));
    }

    /// What the pages complained of in their consoles.
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    private Page watch(Page opened) {
        opened.setDefaultTimeout(PATIENCE_MS);
        opened.onPageError(troubles::add);
        return opened;
    }

    private static Pattern startsWith(String name) {
        // read by the browser's engine, which knows no \\Q…\\E
        return Pattern.compile("^" + name.replaceAll("[^\\p{L}\\p{N} ]", "\\\\$0"));
    }

    /// Keeps what was seen last: where a story stopped, the picture says why.
    @Override
    public void close() {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/last-views", name + ".png"))
                        .setTimeout(5_000));
        context.close();
    }
}
