package org.balie.platform.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveDocumentsTest {
    private final LiveDocuments documents = new LiveDocuments("e1", 2);

    private CatchUp.Patch patch(long seen) {
        return assertInstanceOf(CatchUp.Patch.class, documents.bridge(seen, "e1"));
    }

    private CatchUp.Snapshot snapshot(Long seen, String epoch) {
        return assertInstanceOf(CatchUp.Snapshot.class, documents.bridge(seen, epoch));
    }

    @Test
    void who_has_seen_nothing_gets_everything() {
        documents.put("a", "1");
        documents.put("b", "2");
        assertEquals(
                new CatchUp.Snapshot("e1", 2, Map.of("a", "1", "b", "2")),
                documents.bridge(null, null));
    }

    @Test
    void one_change_is_one_revision_however_much_it_changes() {
        documents.change(Map.of("a", "1", "b", "2"), Set.of());
        documents.change(Map.of("c", "3"), Set.of("a"));
        assertEquals(2, documents.revision());
        assertEquals(new CatchUp.Patch(1, 2, Map.of("c", "3"), List.of("a")), patch(1));
    }

    @Test
    void what_changes_nothing_makes_no_revision() {
        documents.put("a", "1");
        assertFalse(documents.put("a", "1"));
        assertFalse(documents.remove("b"));
        assertEquals(1, documents.revision());
        assertEquals(new CatchUp.Patch(1, 1, Map.of(), List.of()), patch(1));
    }

    @Test
    void a_document_that_came_back_is_not_gone() {
        documents.put("a", "1");
        documents.remove("a");
        documents.put("a", "2");
        assertEquals(new CatchUp.Patch(1, 3, Map.of("a", "2"), List.of()), patch(1));
    }

    @Test
    void a_key_that_is_removed_and_set_at_once_is_set() {
        documents.put("a", "1");
        assertTrue(documents.change(Map.of("a", "2"), Set.of("a")));
        assertEquals(new CatchUp.Patch(1, 2, Map.of("a", "2"), List.of()), patch(1));
    }

    @Test
    void whose_removals_are_forgotten_gets_everything() {
        for (String key : List.of("a", "b", "c")) {
            documents.put(key, "1");
        }
        for (String key : List.of("a", "b", "c")) {
            documents.remove(key);
        }
        // Of the removals 4, 5 and 6 the first is forgotten.
        assertEquals(6, snapshot(3L, "e1").revision());
        assertEquals(List.of("b", "c"), patch(4).gone());
    }

    @Test
    void another_epoch_or_a_revision_from_the_future_gets_everything() {
        documents.put("a", "1");
        snapshot(1L, "e0");
        snapshot(2L, "e1");
        snapshot(-1L, "e1");
    }
}
