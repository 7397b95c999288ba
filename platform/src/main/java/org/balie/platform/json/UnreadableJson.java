package org.balie.platform.json;

import com.fasterxml.jackson.core.JsonProcessingException;

/// The text is not what it should be.
public final class UnreadableJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableJson(String wanted, JsonProcessingException cause) {
        super("no readable " + wanted + ": " + cause.getOriginalMessage(), cause);
    }
}
