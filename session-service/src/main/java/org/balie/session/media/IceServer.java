package org.balie.session.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An `RTCIceServer` for a browser.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IceServer(
        List<String> urls, @Nullable String username, @Nullable String credential) {}
