package org.balie.acd.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What was saved before rules, holidays, overflow steps and dispositions existed stays readable.
class SavedSettingsTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

    @Test
    @Tag("ACD-3")
    void an_old_entry_point_has_no_rules() throws JsonProcessingException {
        var read =
                JSON.readValue(
                        """
                        {"id":"shop","name":"Shop","enabled":true,"language":"auto","origins":[],
                         "defaultQueueId":"help","intro":{"en":"","nl":""},
                         "buttonLabel":{"en":"Help","nl":""},"fields":[],"version":3}""",
                        EntryPointSettings.class);
        assertEquals(List.of(), read.rules());
        assertEquals(List.of("help"), read.leadsTo());
    }

    @Test
    @Tag("ACD-4")
    void an_old_queue_has_no_holidays_overflow_or_dispositions() throws JsonProcessingException {
        var read =
                JSON.readValue(
                        """
                        {"id":"help","name":"Help","description":"","priority":5,
                         "policy":"longest-idle","preferredSeconds":0,"skills":[],
                         "openingHours":{"timeZone":"UTC","weekly":
                           [{"day":"MONDAY","from":"09:00","to":"17:00"}]},
                         "maximumLength":9,"maximumWaitSeconds":600,"offerTimeoutSeconds":20,
                         "wrapUpSeconds":0,"serviceLevel":{"targetPercent":80,"withinSeconds":60},
                         "featuresOff":[],"version":3}""",
                        QueueSettings.class);
        assertEquals(List.of(), read.overflow());
        assertEquals(List.of(), read.dispositions());
        assertFalse(read.dispositionRequired());
        assertEquals(List.of(), read.toFloor().hours().orElseThrow().holidays());
    }

    @Test
    @Tag("ACD-6")
    @Tag("ACD-13")
    void at_an_old_site_breaks_take_as_long_as_they_take_and_nobody_pulls()
            throws JsonProcessingException {
        var read =
                JSON.readValue(
                        """
                        {"siteId":"acme","name":"Acme","timeZone":"UTC","graceSeconds":60,
                         "awayReasons":[{"code":"lunch","label":{"en":"Lunch","nl":""}}],
                         "offlineGraceSeconds":30,"version":3}""",
                        SiteSettings.class);
        assertEquals(null, read.awayReasons().getFirst().allowedSeconds());
        assertFalse(read.toFloor().agentsMayPull());
    }
}
