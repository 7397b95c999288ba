package org.balie.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Pattern;

/// What an agent does on the desk's pages with recordings that stay on the agent's own computer.
final class OwnDisk {
    /// The browser's dialog that asks where a file is to go is none that a page sees; this answers
    /// in its place, with a file that the test can read.
    private static final String PICKER =
            """
            globalThis.showSaveFilePicker = async ({ suggestedName }) => {
              const root = await navigator.storage.getDirectory();
              const folder = await root.getDirectoryHandle('saved-by-the-agent', { create: true });
              return folder.getFileHandle(suggestedName, { create: true });
            };
            """;

    private static final String SAVED =
            """
            async () => {
              const root = await navigator.storage.getDirectory();
              const folder = await root.getDirectoryHandle('saved-by-the-agent', { create: true });
              const files = [];
              for await (const handle of folder.values()) files.push(await handle.getFile());
              if (files.length !== 1) throw new Error(files.length + ' files');
              globalThis.balieSaved = files[0];
              return new Promise((resolve, reject) => {
                const reader = new FileReader();
                reader.onload = () => resolve(reader.result.split(',', 2)[1]);
                reader.onerror = () => reject(reader.error);
                reader.readAsDataURL(files[0]);
              });
            }
            """;

    private static final String PLAYS =
            """
            async share => {
              const film = document.createElement('video');
              film.muted = true;
              film.src = URL.createObjectURL(globalThis.balieSaved);
              const happens = what => new Promise((resolve, reject) => {
                film.addEventListener(what, resolve, { once: true });
                film.addEventListener('error', () => reject(film.error), { once: true });
              });
              await happens('loadedmetadata');
              const to = film.duration * share;
              if (!Number.isFinite(to) || film.seekable.end(0) < to) return 'cannot seek in ' + film.duration;
              film.currentTime = to;
              await happens('seeked');
              if (Math.abs(film.currentTime - to) > 0.1) return 'is at ' + film.currentTime + ', not ' + to;
              await film.play();
              while (film.currentTime < to + 0.5 && !film.ended) await new Promise(later => setTimeout(later, 50));
              const { totalVideoFrames } = film.getVideoPlaybackQuality();
              film.pause();
              return totalVideoFrames > 2 ? 'plays' : 'shows ' + totalVideoFrames + ' pictures';
            }
            """;

    private final Person agent;

    /// To be made before the agent opens a page.
    OwnDisk(Person agent) {
        this.agent = agent;
        agent.page().context().addInitScript(PICKER);
    }

    /// Before a recording begins, in a session.
    void choose() {
        agent.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Recording").setExact(true))
                .click();
        agent.page().getByText(Pattern.compile("^To this computer")).click();
    }

    /// What the desk lists, wherever on the desk the agent is.
    Locator listed() {
        return agent.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText("Recordings on this computer"));
    }

    /// Saves the one that is listed, and gives the file.
    Film save(Path folder) {
        // Its name says which one, its words only what is done.
        listed().getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText("Save"))
                .first()
                .click();
        agent.sees("Saved as session-");
        listed().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        var content = (String) agent.page().evaluate(SAVED);
        try {
            Files.createDirectories(folder);
            return new Film(
                    Files.write(folder.resolve("saved.webm"), Base64.getDecoder().decode(content)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a browser says of playing the saved file from a place in it.
    ///
    /// @param share of its length, from 0 to 1
    String playsFrom(double share) {
        return (String) agent.page().evaluate(PLAYS, share);
    }
}
