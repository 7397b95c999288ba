package org.balie.acd.json;

import org.balie.platform.json.CoreMapper;
import org.balie.platform.json.UnreadableJson;

/// Commands and events of the core as JSON, for the commands topic and the journal, shaped as
/// [ShapeOfFloor] has it.
public final class CoreJson {
    private static final CoreMapper MAPPER = new CoreMapper(new ShapeOfFloor());

    private CoreJson() {}

    /// @param type the sealed interface or record that [#read] will be asked for
    public static <T> String write(T value, Class<T> type) {
        return MAPPER.write(value, type);
    }

    /// @throws UnreadableJson when the text is no such value
    public static <T> T read(String json, Class<T> type) {
        return MAPPER.read(json, type);
    }
}
