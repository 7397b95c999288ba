package org.balie.localstack.mailbox;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The mailbox in a browser: `/mailbox` lists, `/mailbox/3` shows one, `/mailbox/messages` gives
/// all as JSON.
public final class MailboxPages implements Handler<HttpServerRequest> {
    private static final String STYLE =
            """
            :root { color-scheme: light dark; --line: #8884; --accent: #0b6e6e; }
            @media (prefers-color-scheme: dark) { :root { --accent: #4cc2bd; } }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 56rem; padding: 1.5rem; }
            h1 { font-size: 1.3rem; margin: 0 0 1rem; }
            a { color: var(--accent); }
            ul { list-style: none; padding: 0; margin: 0; }
            li a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem .5rem;
                   border-top: 1px solid var(--line); text-decoration: none; color: inherit; }
            li a:hover, li a:focus-visible { background: #8881; }
            li b { color: var(--accent); }
            small, dt { opacity: .75; }
            dl { display: grid; grid-template-columns: auto 1fr; gap: .15rem 1rem; }
            dd { margin: 0; }
            pre { white-space: pre-wrap; font: inherit; border-top: 1px solid var(--line); padding-top: 1rem; }
            iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: 8px; background: #fff; }
            """;

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private final Vertx vertx;
    private final Mailbox mailbox;

    public MailboxPages(Vertx vertx, Mailbox mailbox) {
        this.vertx = vertx;
        this.mailbox = mailbox;
        vertx.setPeriodic(30_000, _ -> vertx.executeBlocking(() -> tidied(mailbox), false));
    }

    private static boolean tidied(Mailbox mailbox) {
        mailbox.tidy();
        return true;
    }

    @Override
    public void handle(HttpServerRequest request) {
        // Reading a mail decodes it, which is no work for the event loop.
        vertx.executeBlocking(mailbox::mails, false)
                .onSuccess(mails -> show(request, mails))
                .onFailure(cause -> request.response().setStatusCode(500).end(cause.toString()));
    }

    private static void show(HttpServerRequest request, List<Mail> mails) {
        HttpServerResponse response = request.response();
        response.putHeader("Cache-Control", "no-store");
        response.putHeader("X-Content-Type-Options", "nosniff");
        // A mail is foreign text: it may look like something, but do nothing.
        response.putHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'");
        String rest = request.path().substring("/mailbox".length()).replace("/", "");
        if (rest.equals("messages")) {
            response.putHeader("Content-Type", "application/json").end(json(mails).toBuffer());
            return;
        }
        response.putHeader("Content-Type", "text/html; charset=utf-8");
        if (rest.isEmpty()) {
            response.end(page("Mailbox", list(mails)));
            return;
        }
        Optional<Mail> wanted =
                mails.stream()
                        .filter(mail -> rest.equals(Integer.toString(mail.number())))
                        .findAny();
        wanted.ifPresentOrElse(
                mail -> response.end(page(mail.subject(), one(mail))),
                () ->
                        response.setStatusCode(404)
                                .end(
                                        page(
                                                "No such mail",
                                                "<p>This mail is gone. <a href=\"/mailbox\">All mails</a>")));
    }

    private static String list(List<Mail> mails) {
        if (mails.isEmpty()) {
            return "<h1>Mailbox</h1><p>Nothing yet. Every mail that this Balie sends arrives here and"
                    + " goes nowhere else.";
        }
        StringBuilder items = new StringBuilder("<h1>Mailbox</h1><ul>");
        for (Mail mail : mails.reversed()) {
            items.append("<li><a href=\"/mailbox/")
                    .append(mail.number())
                    .append("\"><b>")
                    .append(escaped(mail.subject()))
                    .append("</b><small>")
                    .append(escaped(when(mail)))
                    .append("</small><span>to ")
                    .append(escaped(mail.to()))
                    .append("</span></a>");
        }
        return items.append("</ul>").toString();
    }

    private static String one(Mail mail) {
        String body =
                mail.html()
                        .map(
                                html ->
                                        "<iframe sandbox=\"allow-popups allow-popups-to-escape-sandbox\""
                                                + " title=\"The mail\" srcdoc=\""
                                                + escaped("<base target=_blank>" + html)
                                                + "\"></iframe>")
                        .orElse("<pre>" + withLinks(mail.text()) + "</pre>");
        String plain =
                mail.html().isPresent() && !mail.text().isBlank()
                        ? "<h2>As plain text</h2><pre>" + withLinks(mail.text()) + "</pre>"
                        : "";
        String attachments =
                mail.attachments().isEmpty()
                        ? ""
                        : "<dt>Attached<dd>" + escaped(String.join(", ", mail.attachments()));
        return "<p><a href=\"/mailbox\">All mails</a><h1>"
                + escaped(mail.subject())
                + "</h1><dl><dt>From<dd>"
                + escaped(mail.from())
                + "<dt>To<dd>"
                + escaped(mail.to())
                + "<dt>Sent<dd>"
                + escaped(when(mail))
                + attachments
                + "</dl>"
                + body
                + plain;
    }

    private static JsonArray json(List<Mail> mails) {
        JsonArray all = new JsonArray();
        for (Mail mail : mails) {
            all.add(
                    new JsonObject()
                            .put("number", mail.number())
                            .put("from", mail.from())
                            .put("to", mail.to())
                            .put("subject", mail.subject())
                            .put("sentAt", mail.sentAt().map(Instant::toString).orElse(null))
                            .put("text", mail.text())
                            .put("html", mail.html().orElse(null))
                            .put("attachments", new JsonArray(mail.attachments())));
        }
        return all;
    }

    private static String when(Mail mail) {
        return mail.sentAt().map(Instant::toString).orElse("");
    }

    private static String page(String title, String content) {
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><title>"
                + escaped(title)
                + "</title><style>"
                + STYLE
                + "</style><main>"
                + content
                + "</main></html>";
    }

    private static String withLinks(String text) {
        return LINK.matcher(escaped(text))
                .replaceAll("<a href=\"$0\" target=\"_blank\" rel=\"noopener\">$0</a>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
