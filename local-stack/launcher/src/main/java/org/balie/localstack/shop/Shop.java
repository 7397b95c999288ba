package org.balie.localstack.shop;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The front page of one shop in its languages.
///
/// @param pages the page by language
/// @param ownLanguage what a visitor gets who asks for no other
record Shop(Map<String, String> pages, String ownLanguage) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    /// Fills `<name>.html` with the words of `<name>_<language>.properties`.
    static Shop read(String name, String ownLanguage, String entryPoint, URI balie) {
        return new Shop(
                Map.of(
                        "en", page(name, "en", entryPoint, balie),
                        "nl", page(name, "nl", entryPoint, balie)),
                ownLanguage);
    }

    String page(@Nullable String language) {
        String wanted = language == null ? ownLanguage : language;
        return pages.getOrDefault(wanted, pages.getOrDefault(ownLanguage, ""));
    }

    private static String page(String name, String language, String entryPoint, URI balie) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(DemoShop.resource(name + "_" + language + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        words.setProperty("language", language);
        words.setProperty("balie", balie.toString());
        words.setProperty("entry-point", entryPoint);
        return PLACE.matcher(DemoShop.resource(name + ".html"))
                .replaceAll(place -> Matcher.quoteReplacement(word(words, place.group(1))));
    }

    private static String word(Properties words, String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalStateException("no words for " + key);
        }
        return word;
    }
}
