package org.balie.telephony.legs;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import org.balie.telephony.core.state.PhoneNumber;

/// What people dial, made a number.
///
/// @param country in which numbers without a country code are, by its ISO 3166 code: `NL`
public record DialPlan(String country) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final int LONGEST_SHORT_NUMBER = 6;
    private static final int LONGEST = 40;

    /// Numbers of up to six digits mean what they mean on the site or in the country, 112 for one;
    /// all others become E.164. Blanks and punctuation do no harm. Empty: it is no number.
    public Optional<PhoneNumber> number(String dialled) {
        if (dialled.length() > LONGEST) {
            return Optional.empty();
        }
        String digits = dialled.replaceAll("[\\s().\\-/]", "");
        if (digits.length() <= LONGEST_SHORT_NUMBER && PhoneNumber.isNumber(digits)) {
            return Optional.of(new PhoneNumber(digits));
        }
        if (!digits.matches("\\+?[0-9]+")) {
            return Optional.empty();
        }
        return e164(digits).filter(PhoneNumber::isNumber).map(PhoneNumber::new);
    }

    private Optional<String> e164(String digits) {
        try {
            Phonenumber.PhoneNumber parsed = NUMBERS.parse(digits, country);
            return NUMBERS.isPossibleNumber(parsed)
                    ? Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
