package org.balie.acd.core;

/// Why an agent has no offer.
public enum IdleBecause {
    NOT_AVAILABLE("not-available"),
    AT_CAPACITY("at-capacity"),
    NO_QUEUES("no-queues"),
    SKILLS_DO_NOT_MATCH("skills-do-not-match"),
    NOTHING_WAITING("nothing-waiting");

    private final String code;

    IdleBecause(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
