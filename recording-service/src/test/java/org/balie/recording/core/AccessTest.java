package org.balie.recording.core;

import static org.balie.recording.core.Ruling.DELETED;
import static org.balie.recording.core.Ruling.DISABLED;
import static org.balie.recording.core.Ruling.FORBIDDEN;
import static org.balie.recording.core.Ruling.GRANTED;
import static org.balie.recording.core.Ruling.HELD;
import static org.balie.recording.core.Ruling.HIDDEN;
import static org.balie.recording.core.Ruling.NOT_DELETED;
import static org.balie.recording.core.Ruling.STILL_RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.balie.recording.core.Viewer.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AccessTest {
    private static final Viewer OWNER = new Viewer("nadia", Standing.AGENT);
    private static final Viewer OTHER = new Viewer("otto", Standing.AGENT);
    private static final Viewer SUPERVISOR = new Viewer("sam", Standing.SUPERVISOR);
    private static final Viewer ADMIN = new Viewer("ada", Standing.ADMIN);
    private static final Viewer OWNING_SUPERVISOR = new Viewer("nadia", Standing.SUPERVISOR);

    private static final Subject ENDED =
            new Subject(Source.SESSION, "nadia", Stage.ENDED, false, false, false);
    private static final Subject RUNNING =
            new Subject(Source.SESSION, "nadia", Stage.RUNNING, false, false, false);
    private static final Subject DISABLED_ONE =
            new Subject(Source.SESSION, "nadia", Stage.ENDED, true, false, false);
    private static final Subject DELETED_ONE =
            new Subject(Source.UPLOAD, "nadia", Stage.ENDED, false, true, false);
    private static final Subject HELD_ONE =
            new Subject(Source.SESSION, "nadia", Stage.ENDED, false, false, true);
    private static final Subject CALL =
            new Subject(Source.TELEPHONE, "nadia", Stage.ENDED, false, false, false);

    record Case(Viewer viewer, Subject subject, Act act, Ruling ruling) {}

    static List<Case> cases() {
        return List.of(
                new Case(OWNER, ENDED, Act.PLAY, GRANTED),
                new Case(OWNER, ENDED, Act.DELETE, GRANTED),
                new Case(OWNER, ENDED, Act.RESTORE, NOT_DELETED),
                new Case(OWNER, ENDED, Act.HOLD, FORBIDDEN),
                new Case(OTHER, ENDED, Act.SEE, HIDDEN),
                new Case(OTHER, ENDED, Act.DELETE, HIDDEN),
                new Case(SUPERVISOR, ENDED, Act.PLAY, GRANTED),
                new Case(SUPERVISOR, ENDED, Act.REASSIGN, GRANTED),
                new Case(SUPERVISOR, ENDED, Act.DELETE, FORBIDDEN),
                new Case(SUPERVISOR, ENDED, Act.DISABLE, FORBIDDEN),
                new Case(SUPERVISOR, ENDED, Act.HOLD, FORBIDDEN),
                new Case(OWNING_SUPERVISOR, ENDED, Act.DELETE, GRANTED),
                new Case(ADMIN, ENDED, Act.HOLD, GRANTED),
                new Case(ADMIN, ENDED, Act.DELETE, GRANTED),
                new Case(OWNER, RUNNING, Act.PLAY, GRANTED),
                new Case(OWNER, RUNNING, Act.DOWNLOAD, STILL_RUNNING),
                new Case(OWNER, RUNNING, Act.DELETE, STILL_RUNNING),
                new Case(OWNER, RUNNING, Act.LINK, STILL_RUNNING),
                new Case(OWNER, DISABLED_ONE, Act.SEE, GRANTED),
                new Case(OWNER, DISABLED_ONE, Act.PLAY, DISABLED),
                new Case(OWNER, DISABLED_ONE, Act.DISABLE, GRANTED),
                new Case(ADMIN, DISABLED_ONE, Act.DOWNLOAD, DISABLED),
                new Case(SUPERVISOR, DISABLED_ONE, Act.SEE, HIDDEN),
                new Case(OWNER, DELETED_ONE, Act.SEE, GRANTED),
                new Case(OWNER, DELETED_ONE, Act.RESTORE, GRANTED),
                new Case(OWNER, DELETED_ONE, Act.PLAY, DELETED),
                new Case(OWNER, DELETED_ONE, Act.DELETE, DELETED),
                new Case(ADMIN, DELETED_ONE, Act.RESTORE, GRANTED),
                new Case(ADMIN, DELETED_ONE, Act.HOLD, GRANTED),
                new Case(SUPERVISOR, DELETED_ONE, Act.SEE, HIDDEN),
                new Case(OWNER, HELD_ONE, Act.DELETE, HELD),
                new Case(ADMIN, HELD_ONE, Act.DELETE, HELD),
                new Case(OWNER, HELD_ONE, Act.PLAY, GRANTED),
                new Case(OWNER, CALL, Act.PLAY, GRANTED),
                new Case(OWNER, CALL, Act.DELETE, GRANTED),
                new Case(OWNER, CALL, Act.REASSIGN, FORBIDDEN),
                new Case(OWNER, CALL, Act.LINK, FORBIDDEN));
    }

    @ParameterizedTest
    @MethodSource("cases")
    @Tag("REC-5")
    @Tag("REC-7")
    void table_of_cases(Case each) {
        assertEquals(each.ruling(), Access.of(each.viewer(), each.subject(), each.act()));
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    @Tag("REC-6")
    @Tag("TEL-20")
    void call_on_a_telephone_is_hidden_from_all_but_its_owner(Act act) {
        for (Viewer viewer : List.of(OTHER, SUPERVISOR, ADMIN)) {
            assertEquals(HIDDEN, Access.of(viewer, CALL, act), viewer + " " + act);
        }
    }

    @Test
    void all_that_is_granted_is_what_each_ruling_says() {
        assertEquals(Set.of(Act.SEE, Act.RESTORE), Access.granted(OWNER, DELETED_ONE));
        assertEquals(Set.of(), Access.granted(OTHER, ENDED));
        var all = EnumSet.allOf(Act.class);
        all.remove(Act.RESTORE);
        assertEquals(all, Access.granted(ADMIN, ENDED));
    }

    @Test
    void nobody_does_anything_that_they_do_not_see() {
        for (Viewer viewer : List.of(OWNER, OTHER, SUPERVISOR, ADMIN)) {
            for (Subject subject : everySubject()) {
                Set<Act> granted = Access.granted(viewer, subject);
                assertEquals(!granted.isEmpty(), granted.contains(Act.SEE), viewer + " " + subject);
            }
        }
    }

    private static List<Subject> everySubject() {
        boolean[] both = {false, true};
        return Arrays.stream(Source.values())
                .flatMap(
                        source ->
                                Arrays.stream(Stage.values())
                                        .flatMap(
                                                stage -> {
                                                    var all = new java.util.ArrayList<Subject>();
                                                    for (boolean disabled : both) {
                                                        for (boolean deleted : both) {
                                                            for (boolean held : both) {
                                                                all.add(
                                                                        new Subject(
                                                                                source, "nadia",
                                                                                stage, disabled,
                                                                                deleted, held));
                                                            }
                                                        }
                                                    }
                                                    return all.stream();
                                                }))
                .toList();
    }
}
