package org.balie.telephony.media.sdp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The attributes of a session or of one of its streams (RFC 8866 section 5.13), in their order.
record Attributes(List<Attribute> all) {
    /// @param value empty for a property
    record Attribute(String name, String value) {}

    Attributes {
        all = List.copyOf(all);
    }

    boolean has(String name) {
        return all.stream().anyMatch(each -> each.name().equals(name));
    }

    Optional<String> first(String name) {
        return values(name).findFirst();
    }

    Stream<String> values(String name) {
        return all.stream().filter(each -> each.name().equals(name)).map(Attribute::value);
    }
}
