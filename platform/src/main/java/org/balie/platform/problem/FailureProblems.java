package org.balie.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Which problem a failure is, whatever layer it comes from.
final class FailureProblems {
    /// PostgreSQL: unique_violation, exclusion_violation, serialization_failure, deadlock_detected.
    private static final List<String> CONFLICTS = List.of("23505", "23P01", "40001", "40P01");

    /// PostgreSQL: connection exceptions, too many connections, shutting down or starting up,
    /// taking too long for a statement or a lock.
    private static final List<String> ABSENCES = List.of("08", "53", "57", "55P03");

    private FailureProblems() {}

    static Problem of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            Optional<Problem> known = known(at);
            if (known.isPresent()) {
                return known.get();
            }
        }
        // The framework's exceptions only have a status; what caused them says more.
        return failure instanceof WebApplicationException e
                ? http(e.getResponse().getStatus())
                : Problem.internal();
    }

    private static Optional<Problem> known(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> Optional.of(e.problem());
            case ConstraintViolationException e -> violations(e);
            // A class of ours that JSON cannot be made for is our fault, not the caller's.
            case InvalidDefinitionException _ -> Optional.of(Problem.internal());
            case JsonProcessingException e -> Optional.of(Problem.malformed(explain(e)));
            case UnauthorizedException _, AuthenticationFailedException _ ->
                    Optional.of(Problem.unauthenticated());
            case ForbiddenException _ -> Optional.of(Problem.forbidden());
            case OptimisticLockException _ -> Optional.of(Problem.conflict("changed by another"));
            case PgException e -> database(e);
            case OIDCException _,
                    TimeoutException _,
                    IOException _,
                    ClosedConnectionException _,
                    ConnectionPoolTooBusyException _ ->
                    Optional.of(Problem.unavailable());
            default -> Optional.empty();
        };
    }

    static Problem http(int status) {
        return switch (status) {
            case 400 -> Problem.malformed("not what this path takes");
            case 401 -> Problem.unauthenticated();
            case 403 -> Problem.forbidden();
            case 404 -> Problem.notFound();
            case 405 -> Problem.of("method-not-allowed", 405, "This path does not do that");
            case 406 -> Problem.of("not-acceptable", 406, "This path has no such type to give");
            case 409 -> Problem.conflict("changed by another");
            case 413 -> Problem.tooLarge();
            case 415 -> Problem.unsupportedMediaType();
            case 503 -> Problem.unavailable();
            default ->
                    status >= 500
                            ? Problem.internal()
                            : Problem.of("refused", status, "The request was refused");
        };
    }

    private static Optional<Problem> database(PgException failure) {
        String state = failure.getSqlState();
        if (state == null) {
            return Optional.empty();
        }
        if (CONFLICTS.contains(state)) {
            return Optional.of(Problem.conflict("it is there already"));
        }
        return ABSENCES.stream().anyMatch(state::startsWith)
                ? Optional.of(Problem.unavailable())
                : Optional.empty();
    }

    /// What the developer of a client needs; never class names or what else the mapper knows of us.
    private static String explain(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e -> "unknown field " + pathOf(e);
            case JsonMappingException e when !e.getPath().isEmpty() ->
                    "field " + pathOf(e) + " has a wrong type or is missing";
            default -> "not the JSON that this path takes";
        };
    }

    private static String pathOf(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(
                        at ->
                                at.getFieldName() == null
                                        ? String.valueOf(at.getIndex())
                                        : at.getFieldName())
                .collect(Collectors.joining("."));
    }

    private static Optional<Problem> violations(ConstraintViolationException failure) {
        var errors = new ArrayList<FieldError>();
        for (ConstraintViolation<?> each : failure.getConstraintViolations()) {
            if (isOfOurAnswer(each.getPropertyPath())) {
                return Optional.of(Problem.internal());
            }
            errors.add(
                    new FieldError(
                            fieldOf(each.getPropertyPath()), codeOf(each), each.getMessage()));
        }
        return Optional.of(Problem.invalid(errors));
    }

    private static boolean isOfOurAnswer(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(node -> node.getKind() == jakarta.validation.ElementKind.RETURN_VALUE);
    }

    /// Without the method; without the parameter's name when a field within it is meant.
    private static String fieldOf(Path path) {
        List<String> names =
                StreamSupport.stream(path.spliterator(), false).map(Path.Node::toString).toList();
        int skip =
                switch (path.iterator().next().getKind()) {
                    case METHOD -> names.size() > 2 ? 2 : 1;
                    default -> 0;
                };
        return String.join(".", names.subList(skip, names.size()));
    }

    /// `NotBlank` → `not-blank`
    private static String codeOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
