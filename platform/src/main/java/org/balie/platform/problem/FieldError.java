package org.balie.platform.problem;

/// What is wrong with one field of a request.
///
/// @param field path of the field as in the request, e.g. `answers.email`
/// @param code stable, kebab-case, e.g. `required`
/// @param message for a developer, in English
public record FieldError(String field, String code, String message) {}
