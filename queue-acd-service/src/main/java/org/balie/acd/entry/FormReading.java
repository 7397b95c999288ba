package org.balie.acd.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.balie.acd.settings.EntryPointSettings;
import org.balie.acd.settings.FormField;
import org.balie.acd.settings.PlainText;
import org.balie.contracts.Customer;
import org.balie.contracts.Customer.Answer;
import org.balie.platform.problem.FieldError;
import org.balie.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/// Reads a help request against the form of its entry point (rule ACD-2): either the customer it
/// describes, or everything that is wrong with it.
final class FormReading {
    sealed interface Result {
        /// @param arrival what routing looks at: of a choice its value, not what the customer read
        record Read(Customer customer, Arrival arrival) implements Result {}

        record Faulty(List<FieldError> faults) implements Result {}
    }

    private static final Pattern VISITOR = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    static final Pattern EMAIL =
            Pattern.compile(
                    "[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\]{1,180}\\.[^\\s@.<>\"]{2,}");
    static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{4,30}");

    private final EntryPointSettings entryPoint;
    private final String language;
    private final List<FieldError> faults = new ArrayList<>();

    private FormReading(EntryPointSettings entryPoint, String language) {
        this.entryPoint = entryPoint;
        this.language = language;
    }

    static Result read(EntryPointSettings entryPoint, HelpRequest request) {
        var asked = request.language() == null ? "" : request.language();
        return new FormReading(entryPoint, entryPoint.speak(asked)).read(request, asked);
    }

    /// What was asked, or the problem `invalid` with everything that is wrong.
    static Result.Read require(EntryPointSettings entryPoint, HelpRequest request) {
        return switch (read(entryPoint, request)) {
            case Result.Read read -> read;
            case Result.Faulty(var faults) -> throw Problem.invalid(faults).exception();
        };
    }

    private Result read(HelpRequest request, String askedLanguage) {
        var visitorId = request.visitorId() == null ? "" : request.visitorId();
        if (!VISITOR.matcher(visitorId).matches()) {
            fault("visitorId", "malformed", "8 to 64 letters, digits, _ or -");
        }
        if (!askedLanguage.equals("en") && !askedLanguage.equals("nl")) {
            fault("language", askedLanguage.isEmpty() ? "required" : "unknown", "en or nl");
        }
        var given =
                request.answers() == null ? Map.<String, @Nullable String>of() : request.answers();
        refuseUnknown(given);
        var answers = new ArrayList<Answer>();
        for (FormField field : entryPoint.fields()) {
            answer(field, given.get(field.id())).ifPresent(answers::add);
        }
        if (!faults.isEmpty()) {
            return new Result.Faulty(List.copyOf(faults));
        }
        var page = PageReading.read(request.page());
        return new Result.Read(
                new Customer(
                        visitorId,
                        valueOf("name", answers).orElse(""),
                        emailField().flatMap(id -> valueOf(id, answers)),
                        language,
                        List.copyOf(answers),
                        page),
                new Arrival(answered(given), page.referrer(), page.url(), language));
    }

    /// What was answered at all, as it was given.
    static Map<String, String> answered(Map<String, @Nullable String> given) {
        var answered = new HashMap<String, String>();
        given.forEach(
                (id, value) -> {
                    if (value != null && !value.isBlank()) {
                        answered.put(id, value.strip());
                    }
                });
        return answered;
    }

    private void refuseUnknown(Map<String, @Nullable String> given) {
        var known = new HashSet<String>();
        entryPoint.fields().forEach(field -> known.add(field.id()));
        given.keySet().stream()
                .filter(id -> !known.contains(id))
                .limit(20)
                .forEach(id -> fault("answers." + shown(id), "unknown", "no such field"));
    }

    private static String shown(String id) {
        return id.length() <= 64 && PlainText.isLine(id) ? id : "?";
    }

    private Optional<Answer> answer(FormField field, @Nullable String given) {
        var value = given == null ? "" : given.strip();
        var where = "answers." + field.id();
        boolean missing =
                value.isEmpty() || (field.kind().equals("consent") && value.equals("false"));
        if (missing && field.required()) {
            fault(where, "required", "must be answered");
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > field.maxLength()) {
            fault(where, "too-long", "at most " + field.maxLength() + " characters");
            return Optional.empty();
        }
        var read = readValue(field, value);
        if (read.isEmpty()) {
            fault(where, "malformed", "is not a valid " + field.kind());
        }
        return read.map(text -> new Answer(field.id(), field.label().in(language), text));
    }

    /// The value as it is kept; empty when it does not fit the kind. Of a choice, what the customer
    /// read is kept.
    private Optional<String> readValue(FormField field, String value) {
        return switch (field.kind()) {
            case "long-text" -> Optional.of(value).filter(PlainText::isPlain);
            case "email" -> Optional.of(value).filter(text -> EMAIL.matcher(text).matches());
            case "phone" -> Optional.of(value).filter(text -> PHONE.matcher(text).matches());
            case "consent" ->
                    Optional.of(value).filter(text -> text.equals("true") || text.equals("false"));
            case "choice" ->
                    field.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .map(choice -> choice.label().in(language))
                            .findFirst();
            default -> Optional.of(value).filter(PlainText::isLine);
        };
    }

    private Optional<String> emailField() {
        return entryPoint.fields().stream()
                .filter(field -> field.kind().equals("email"))
                .map(FormField::id)
                .findFirst();
    }

    private static Optional<String> valueOf(String fieldId, List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.fieldId().equals(fieldId))
                .map(Answer::value)
                .findFirst();
    }

    private void fault(String field, String code, String message) {
        faults.add(new FieldError(field, code, message));
    }
}
