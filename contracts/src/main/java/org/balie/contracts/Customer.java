package org.balie.contracts;

import java.util.List;
import java.util.Optional;

/// Who asks for help, as told before the session (rule ACD-2).
///
/// @param visitorId the browser's lasting id, chosen by the button
/// @param name what the customer wrote in the form's name field, or empty text
/// @param email what the customer wrote in the form's e-mail field
/// @param language BCP 47 tag of the page the customer uses, `en` or `nl`
/// @param answers every answer of the pre-session form, in the form's order
/// @param page the page from which the customer clicked
public record Customer(
        String visitorId,
        String name,
        Optional<String> email,
        String language,
        List<Answer> answers,
        PageVisit page) {

    /// One answered field of a pre-session form.
    ///
    /// @param fieldId the field's id in its form
    /// @param label the field's label as the customer read it
    public record Answer(String fieldId, String label, String value) {}

    /// Where the customer was and with which browser.
    public record PageVisit(String url, String title, String referrer, String browser) {}
}
