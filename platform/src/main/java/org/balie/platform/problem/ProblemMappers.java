package org.balie.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every failure of a REST endpoint becomes a problem+json. The list is long because the framework
/// prefers its own mapper for a class unless ours names the very same class.
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response violation(ConstraintViolationException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response invalidDefinition(InvalidDefinitionException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure) {
        return answer(failure);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure) {
        // A resource may have built a whole answer of its own, a redirect for instance.
        Response own = failure.getResponse();
        return own.hasEntity() || own.getStatus() < 400 ? own : answer(failure);
    }

    @ServerExceptionMapper
    Response anything(Throwable failure) {
        return answer(failure);
    }

    private static Response answer(Throwable failure) {
        Problem problem = FailureProblems.of(failure);
        log(failure, problem);
        var response =
                Response.status(problem.status())
                        .type(ProblemJson.MEDIA_TYPE)
                        .entity(ProblemJson.text(problem));
        problem.retryAfter()
                .ifPresent(
                        pause ->
                                response.header(
                                        HttpHeaders.RETRY_AFTER, Math.max(1, pause.toSeconds())));
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    private static void log(Throwable failure, Problem problem) {
        if (problem.status() == 503) {
            // While a part is away every request would bring the same stack.
            LOG.warnf("Answered with 503: %s", failure);
        } else if (problem.status() >= 500) {
            LOG.errorf(failure, "Answered with %d", problem.status());
        }
    }
}
