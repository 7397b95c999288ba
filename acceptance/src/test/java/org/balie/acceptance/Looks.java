package org.balie.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/// How a page looks at this moment: a picture in light and one in dark, kept to be looked at, and
/// no finding of axe in either.
final class Looks {
    private final Accessibility accessibility = new Accessibility();
    private final Path pictures;

    /// @param pictures the folder of `target` that keeps them
    Looks(String pictures) {
        this.pictures = Path.of("target", pictures);
    }

    void check(Person person, String what) {
        var page = person.page();
        show(page, what, ColorScheme.DARK);
        accessibility.check(page, what + ", dark");
        show(page, what, ColorScheme.LIGHT);
        accessibility.checkColours(page, what + ", light");
    }

    private void show(Page page, String what, ColorScheme scheme) {
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
                new Page.ScreenshotOptions().setPath(pictures.resolve(what + "-" + name + ".png")));
    }
}
