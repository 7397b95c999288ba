package org.balie.acd.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.balie.acd.core.state.Kind;
import org.balie.acd.settings.PlainText;
import org.balie.contracts.Customer;
import org.balie.contracts.Customer.Answer;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// What a customer's page sends who does not wait (rule ACD-5): the form, and a message or how to
/// get back. Anything may be missing until it is checked.
///
/// @param kind `message`, `call-back` or `mail-back`
record MessageRequest(
        @Nullable String kind,
        @Nullable String visitorId,
        @Nullable String language,
        @Nullable Map<String, @Nullable String> answers,
        HelpRequest.@Nullable Page page,
        @Nullable String text,
        @Nullable String phone,
        @Nullable String email) {

    private static final int LONGEST_TEXT = 4000;

    /// Under these ids the agent finds what no form asked for.
    private static final String MESSAGE = "message";

    private static final String PHONE = "phone";
    private static final String EMAIL = "email";

    HelpRequest form() {
        return new HelpRequest(visitorId, language, answers, page);
    }

    /// Problem `invalid` when it is none, or the live one.
    Kind requireKind() {
        return Kind.byCode(kind == null ? "" : kind)
                .filter(known -> !known.isLive())
                .orElseThrow(
                        () ->
                                Problem.invalid(
                                                "kind",
                                                kind == null ? "required" : "unknown",
                                                "message, call-back or mail-back")
                                        .exception());
    }

    /// The customer as the form read, with what was said beside it. Problem `invalid` when what the
    /// kind needs is missing.
    Customer require(Kind known, Customer form) {
        var faults = new ArrayList<FieldError>();
        var said = given("text", text, known == Kind.MESSAGE, MessageRequest::isText, faults);
        var number =
                given(
                        PHONE,
                        phone,
                        known == Kind.CALL_BACK,
                        value -> FormReading.PHONE.matcher(value).matches(),
                        faults);
        var address =
                given(
                        EMAIL,
                        email == null ? form.email().orElse(null) : email,
                        known == Kind.MAIL_BACK,
                        value -> FormReading.EMAIL.matcher(value).matches(),
                        faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults).exception();
        }
        var told = new ArrayList<>(form.answers());
        said.ifPresent(value -> told.add(new Answer(MESSAGE, "", value)));
        number.ifPresent(value -> told.add(new Answer(PHONE, "", value)));
        return new Customer(
                form.visitorId(), form.name(), address, form.language(), told, form.page());
    }

    private static boolean isText(String value) {
        return value.length() <= LONGEST_TEXT && PlainText.isPlain(value);
    }

    private static Optional<String> given(
            String field,
            @Nullable String value,
            boolean required,
            Predicate<String> fits,
            List<FieldError> faults) {
        var stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) {
            if (required) {
                faults.add(new FieldError(field, "required", "must be given"));
            }
            return Optional.empty();
        }
        if (!fits.test(stripped)) {
            boolean tooLong = stripped.length() > LONGEST_TEXT;
            faults.add(
                    new FieldError(
                            field, tooLong ? "too-long" : "malformed", "is not a valid " + field));
        }
        return Optional.of(stripped);
    }
}
