package org.balie.recording.links;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Answers at an address that must not spread: not kept by caches, not passed on as a referrer, not
/// listed by search engines.
@NameBinding
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Discreet {}
