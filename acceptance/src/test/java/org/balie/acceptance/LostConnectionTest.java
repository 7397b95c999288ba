package org.balie.acceptance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A lost connection shows a quiet banner and heals by itself.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
class LostConnectionTest {
    private final LocalStack stack;
    private final Chromium chromium;

    LostConnectionTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("ACD-5")
    void a_waiting_page_says_so_and_comes_back_to_its_place() throws InterruptedException {
        var words = Words.ENGLISH;
        try (var sam = new Agent(stack, "sam");
                var customer = Person.withBrowser("customer", chromium, "en")) {
            sam.beAvailable();
            sam.setPresence("away");
            customer.open(stack.url().resolve("/help/acme-help?lang=en"));
            customer.write(words.yourName(), "Patient customer");
            customer.write(words.email(), "patient@example.org");
            customer.page().getByText(words.order()).click();
            customer.page().getByText(words.keepAnswers()).click();
            customer.button(words.askForHelp()).click();
            customer.sees("You are next");

            stack.part("queue-acd-service").kill();
            var banner = customer.page().getByText("Reconnecting").first();
            banner.waitFor();
            stack.part("queue-acd-service").awaitReady(Door.RECOVERY);
            banner.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            customer.page()
                    .getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are next"))
                    .waitFor();
            customer.button("Leave the queue").click();
            customer.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Leave").setExact(true))
                    .click();
            customer.sees("You have left the queue");
        }
    }
}
