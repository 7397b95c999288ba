package org.balie.recording.core;

import java.util.EnumSet;
import java.util.Set;

/// Who may do what with a recording (rules REC-5, REC-6, REC-7, TEL-20). Asked for every request,
/// whatever a page showed.
///
/// | | owner | supervisor | administrator |
/// |---|---|---|---|
/// | see, play, download | yes | yes | yes |
/// | rename, reassign, link, verify | yes | yes | yes |
/// | disable, delete, restore | yes | no | yes |
/// | hold | no | no | yes |
///
/// Of a call on a telephone there is only an owner, who cannot give it away either.
public final class Access {
    private static final Set<Act> OF_OWNER = EnumSet.complementOf(EnumSet.of(Act.HOLD));
    private static final Set<Act> OF_SUPERVISOR =
            EnumSet.of(
                    Act.SEE,
                    Act.PLAY,
                    Act.DOWNLOAD,
                    Act.RENAME,
                    Act.REASSIGN,
                    Act.LINK,
                    Act.VERIFY);
    private static final Set<Act> OF_ADMIN = EnumSet.allOf(Act.class);

    /// What gives a recording away to others.
    private static final Set<Act> GIVES_AWAY = EnumSet.of(Act.REASSIGN, Act.LINK);

    /// What shows or changes contents.
    private static final Set<Act> NEEDS_CONTENT = EnumSet.of(Act.PLAY, Act.DOWNLOAD, Act.LINK);

    private Access() {}

    public static Ruling of(Viewer viewer, Subject subject, Act act) {
        Set<Act> allowed = allowed(viewer, subject);
        if (!allowed.contains(Act.SEE) || !remainsVisible(viewer, subject)) {
            return Ruling.HIDDEN;
        }
        return allowed.contains(act) ? possible(subject, act) : Ruling.FORBIDDEN;
    }

    /// All that somebody may do with it now.
    public static Set<Act> granted(Viewer viewer, Subject subject) {
        var granted = EnumSet.noneOf(Act.class);
        for (Act act : Act.values()) {
            if (of(viewer, subject, act) == Ruling.GRANTED) {
                granted.add(act);
            }
        }
        return granted;
    }

    private static Set<Act> allowed(Viewer viewer, Subject subject) {
        boolean owner = subject.ownerId().equals(viewer.userId());
        if (subject.source() == Source.TELEPHONE) {
            return owner ? ofTelephone() : Set.of();
        }
        var all = owner ? EnumSet.copyOf(OF_OWNER) : EnumSet.noneOf(Act.class);
        all.addAll(
                switch (viewer.standing()) {
                    case AGENT -> Set.of();
                    case SUPERVISOR -> OF_SUPERVISOR;
                    case ADMIN -> OF_ADMIN;
                });
        return all;
    }

    private static Set<Act> ofTelephone() {
        var all = EnumSet.copyOf(OF_OWNER);
        all.removeAll(GIVES_AWAY);
        return all;
    }

    /// What is disabled or deleted is out of the sight of all who could not undo that.
    private static boolean remainsVisible(Viewer viewer, Subject subject) {
        boolean open = !subject.disabled() && !subject.deleted();
        return open || allowed(viewer, subject).contains(Act.RESTORE);
    }

    private static Ruling possible(Subject subject, Act act) {
        if (act == Act.SEE || act == Act.HOLD) {
            return Ruling.GRANTED;
        }
        if (act == Act.RESTORE) {
            return subject.deleted() ? Ruling.GRANTED : Ruling.NOT_DELETED;
        }
        if (subject.deleted()) {
            return Ruling.DELETED;
        }
        if (subject.disabled() && NEEDS_CONTENT.contains(act)) {
            return Ruling.DISABLED;
        }
        if (act == Act.DELETE && subject.held()) {
            return Ruling.HELD;
        }
        boolean needsEnd = act == Act.DELETE || act == Act.DOWNLOAD || act == Act.LINK;
        return needsEnd && subject.stage() != Stage.ENDED ? Ruling.STILL_RUNNING : Ruling.GRANTED;
    }
}
