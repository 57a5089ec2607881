package org.kcpd.division.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser that goes where it is told one step at a time, so that a test can change what it carries. */
final class PortalBrowser {
    private final URI product;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    PortalBrowser(URI product) {
        this.product = product;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(product.resolve(path)).timeout(Duration.ofSeconds(30));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(product.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    /** What the product sends along when this page is asked for by somebody who is not signed in. */
    Map<String, String> sentToThePortal(String page) throws IOException, InterruptedException {
        return parameters(to(get(page)));
    }

    /** Whether a page is served: the system-use notice, until that is acknowledged. */
    boolean signedIn() throws IOException, InterruptedException {
        var answer = get("index.xhtml");
        return answer.statusCode() == 200 || to(answer).equals("/division/notice.xhtml");
    }

    /** Where it leads; on the server that answered, from its root on. */
    static String to(HttpResponse<?> answer) {
        String there = answer.headers().firstValue("Location").orElse("no redirect but " + answer.statusCode());
        String here = answer.uri().resolve("/").toString();
        return there.startsWith(here) ? there.substring(here.length() - 1) : there;
    }

    static Map<String, String> parameters(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(each -> each.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
