package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Another agent goes on with a session, as agents and customer see it on their pages.
class TransferTest extends FloorStory {
    TransferTest(LocalStack stack, Chromium chromium) {
        super(stack, chromium);
    }

    @ParameterizedTest(name = "in {0}")
    @MethodSource("languages")
    @Tag("ACD-12")
    void the_first_of_two_colleagues_goes_on_with_the_customer(FloorWords words) {
        var wayIn = new WayIn(stack, words.words());
        var transfer = words.transfer();
        try (var customer = Person.withBrowser("customer", chromium, words.language());
                var nadia = Person.withBrowser("nadia", chromium, words.language());
                var eva = Person.withBrowser("eva", chromium, words.language());
                var tom = new Agent(stack, "tom")) {
            var name = "Mara " + words.language();
            wayIn.meet(customer, name, nadia, "nadia");
            tom.beAvailable();
            wayIn.startWork(eva, "eva", words.words().startAvailable());

            nadia.button(transfer.transfer()).click();
            nadia.tick(AriaRole.CHECKBOX, "Tom Fletcher");
            nadia.tick(AriaRole.CHECKBOX, "Eva Lindqvist");
            nadia.write(transfer.privateMessage(), "The parcel came twice.");
            looks.check(nadia, "transfer-dialog-" + words);
            nadia.buttonInDialog(transfer.transfer()).click();

            nadia.sees(transfer.lookingFor());
            customer.sees(transfer.customerSees());
            eva.sees(transfer.toYou());
            eva.sees("The parcel came twice.");
            eva.button(words.words().accept()).click();

            eva.sees("Hello from " + name);
            nadia.sees(transfer.takenOver());
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
        var transfer = words.transfer();
        try (var customer = Person.withBrowser("customer", chromium, words.language());
                var nadia = Person.withBrowser("nadia", chromium, words.language());
                var tom = new Agent(stack, "tom")) {
            var name = "Ruud " + words.language();
            wayIn.meet(customer, name, nadia, "nadia");
            tom.beAvailable();

            nadia.button(transfer.transfer()).click();
            nadia.tick(AriaRole.RADIO, "Billing");
            nadia.buttonInDialog(transfer.transfer()).click();
            tom.accept(name);

            nadia.sees(transfer.takenOver());
            var work = tom.desk().awaitAny("work/", _ -> true).getValue();
            var sessionId = work.path("sessionId").asText();
            try (var room = tom.enter(sessionId)) {
                room.await("me", me -> me.path("role").asText().equals("primary"));
                tom.end(sessionId);
            }
        }
    }
}
