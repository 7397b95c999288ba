package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another agent goes on with a session, as agents and customer see it on their pages.
@ExtendWith(WholeSystem.class)
class TransferTest {
    private final LocalStack stack;
    private final Chromium chromium;
    private final Accessibility accessibility = new Accessibility();

    TransferTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    static Stream<FloorWords> languages() {
        return Stream.of(FloorWords.ENGLISH, FloorWords.DUTCH);
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-12")
    void the_first_of_two_colleagues_goes_on_with_the_customer(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        try (var customer = Person.withBrowser("customer", chromium, words.language());
                var nadia = Person.withBrowser("nadia", chromium, words.language());
                var eva = Person.withBrowser("eva", chromium, words.language());
                var tom = new Agent(stack, "tom")) {
            var name = "Mara " + words.language();
            wayIn.meet(customer, name, nadia, "nadia");
            tom.beAvailable();
            wayIn.startWork(eva, "eva", words.words().startAvailable());

            nadia.button(words.transfer()).click();
            choose(nadia, AriaRole.CHECKBOX, "Tom Fletcher");
            choose(nadia, AriaRole.CHECKBOX, "Eva Lindqvist");
            nadia.write(words.privateMessage(), "The parcel came twice.");
            accessibility.check(nadia.page(), "the transfer's dialog, " + words);
            nadia.buttonInDialog(words.transfer()).click();

            nadia.sees(words.lookingFor());
            customer.sees(words.customerSees());
            eva.sees(words.transferredToYou());
            eva.sees("The parcel came twice.");
            eva.button(words.words().accept()).click();

            eva.sees("Hello from " + name);
            nadia.sees(words.takenOver());
            customer.say(words.words(), "Are you Eva?");
            eva.sees("Are you Eva?");
            wayIn.part(eva);
            assertEquals(List.of(), nadia.troubles());
            assertEquals(List.of(), eva.troubles());
        }
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-12")
    void a_queue_goes_on_with_the_customer(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        try (var customer = Person.withBrowser("customer", chromium, words.language());
                var nadia = Person.withBrowser("nadia", chromium, words.language());
                var tom = new Agent(stack, "tom")) {
            var name = "Ruud " + words.language();
            wayIn.meet(customer, name, nadia, "nadia");
            tom.beAvailable();

            nadia.button(words.transfer()).click();
            choose(nadia, AriaRole.RADIO, "Billing");
            nadia.buttonInDialog(words.transfer()).click();
            tom.accept(name);

            nadia.sees(words.takenOver());
            var work = tom.desk().awaitAny("work/", _ -> true).getValue();
            var sessionId = work.path("sessionId").asText();
            try (var room = tom.enter(sessionId)) {
                room.await("me", me -> me.path("role").asText().equals("primary"));
                tom.end(sessionId);
            }
        }
    }

    private static void choose(Person person, AriaRole role, String name) {
        person.page()
                .getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .check();
    }
}
