package org.balie.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Where something belongs in a trace, as W3C Trace Context has it in the header `traceparent`.
/// What the messaging framework sends carries it by itself; this is for records that were written
/// down first.
///
/// @param text version, trace id, span id and flags
public record TraceParent(String text) {
    private static final String HEADER = "traceparent";
    private static final Pattern SHAPE =
            Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    public TraceParent {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no traceparent: " + text);
        }
    }

    /// The span that is under way here; empty while nothing is traced.
    public static Optional<TraceParent> current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(of(span)) : Optional.empty();
    }

    private static TraceParent of(SpanContext span) {
        return new TraceParent(
                "00-"
                        + span.getTraceId()
                        + "-"
                        + span.getSpanId()
                        + "-"
                        + span.getTraceFlags().asHex());
    }

    /// The one a record came with. What is no traceparent counts as none.
    public static Optional<TraceParent> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.US_ASCII))
                        .filter(text -> SHAPE.matcher(text).matches())
                        .map(TraceParent::new);
    }

    /// Lets a record go on in this trace.
    public void addTo(Headers headers) {
        headers.remove(HEADER).add(HEADER, text.getBytes(StandardCharsets.US_ASCII));
    }
}
