package org.balie.acceptance;

import com.microsoft.playwright.Page;
import java.time.Instant;

/// What people do on the pages of a session that is recorded, and see of it.
final class RecordedSession {
    /// Two browsers that record, send and show several pictures at once share two processors.
    static final Page.WaitForFunctionOptions PATIENCE =
            new Page.WaitForFunctionOptions().setTimeout(180_000);

    private final Person customer;
    private final Person agent;
    private final Words words;

    RecordedSession(Person customer, Person agent, Words words) {
        this.customer = customer;
        this.agent = agent;
        this.words = words;
    }

    /// Both talk and are seen, and the customer's shop is.
    ///
    /// @param name the customer's
    void showEverything(String name) {
        talk();
        agent.button(words.cameraOn()).click();
        customer.button(words.cameraOn()).click();
        agent.seesMovingPicture(name);
        showScreen();
    }

    void talk() {
        agent.button(words.startVoice()).click();
        customer.button(words.joinVoice()).click();
    }

    void showScreen() {
        agent.button(words.askScreen()).click();
        customer.buttonInDialog(words.allow()).click();
        agent.seesMovingPicture(words.screenOf());
    }

    void begin() {
        ask();
        customer.sees("This session is being recorded");
    }

    /// To the computer of this agent.
    void beginAt(String agentsName) {
        ask();
        seesItIsKeptBy(agentsName);
    }

    private void ask() {
        agent.button("Record").click();
        customer.buttonInDialog(words.allow()).click();
    }

    private void seesItIsKeptBy(String agentsName) {
        customer.sees("This session is being recorded on the computer of " + agentsName);
    }

    void pause() {
        agent.button("Pause recording").click();
        customer.sees("Recording is paused");
    }

    void goOn() {
        agent.button("Go on recording").click();
        customer.sees("This session is being recorded");
    }

    void goOnAt(String agentsName) {
        agent.button("Go on recording").click();
        seesItIsKeptBy(agentsName);
    }

    void stop() {
        agent.button("Recording").click();
        agent.chooseInMenu("Stop recording");
        agent.button("Record").waitFor();
    }

    /// Waits until the time up to which it is kept, as the customer's page says, has moved on by
    /// this many seconds.
    void keptFor(int seconds) {
        customer.page()
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

    /// What the customer's page says is kept.
    Instant keptUntil() {
        return Instant.parse(
                customer.page().locator("time[aria-live=off]").getAttribute("datetime"));
    }
}
