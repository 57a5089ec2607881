package org.kcpd.division.probe;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One member's session without a browser: reads pages and posts their forms as a browser would (every field of the form,
 * its view state, the pressed button), but runs no script. For counting and for posting the same form a hundred times.
 * An answer that is not as the {@linkplain HeaderTable table of headers} says is an error.
 */
public final class PageClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern CONTROL = Pattern.compile(
            "<(input|textarea|button|select)\\b([^>]*)>(.*?)(?=<input|<textarea|<button|<select|$)", Pattern.DOTALL);
    private static final Pattern SELECTED = Pattern.compile("<option\\b([^>]*\\bselected\\b[^>]*)>");

    private final URI root;
    private final CookieManager cookies = new CookieManager();

    /**
     * Never follows a redirect: with a timeout on the request, the client of Java 17 forgets to stop the clock of a
     * request that was redirected, and a minute later cuts off whatever the connection is carrying by then.
     */
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String[] always;

    /**
     * @param root of the server, ending with a slash
     * @param always headers of each request, names and values in turn
     */
    public PageClient(URI root, String... always) {
        this.root = root;
        this.always = always.clone();
    }

    /** A session of this member, with the system-use notice acknowledged. */
    public static PageClient signedIn(URI root, String serial, String password)
            throws IOException, InterruptedException {
        var client = new PageClient(root);
        client.post(client.entering(serial, password).form("acknowledge"), "acknowledge");
        return client;
    }

    /** Signs in and answers with the first page, which is the system-use notice. */
    public Page entering(String serial, String password) throws IOException, InterruptedException {
        var form = get("signin.xhtml").form("password");
        form.set("serial", serial).set("password", password);
        var answer = post(form, form.button());
        if (answer.address().getPath().endsWith("/signin.xhtml")) {
            throw new IOException("sign-in of " + serial + " refused");
        }
        return answer;
    }

    /** The value of a cookie, empty when there is none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(each -> each.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What a request answered. */
    public record Page(int status, URI address, String body, HttpHeaders headers) {

        /** The form that has a field or button whose name ends so. */
        public Form form(String ofField) {
            var forms = FORM.matcher(body);
            while (forms.find()) {
                var form = Form.parse(address, forms.group(1), forms.group(2));
                if (form.nameOf(ofField) != null) {
                    return form;
                }
            }
            throw new IllegalStateException("no form with " + ofField + " on " + address + " (" + status + ")");
        }
    }

    /** The fields of one form as the page showed them. */
    public record Form(URI action, Map<String, String> fields, Map<String, String> buttons) {

        static Form parse(URI page, String attributes, String content) {
            var fields = new LinkedHashMap<String, String>();
            var buttons = new LinkedHashMap<String, String>();
            var controls = CONTROL.matcher(content);
            while (controls.find()) {
                var name = attribute(controls.group(2), "name");
                var type = attribute(controls.group(2), "type");
                if (name == null) {
                    continue;
                }
                var value = attribute(controls.group(2), "value");
                switch (controls.group(1)) {
                    case "button" -> buttons.put(name, value == null ? name : value);
                    case "select" -> {
                        var selected = SELECTED.matcher(controls.group(3));
                        fields.put(name, selected.find() ? orEmpty(attribute(selected.group(1), "value")) : "");
                    }
                    case "textarea" -> fields.put(name, text(controls.group(3)));
                    default -> {
                        if ("submit".equals(type)) {
                            buttons.put(name, orEmpty(value));
                        } else if (!("checkbox".equals(type) || "radio".equals(type))
                                || controls.group(2).contains("checked")) {
                            fields.put(name, value == null ? "" : value);
                        }
                    }
                }
            }
            var action = attribute(attributes, "action");
            return new Form(action == null ? page : page.resolve(action), fields, buttons);
        }

        private static String text(String upToEnd) {
            int end = upToEnd.indexOf("</textarea>");
            return unescaped(end < 0 ? upToEnd : upToEnd.substring(0, end)).strip();
        }

        private static String attribute(String attributes, String name) {
            var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(attributes);
            return found.find() ? unescaped(found.group(1)) : null;
        }

        private static String unescaped(String html) {
            return html.replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }

        /** The full name of the field or button whose name ends so, or null. */
        public String nameOf(String ending) {
            for (var names : java.util.List.of(fields.keySet(), buttons.keySet())) {
                for (String name : names) {
                    if (name.equals(ending) || name.endsWith(":" + ending)) {
                        return name;
                    }
                }
            }
            return null;
        }

        public Form set(String field, String value) {
            var name = nameOf(field);
            if (name == null) {
                throw new IllegalStateException("no field " + field + " in " + fields.keySet());
            }
            fields.put(name, value);
            return this;
        }

        /** The first button of the form. */
        public String button() {
            return buttons.keySet().iterator().next();
        }

        String body(String button) {
            var all = new LinkedHashMap<>(fields);
            var name = nameOf(button);
            all.put(name, buttons.getOrDefault(name, ""));
            return encoded(all);
        }
    }

    private static String encoded(Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach((key, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(key, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    /** @param path below the product's root, "personnel/roster.xhtml?page=2" */
    public Page get(String path) throws IOException, InterruptedException {
        return followed(get(root.resolve("division/" + path)));
    }

    /** What an address answers, as it is: a download. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("division/" + path)).timeout(PATIENCE);
        return client.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /** Asks for an address as it stands, by any method and with these headers; a redirect is the answer. */
    public Page ask(String method, String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve("division/" + path)).method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return page(send(request));
    }

    /** Posts the form with this button pressed, and follows where that leads. */
    public Page post(Form form, String button) throws IOException, InterruptedException {
        return followed(posted(form, button));
    }

    /** Posts the form with this button pressed, and no more: a redirect is the answer. */
    public Page postOnly(Form form, String button) throws IOException, InterruptedException {
        return page(posted(form, button));
    }

    /** Sends the form as PrimeFaces sends a poll, a kept draft or another ajax request of this source. */
    public Page ajax(Form form, String source) throws IOException, InterruptedException {
        return ajax(form, source, source);
    }

    /** The same, with what the server is to read of the form: {@code @all} for all of it. */
    public Page ajax(Form form, String source, String execute) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<>(form.fields());
        fields.put("jakarta.faces.partial.ajax", "true");
        fields.put("jakarta.faces.source", source);
        fields.put("jakarta.faces.partial.execute", execute);
        fields.put(source, source);
        return page(send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("Faces-Request", "partial/ajax")
                .POST(BodyPublishers.ofString(encoded(fields)))));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address).GET());
    }

    private HttpResponse<String> posted(Form form, String button) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(form.action())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.body(button))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (always.length > 0) {
            request.headers(always);
        }
        var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        var address = answer.uri().toString();
        if (address.startsWith(root + "division/")) {
            var wrong = HeaderTable.wrong(
                    address, answer.statusCode(), answer.headers().map());
            if (!wrong.isEmpty()) {
                throw new AssertionError(wrong);
            }
        }
        return answer;
    }

    private Page followed(HttpResponse<String> answer) throws IOException, InterruptedException {
        var last = answer;
        while (last.statusCode() / 100 == 3
                && last.headers().firstValue("Location").isPresent()) {
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
        }
        return page(last);
    }

    private static Page page(HttpResponse<String> answer) {
        return new Page(answer.statusCode(), answer.uri(), answer.body(), answer.headers());
    }
}
