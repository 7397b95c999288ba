package org.balie.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The largest body that a resource method takes, in bytes; more is problem `too-large`. Without it
/// the service's limit holds (`quarkus.http.limits.max-body-size`).
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BodyLimit {
    int value();
}
