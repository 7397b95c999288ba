package org.balie.session.core;

/// Whoever takes part. An agent and a visitor are never the same person, whatever their ids say: a
/// visitor's id is chosen by a browser.
public sealed interface Person {
    String id();

    String name();

    /// Somebody who works at the site: agent, supervisor or administrator.
    record Agent(String id, String name) implements Person {}

    /// Somebody who asks for help, known by a signed token for this session only.
    record Visitor(String id, String name) implements Person {}

    default boolean isSameAs(Person other) {
        return switch (this) {
            case Agent _ -> other instanceof Agent && other.id().equals(id());
            case Visitor _ -> other instanceof Visitor && other.id().equals(id());
        };
    }
}
