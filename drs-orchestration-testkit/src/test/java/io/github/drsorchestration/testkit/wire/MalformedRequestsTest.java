package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What no SDK sends is refused, and always with a response. */
class MalformedRequestsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final DrsServer drsServer = DrsServer.start(Wired.worldOf(3));
  private final RawClient drs = new RawClient(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drsServer.close();
  }

  @Test
  void a_form_that_is_not_url_encoded_is_refused_by_sts() {
    RawClient sts = new RawClient(drsServer, DUBLIN, "sts");

    HttpResponse<String> response = sts.send("POST", "/", "Action=%zz");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("<Code>ValidationError</Code>", "not URL-encoded");
  }

  @Test
  void a_body_of_sixty_megabytes_is_refused_and_the_next_request_served() {
    HttpResponse<String> response = drs.post("DescribeJobs", " ".repeat(60 * MEBIBYTE));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("larger than 10 MiB");
    assertThat(drs.post("DescribeJobs", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_token_serves_the_list_that_it_is_of_and_no_other() {
    String token = page("DescribeSourceServers", "{\"maxResults\":1}").path("nextToken").asText();

    JsonNode next =
        page("DescribeSourceServers", "{\"maxResults\":2,\"nextToken\":\"" + token + "\"}");
    assertThat(next.path("items")).hasSize(2);
    assertThat(refusal("DescribeJobs", "{\"nextToken\":\"" + token + "\"}"))
        .isEqualTo("nextToken is not a token of this list");
    assertThat(
            refusal(
                "DescribeSourceServers",
                "{\"filters\":{\"hostname\":\"web1\"},\"nextToken\":\"" + token + "\"}"))
        .isEqualTo("nextToken is not a token of this list");
  }

  @Test
  void a_page_of_more_than_the_model_allows_and_a_date_that_does_not_exist_are_refused() {
    assertThat(refusal("DescribeLaunchConfigurationTemplates", "{\"maxResults\":1001}"))
        .isEqualTo("maxResults must be at most 1000");
    assertThat(refusal("DescribeJobs", "{\"maxResults\":2147483648}"))
        .isEqualTo("maxResults is too large or too small");
    assertThat(refusal("DescribeJobs", "{\"filters\":{\"fromDate\":\"2026-02-31T00:00:00Z\"}}"))
        .isEqualTo("filters.fromDate must be a date that exists, with at most 9 decimals");
  }

  @Test
  void an_arn_names_the_kind_of_its_resource() {
    String arn = "/tags/arn%3Aaws%3Adrs%3Aeu-west-1%3A111122223333%3A";

    assertThat(drs.send("GET", arn + "source-server%2F" + server(1), "").statusCode())
        .isEqualTo(200);
    assertThat(drs.send("GET", arn + "job%2F" + server(1), "").statusCode()).isEqualTo(404);
  }

  private JsonNode page(String operation, String body) {
    HttpResponse<String> response = drs.post(operation, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return RawClient.json(response);
  }

  private String refusal(String operation, String body) {
    HttpResponse<String> response = drs.post(operation, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    JsonNode field = RawClient.json(response).path("fieldList").path(0);
    return field.path("name").asText() + " " + field.path("message").asText();
  }
}
