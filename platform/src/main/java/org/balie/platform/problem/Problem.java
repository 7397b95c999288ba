package org.balie.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Why a request was refused (`docs/api.md`, Errors).
///
/// @param code stable, kebab-case; consoles translate by it
/// @param status HTTP status
/// @param title the code in a few English words
/// @param detail what is particular to this time
/// @param errors the fields at fault
/// @param retryAfter when to try again
public record Problem(
        String code,
        int status,
        String title,
        Optional<String> detail,
        List<FieldError> errors,
        Optional<Duration> retryAfter) {

    public Problem {
        errors = List.copyOf(errors);
    }

    /// A problem of a service's own.
    public static Problem of(String code, int status, String title) {
        return new Problem(code, status, title, Optional.empty(), List.of(), Optional.empty());
    }

    /// Not JSON, an unknown field, or a wrong type.
    public static Problem malformed(String detail) {
        return of("malformed", 400, "The request cannot be read").withDetail(detail);
    }

    public static Problem unauthenticated() {
        return of("unauthenticated", 401, "Sign in first");
    }

    public static Problem forbidden() {
        return of("forbidden", 403, "This is not yours to do");
    }

    /// Nothing there, or nothing that the caller may know of.
    public static Problem notFound() {
        return of("not-found", 404, "There is no such thing");
    }

    public static Problem conflict(String detail) {
        return of("conflict", 409, "It has changed meanwhile").withDetail(detail);
    }

    public static Problem tooLarge() {
        return of("too-large", 413, "The request is too large");
    }

    public static Problem unsupportedMediaType() {
        return of("unsupported-media-type", 415, "This type of content is not taken here");
    }

    /// Readable, but against the rules.
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(
                "invalid",
                422,
                "Some fields are not right",
                Optional.empty(),
                errors,
                Optional.empty());
    }

    public static Problem invalid(String field, String code, String message) {
        return invalid(List.of(new FieldError(field, code, message)));
    }

    public static Problem rateLimited(Duration retryAfter) {
        return of("rate-limited", 429, "Too many requests").withRetryAfter(retryAfter);
    }

    /// A fault of ours; its cause is in the log.
    public static Problem internal() {
        return of("internal", 500, "Something went wrong here");
    }

    /// A part that we need is away.
    public static Problem unavailable() {
        return of("unavailable", 503, "Not available at the moment")
                .withRetryAfter(Duration.ofSeconds(2));
    }

    public Problem withDetail(String text) {
        return new Problem(code, status, title, Optional.of(text), errors, retryAfter);
    }

    public Problem withRetryAfter(Duration pause) {
        return new Problem(code, status, title, detail, errors, Optional.of(pause));
    }

    /// The problem as an exception, to throw or to fail a Uni with.
    public ProblemException exception() {
        return new ProblemException(this);
    }
}
