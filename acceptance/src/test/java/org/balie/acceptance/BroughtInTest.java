package org.balie.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.balie.acceptance.DeskPhones.Who;
import org.balie.localstack.LocalStack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/// Tom talks with Sam and brings Eva in, at the screen; the three telephones on their desks hear
/// each other, proven by the tone that each of them hums.
@ExtendWith(WholeSystem.class)
@ResourceLock(WholeSystem.PARTS)
@Tag("TEL-17")
class BroughtInTest {
    private final LocalStack stack;
    private final Chromium chromium;

    BroughtInTest(LocalStack stack, Chromium chromium) {
        this.stack = stack;
        this.chromium = chromium;
    }

    @Test
    void a_colleague_is_brought_in_at_the_screen_and_three_telephones_hear_each_other() {
        var folder = Path.of("target", "telephones", "brought-in").toAbsolutePath();
        try (var phones = DeskPhones.of(stack, folder, Who.TOM, Who.EVA, Who.SAM);
                var tom = Person.withBrowser("tom-brings-in", chromium, "en")) {
            tom.open(stack.url().resolve("/phone?lang=en"));
            tom.signIn("tom");
            phones.at(Who.SAM).dial(DeskPhones.SHARED);
            phones.at(Who.TOM).awaitRinging();
            phones.at(Who.EVA).awaitRinging();
            phones.at(Who.TOM).answer();
            phones.at(Who.EVA).awaitClosed();
            phones.at(Who.SAM).awaitHears(Who.TOM.hertz);

            tom.button("Add").click();
            tom.page().getByLabel("Whom").first().fill("Eva");
            tom.page().getByText("Eva Lindqvist").last().click();
            tom.buttonInDialog("Add").click();
            assertTrue(phones.at(Who.EVA).awaitRinging().contains("Tom Fletcher asks you to join"));
            tom.sees("is asked…");
            phones.at(Who.EVA).answer();

            phones.at(Who.SAM).awaitHears(Who.TOM.hertz, Who.EVA.hertz);
            phones.at(Who.TOM).awaitHears(Who.EVA.hertz, Who.SAM.hertz);
            phones.at(Who.EVA).awaitHears(Who.TOM.hertz, Who.SAM.hertz);
            tom.sees("in the call");

            tom.button("Remove").click();
            phones.at(Who.EVA).awaitClosed();
            phones.at(Who.SAM).awaitHears(Who.TOM.hertz);
            phones.at(Who.SAM).hangUp();
            phones.at(Who.TOM).awaitClosed();
            assertEquals(List.of(), tom.troubles());
        }
    }
}
