package org.balie.platform.live;

/// A document encoded once, for many audiences.
///
/// @param json its JSON text
public record LiveDocument(String json) {}
