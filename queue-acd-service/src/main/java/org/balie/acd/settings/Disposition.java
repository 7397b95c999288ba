package org.balie.acd.settings;

import java.util.List;

/// How a session ended, as an agent may say in wrap-up.
///
/// @param code stable, e.g. `solved`; reports count by it
public record Disposition(String code, Words label) {
    public Disposition {
        code = Given.text(code);
        label = Words.given(label);
    }

    static void check(Faults faults, List<Disposition> dispositions) {
        faults.atMost("dispositions", dispositions, 50);
        faults.distinct("dispositions", dispositions, Disposition::code);
        for (int i = 0; i < dispositions.size(); i++) {
            var disposition = dispositions.get(i);
            faults.within(
                    "dispositions[" + i + "]",
                    part -> {
                        part.id("code", disposition.code());
                        part.words("label", disposition.label(), 60);
                    });
        }
    }
}
