package org.balie.telephony.json;

import org.balie.platform.json.CoreMapper;
import org.balie.platform.json.UnreadableJson;

/// Commands, events, decisions and snapshots of the core as JSON, for the journal and for the way
/// to the owner of a site, shaped as [ShapeOfExchange] has it.
public final class CoreJson {
    private static final CoreMapper MAPPER = new CoreMapper(new ShapeOfExchange());

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
