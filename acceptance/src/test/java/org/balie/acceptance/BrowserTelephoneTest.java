package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.balie.acceptance.DeskPhones.Who;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tom telephones with his browser, Sam with a telephone on his desk. What Sam hums is measured as
/// energy in Tom's browser, and the beeps of Tom's microphone in Sam's ear.
@ExtendWith(WholeSystem.class)
@Tag("TEL-26")
class BrowserTelephoneTest {
    /// Remembers the connections that the page makes.
    private static final String KEEP_CONNECTIONS =
            """
            window.balieConnections = [];
            const Kept = window.RTCPeerConnection;
            window.RTCPeerConnection = class extends Kept {
              constructor(...all) { super(...all); balieConnections.push(this); }
            };
            """;

    /// What has been heard so far over all connections (RTCInboundRtpStreamStats).
    private static final String HEARD_ENERGY =
            """
            async () => {
              let energy = 0;
              for (const each of balieConnections) {
                (await each.getStats()).forEach(s => {
                  if (s.type === 'inbound-rtp') energy += s.totalAudioEnergy ?? 0;
                });
              }
              return energy;
            }
            """;

    private final LocalStack stack;
    private final Chromium chromium;

    BrowserTelephoneTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    @Tag("TEL-6")
    @Tag("TEL-9")
    @Tag("TEL-10")
    void a_browser_answers_for_a_delegator_and_calls_out_on_the_shared_line() {
        var folder = Path.of("target", "telephones", "browser").toAbsolutePath();
        try (var phones = DeskPhones.of(stack, folder, Who.SAM);
                var tom = Person.withBrowser("tom-telephones", chromium, "en")) {
            tom.page().addInitScript(KEEP_CONNECTIONS);
            tom.open(stack.url().resolve("/phone?lang=en"));
            tom.signIn("tom");
            tom.button("Use this browser as telephone").click();
            tom.sees("Ready: calls ring here");

            phones.at(Who.SAM).dial(DeskPhones.SHARED);
            tom.sees("Call for Nadia Benali");
            tom.button("Answer").click();
            phones.at(Who.SAM).awaitEstablished();
            phones.at(Who.SAM).awaitSound();
            awaitHearing(tom);
            tom.button("Hang up").click();
            phones.at(Who.SAM).awaitClosed();

            tom.page().getByLabel("Call on").selectOption("nadia");
            tom.page().getByLabel("Number or name").first().fill(DeskPhones.SAMS);
            tom.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Call").setExact(true))
                    .click();
            assertTrue(phones.at(Who.SAM).awaitRinging().contains(DeskPhones.SHARED));
            phones.at(Who.SAM).answer();
            phones.at(Who.SAM).awaitSound();
            awaitHearing(tom);
            phones.at(Who.SAM).hangUp();
            tom.sees("No call now");
            assertEquals(List.of(), tom.troubles());
        }
    }

    private static void awaitHearing(Person person) {
        double before = energy(person);
        Patience.until("somebody is heard in the browser", () -> energy(person) > before + 0.001);
    }

    private static double energy(Person person) {
        return ((Number) person.page().evaluate(HEARD_ENERGY)).doubleValue();
    }
}
