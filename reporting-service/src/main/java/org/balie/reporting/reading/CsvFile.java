package org.balie.reporting.reading;

import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/// How a CSV file is written: its language, and the time zone of its times.
public record CsvFile(CsvLanguage language, ZoneId zone) {
    public static final String MEDIA_TYPE = "text/csv";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /// A local time as spreadsheets read it; empty text when there is none.
    public String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(zone));
    }

    /// The answer to a request: a file to save, never a page to show.
    public static RestMulti<byte[]> download(String name, Multi<byte[]> content) {
        return RestMulti.fromMultiData(content)
                .withDemand(1)
                .header("Content-Type", MEDIA_TYPE + ";charset=UTF-8;header=present")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }
}
