package org.balie.acd.settings;

import org.jspecify.annotations.Nullable;

/// A text in the languages that Balie speaks; Dutch falls back to English and the reverse.
public record Words(String en, String nl) {
    public static final Words NONE = new Words("", "");

    public Words {
        en = Given.text(en);
        nl = Given.text(nl);
    }

    /// @param language `nl` for Dutch, anything else reads English
    public String in(String language) {
        var wanted = language.equals("nl") ? nl : en;
        var other = language.equals("nl") ? en : nl;
        return wanted.isEmpty() ? other : wanted;
    }

    boolean blank() {
        return en.isEmpty() && nl.isEmpty();
    }

    static Words given(@Nullable Words words) {
        return words == null ? NONE : words;
    }
}
