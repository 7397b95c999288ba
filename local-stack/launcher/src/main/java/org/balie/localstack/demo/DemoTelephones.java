package org.balie.localstack.demo;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import org.balie.localstack.demo.DemoContent.Tokens;

/// Puts the telephones, lines and delegates of a demo site in. What is there already stays as
/// somebody has changed it.
final class DemoTelephones {
    private final URI balie;
    private final Tokens tokens;
    private final Administration administration;

    DemoTelephones(URI balie, Tokens tokens, String administratorsToken) {
        this.balie = balie;
        this.tokens = tokens;
        this.administration =
                new Administration(balie.resolve("/api/telephony/admin/"), administratorsToken);
    }

    void ensure(JsonObject wanted) throws InterruptedException {
        ensure(wanted, "people", "personId");
        ensure(wanted, "lines", "lineId");
        ensure(wanted, "numbers", "number");
        for (Object each : wanted.getJsonArray("delegates")) {
            ensureDelegate((JsonObject) each);
        }
    }

    private void ensure(JsonObject wanted, String kind, String idField)
            throws InterruptedException {
        Map<String, JsonObject> present = administration.list(kind, idField);
        for (Object each : wanted.getJsonArray(kind)) {
            JsonObject item = (JsonObject) each;
            String id = item.getString(idField);
            if (!present.containsKey(id)) {
                administration.put(kind + "/" + id, item);
            }
        }
    }

    private void ensureDelegate(JsonObject delegation) throws InterruptedException {
        String delegates = "people/" + delegation.getString("delegator") + "/delegates";
        String delegate = delegation.getString("delegate");
        boolean known =
                administration.get(delegates).getJsonArray("items").stream()
                        .map(each -> ((JsonObject) each).getJsonObject("other"))
                        .anyMatch(other -> other.getString("id").equals(delegate));
        if (!known) {
            administration.put(
                    delegates + "/" + delegate,
                    new JsonObject().put("privileges", delegation.getJsonArray("privileges")));
            accept(delegation);
        }
    }

    /// A person says yes; a common-area phone is not asked.
    private void accept(JsonObject delegation) throws InterruptedException {
        String userName = delegation.getString("userName");
        if (userName != null) {
            new Administration(balie.resolve("/api/telephony/"), tokens.of(userName))
                    .post(
                            "delegators/" + delegation.getString("delegator") + "/accept",
                            new JsonObject());
        }
    }
}
