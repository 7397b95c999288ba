package org.balie.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// How a page looks at this moment of a story: a picture in light and one in dark, kept to be
/// looked at, and no finding of axe in either.
final class Looks {
    private final Accessibility accessibility = new Accessibility();

    void check(Person person, String what) {
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            look(person.page(), what, scheme);
        }
    }

    private void look(Page page, String what, ColorScheme scheme) {
        var name = scheme.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.waitForFunction(
                """
                name => document.documentElement.dataset.mantineColorScheme === name
                  && document.getAnimations().every(each =>
                    !(each instanceof CSSTransition && each.transitionProperty.includes('color')))
                """,
                name);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/stories", what + "-" + name + ".png")));
        accessibility.check(page, what + ", " + name);
    }
}
