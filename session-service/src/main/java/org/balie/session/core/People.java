package org.balie.session.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// All participants a session ever had, in the order of their numbers.
public record People(List<Participant> all) {
    static final People NOBODY = new People(List.of());

    public People {
        all = List.copyOf(all);
    }

    public Stream<Participant> stream() {
        return all.stream();
    }

    public Optional<Participant> find(ParticipantId id) {
        return id.number() < 1 || id.number() > all.size()
                ? Optional.empty()
                : Optional.of(all.get(id.number() - 1));
    }

    public Participant get(ParticipantId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no participant " + id));
    }

    public Optional<Participant> find(Person person) {
        return all.stream().filter(known -> known.person().isSameAs(person)).findFirst();
    }

    Optional<Participant> firstCustomer() {
        return all.stream()
                .filter(known -> known.role() == Role.CUSTOMER && known.isPresent())
                .findFirst();
    }

    /// The customer who came last, there or gone.
    Optional<Participant> lastCustomer() {
        return all.reversed().stream().filter(known -> known.role() == Role.CUSTOMER).findFirst();
    }

    List<ParticipantId> assistantsIn() {
        return all.stream()
                .filter(known -> known.role() == Role.ASSISTANT && known.isIn())
                .map(Participant::id)
                .toList();
    }

    long present() {
        return all.stream().filter(Participant::isPresent).count();
    }

    boolean nobodyIn() {
        return all.stream().noneMatch(Participant::isIn);
    }

    boolean customerComing() {
        return all.stream().anyMatch(known -> known.role() == Role.CUSTOMER && known.isComing());
    }

    ParticipantId next() {
        return new ParticipantId(all.size() + 1);
    }

    /// The participant in place of the one with the same number, or after the last.
    People with(Participant participant) {
        List<Participant> changed = new ArrayList<>(all);
        int index = participant.id().number() - 1;
        if (index == changed.size()) {
            changed.add(participant);
        } else {
            changed.set(index, participant);
        }
        return new People(changed);
    }

    People change(ParticipantId id, UnaryOperator<Participant> change) {
        return with(change.apply(get(id)));
    }

    People changeAll(UnaryOperator<Participant> change) {
        return new People(all.stream().map(change).toList());
    }
}
