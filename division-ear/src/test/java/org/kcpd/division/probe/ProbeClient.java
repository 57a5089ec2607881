package org.kcpd.division.probe;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Talks to {@link ProbeServlet}. */
public final class ProbeClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI probe;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    /** @param root of the server, ending with a slash */
    public ProbeClient(URI root) {
        probe = root.resolve("division/jakarta.faces.resource/probe/");
    }

    /** What a use case answered. @param millis of the call alone, inside the server */
    public record Answer(double millis, String text) {
        public long number() {
            return Long.parseLong(text);
        }
    }

    /** The use case or the server refused. */
    public static final class Refusal extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String text) {
            super(status + " " + text);
            this.status = status;
        }

        /** Whether a rule of the product spoke, as opposed to a server in trouble. */
        public boolean byRule() {
            return status == 409
                    && !getMessage().contains("E-DATABASE")
                    && !getMessage().contains("E-UNSURE")
                    && !getMessage().contains("E-BUSY");
        }
    }

    /** @param parameters name, value, name, value ... */
    public Answer call(String action, Object... parameters) throws IOException, InterruptedException {
        var body = new ArrayList<String>();
        for (int i = 0; i < parameters.length; i += 2) {
            body.add(
                    parameters[i] + "=" + URLEncoder.encode(String.valueOf(parameters[i + 1]), StandardCharsets.UTF_8));
        }
        var request = HttpRequest.newBuilder(probe.resolve(action))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(String.join("&", body)))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Refusal(
                    response.statusCode(), response.body().lines().findFirst().orElse(""));
        }
        var text = response.body();
        int space = text.indexOf(' ');
        return new Answer(Long.parseLong(text.substring(0, space)) / 1e6, text.substring(space + 1));
    }

    /**
     * An approved order that moves these members. Answers its id.
     *
     * @param axis what changes: element, site or watch
     * @param target the id of the new one
     */
    public long approvedOrder(
            String preparer, String approver, LocalDate day, List<String> serials, String axis, long target)
            throws IOException, InterruptedException {
        long order = call("draft", "as", preparer, "day", day, axis, target, "serials", String.join(",", serials))
                .number();
        call("submit", "as", preparer, "order", order, "version", version(order, preparer));
        call("approve", "as", approver, "order", order, "version", version(order, approver));
        return order;
    }

    /** Publishes it as this member. */
    public Answer publish(String as, long order) throws IOException, InterruptedException {
        return call("publish", "as", as, "order", order, "version", version(order, as));
    }

    /** The version a page would have seen. */
    public long version(long order, String as) throws IOException, InterruptedException {
        return call("version", "as", as, "order", order).number();
    }
}
