package org.balie.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is refused, stopped or missing is said to both sides in plain words, and the session goes
/// on.
@ExtendWith(WholeSystem.class)
class PlainWordsTest {
    private static final Words WORDS = Words.ENGLISH;

    private final LocalStack stack;
    private final Chromium chromium;
    private final WayIn wayIn;

    PlainWordsTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
        this.wayIn = new WayIn(stack, WORDS);
    }

    @Test
    @Tag("SES-8")
    @Tag("SHR-1")
    void a_customer_who_refuses_or_stops_is_not_seen() {
        try (var customer = Person.withBrowser("customer", chromium, "en");
                var nadia = Person.withBrowser("nadia", chromium, "en")) {
            wayIn.meet(customer, "Rosa", nadia, "nadia");

            nadia.button(WORDS.askScreen()).click();
            customer.buttonInDialog("Don’t allow").click();
            nadia.sees("Rosa did not allow it");
            customer.sees("Rosa did not allow it");

            nadia.button(WORDS.askScreen()).click();
            customer.buttonInDialog(WORDS.allow()).click();
            nadia.seesMovingPicture(WORDS.screenOf());
            customer.page()
                    .getByRole(
                            AriaRole.STATUS,
                            new Page.GetByRoleOptions().setName("What is seen and heard"))
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            nadia.sees("Rosa stopped showing the screen");
            nadia.seesNoPicture(WORDS.screenOf());
            wayIn.part(nadia);
        }
    }

    @Test
    @Tag("VID-1")
    @Tag("SHR-3")
    void who_has_no_camera_learns_why_and_still_sees_the_other() {
        try (var customer = Person.withoutDevices("customer", chromium, "en");
                var nadia = Person.withBrowser("nadia", chromium, "en")) {
            wayIn.meet(customer, "Pim", nadia, "nadia");

            nadia.button(WORDS.cameraOn()).click();
            customer.seesMovingPicture("Nadia");
            customer.button(WORDS.cameraOn()).click();
            customer.sees("The browser does not allow the camera.");
            nadia.sees("The browser did not allow it.");

            nadia.button("Show a screen").click();
            customer.seesMovingPicture(WORDS.screenOf());
            nadia.button("Stop showing the screen").click();
            customer.seesNoPicture(WORDS.screenOf());
            wayIn.part(nadia);
        }
    }

    @Test
    @Tag("SES-10")
    void a_desk_that_was_closed_comes_back_into_its_session() {
        try (var customer = Person.withBrowser("customer", chromium, "en");
                var nadia = Person.withBrowser("nadia", chromium, "en")) {
            wayIn.meet(customer, "Lotte", nadia, "nadia");
            nadia.closeTabAndOpen(stack.url().resolve("/desk?lang=en"));
            nadia.sees("Hello from Lotte");
            nadia.say(WORDS, "Here I am again");
            customer.sees("Here I am again");
            wayIn.part(nadia);
        }
    }
}
