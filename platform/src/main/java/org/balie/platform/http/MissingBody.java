package org.balie.platform.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.balie.platform.problem.Problem;

/// An empty body, or JSON's `null`, where a method expects something is malformed. Methods can rely
/// on what they are given.
@Provider
class MissingBody implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object body = context.proceed();
        if (body == null) {
            throw Problem.malformed("a body is missing").exception();
        }
        return body;
    }
}
