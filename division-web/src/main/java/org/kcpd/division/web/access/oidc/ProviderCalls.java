package org.kcpd.division.web.access.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.kcpd.division.web.access.NotAccepted;

/** Asks the identity provider. Follows no redirect, waits for nothing longer than a few seconds, reads no endless answer. */
final class ProviderCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What stands at an address. @throws IOException when the provider does not answer */
    String text(URI address) throws IOException, NotAccepted {
        return send(HttpRequest.newBuilder(address));
    }

    /** What the userinfo endpoint says to this token. */
    Map<String, Object> withToken(URI address, String accessToken) throws IOException, NotAccepted {
        return object(send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + accessToken)));
    }

    /** What the token endpoint answers to this form, asked as this client. */
    Map<String, Object> asClient(URI address, Map<String, String> form, String client, String secret)
            throws IOException, NotAccepted {
        String credentials = encoded(client) + ":" + encoded(secret);
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return object(send(HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query(form)))));
    }

    /** As it stands in an address or a form. */
    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    static Map<String, Object> object(String json) throws NotAccepted {
        try {
            return JSONObjectUtils.parse(json);
        } catch (ParseException e) {
            throw new NotAccepted("NOT_JSON", e);
        }
    }

    private String send(HttpRequest.Builder asked) throws IOException, NotAccepted {
        HttpRequest request =
                asked.timeout(PATIENCE).header("Accept", "application/json").build();
        var sent = client.sendAsync(request, head -> new LimitedBody());
        try {
            HttpResponse<byte[]> answer = sent.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            if (answer.statusCode() >= SERVER_ERROR) {
                throw new IOException(request.uri() + " answers " + answer.statusCode());
            }
            if (answer.statusCode() != OK) {
                throw new NotAccepted(
                        "HTTP_" + answer.statusCode() + " from " + request.uri().getPath());
            }
            return body;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer from " + request.uri(), e);
        } finally {
            sent.cancel(true);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
