package org.balie.benchmarks.calls;

import java.util.List;

/// What a `sipp` has counted since it started.
///
/// @param created calls that came
/// @param completed of them those that went as the scenario has it
record SippCount(int created, int completed) {

    /// Out of the statistics that `-trace_stat` writes, the last whole line; nothing has happened
    /// before the first one.
    static SippCount last(String csv) {
        List<String> lines = csv.lines().toList();
        // A line is being written as long as it has no end.
        int whole = csv.endsWith("\n") ? lines.size() : lines.size() - 1;
        if (whole < 2) {
            return new SippCount(0, 0);
        }
        List<String> names = List.of(lines.getFirst().split(";", -1));
        String[] values = lines.get(whole - 1).split(";", -1);
        return new SippCount(
                value(names, values, "TotalCallCreated"),
                value(names, values, "SuccessfulCall(C)"));
    }

    private static int value(List<String> names, String[] values, String name) {
        int at = names.indexOf(name);
        if (at < 0 || at >= values.length) {
            throw new IllegalArgumentException("sipp has written no " + name);
        }
        return Integer.parseInt(values[at].strip());
    }

    SippCount since(SippCount before) {
        return new SippCount(created - before.created, completed - before.completed);
    }
}
