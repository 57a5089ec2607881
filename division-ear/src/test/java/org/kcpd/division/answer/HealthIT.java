package org.kcpd.division.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kcpd.division.product.Product;

/** What a load balancer is told, on both runtimes: every check of ours is asked, not only none that is down. */
class HealthIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void readiness_asks_database_schema_outbox_and_audit(Product product) throws Exception {
        for (String name : new String[] {"database", "schema", "mail-outbox", "audit-seal"}) {
            isUp(ask(product, "ready"), name);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.kcpd.division.product.Products#both")
    void liveness_asks_the_product(Product product) throws Exception {
        isUp(ask(product, "live"), "division");
    }

    private static void isUp(HttpResponse<String> answer, String check) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("\"name\":\"" + check + "\",\"status\":\"UP\"");
    }

    private HttpResponse<String> ask(Product product, String kind) throws IOException, InterruptedException {
        URI address = product.server().root().resolve("/health/" + kind);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
