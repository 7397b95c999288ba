package org.balie.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// One headless Chromium of the machine's own, with a fake camera and microphone that move and
/// beep, so that frames and sound can be seen to arrive.
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// @throws IllegalStateException when the machine has no Chromium or no Node, saying so
    static Chromium launch() {
        var playwright = playwright();
        var browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(onPath(NAMES))
                                        .setHeadless(true)
                                        .setChromiumSandbox(false)
                                        .setArgs(flags()));
        return new Chromium(playwright, browser);
    }

    private static Playwright playwright() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.put("PLAYWRIGHT_NODEJS_PATH", onPath(List.of("node")).toString());
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    Browser browser() {
        return browser;
    }

    /// Another one, on a computer that can sleep. Playwright's own objects are for one thread, so
    /// it has its own of them.
    static Laptop laptop(String language) {
        return Laptop.open(onPath(NAMES), playwright(), language, List.of());
    }

    /// As above, with what sessions need between browsers of one machine.
    static Laptop laptopForSessions(String language) {
        return Laptop.open(onPath(NAMES), playwright(), language, flags());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static List<String> flags() {
        return List.of(
                "--use-fake-device-for-media-stream",
                // the customer shares the tab with this title, without a picker
                "--auto-select-tab-capture-source-by-title=Acme",
                "--autoplay-policy=no-user-gesture-required",
                "--allow-loopback-in-peer-connection",
                "--disable-features=WebRtcHideLocalIpsWithMdns,OptimizationHints,MediaRouter",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--disable-quic",
                "--disable-gpu");
    }

    private static Path onPath(List<String> names) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "None of "
                                                + Stream.of(names).toList()
                                                + " is on the PATH; `./balie test` installs it"
                                                + " where it may."));
    }
}
