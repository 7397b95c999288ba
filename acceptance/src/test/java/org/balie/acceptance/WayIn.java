package org.balie.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.balie.localstack.LocalStack;

/// What people do on the pages until they meet in a session.
final class WayIn {
    private final LocalStack stack;
    private final Words words;

    WayIn(LocalStack stack, Words words) {
        this.stack = stack;
        this.words = words;
    }

    /// @param how the button's words: available at once, or away
    void startWork(Person agent, String userName, String how) {
        agent.open(stack.url().resolve("/desk/ready?lang=" + words.language()));
        agent.signIn(userName);
        agent.button(how).click();
    }

    /// As above, for who has signed in before.
    void begin(Person agent, String how) {
        agent.open(stack.url().resolve("/desk/ready?lang=" + words.language()));
        agent.button(how).click();
    }

    void askForHelp(Person customer, String name) {
        awaitOpen("acme-help");
        customer.open(stack.shopUrl().resolve("/?lang=" + words.language()));
        var helpButton =
                customer.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^" + words.help())));
        customer.followNewTab(helpButton::click);
        customer.write(words.yourName(), name);
        customer.write(words.email(), "jan@example.org");
        customer.page().getByText(words.order()).click();
        customer.page().getByText(words.keepAnswers()).click();
        customer.button(words.askForHelp()).click();
    }

    /// An agent who has just become available may not be known to be so yet, and the shop's button
    /// asks once a minute.
    private void awaitOpen(String entryPoint) {
        var door = Door.of(stack.url());
        Patience.until(
                entryPoint + " is open",
                () ->
                        door.get("/api/acd/entry-points/" + entryPoint + "/button?lang=en")
                                .body()
                                .path("open")
                                .asBoolean());
    }

    /// At an entry point of [Administrator#addEntryPoint].
    void askAt(Person customer, String entryPoint, String name, String topic) {
        customer.open(stack.url().resolve("/help/" + entryPoint + "?lang=" + words.language()));
        customer.write(words.yourName(), name);
        customer.page().getByText(topic, new Page.GetByTextOptions().setExact(true)).click();
        customer.button(words.askForHelp()).click();
    }

    void meet(Person customer, String name, Person agent, String userName) {
        startWork(agent, userName, words.startAvailable());
        askForHelp(customer, name);
        agent.sees(name);
        agent.button(words.accept()).click();
        customer.say(words, "Hello from " + name);
        agent.sees("Hello from " + name);
    }

    void part(Person agent) {
        agent.button(words.endSession()).click();
        agent.buttonInDialog(words.endSession()).click();
        agent.button(words.finishWrapUp()).click();
    }
}
