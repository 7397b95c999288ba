package org.balie.telephony.core.state;

import java.util.regex.Pattern;

/// A number to dial: in E.164 form with its plus sign, or a short one that means something in its
/// country or on its site (112).
public record PhoneNumber(String value) implements Comparable<PhoneNumber> {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{4,14}|[0-9]{2,6}");

    /// @throws IllegalArgumentException for anything else than digits in one of the two forms
    public PhoneNumber {
        if (!isNumber(value)) {
            throw new IllegalArgumentException("no telephone number: " + value);
        }
    }

    public static boolean isNumber(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(PhoneNumber other) {
        return value.compareTo(other.value);
    }
}
