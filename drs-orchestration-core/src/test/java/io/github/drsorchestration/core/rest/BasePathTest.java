package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.rest.message.RestResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An API that is mounted beneath a path of the service that embeds it. */
class BasePathTest {

  private final RestApi api =
      new RestApi(
          SampleOperations.operations(),
          () -> "r0",
          RestSettings.DEFAULTS.withBasePath("/dr/recovery"));

  @Test
  void paths_begin_with_the_base_path() {
    assertThat(status("/dr/recovery/recovery-plans/shop")).isEqualTo(200);
    assertThat(status("/dr/recovery/openapi.json")).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/recovery-plans/shop", "/dr/recoveryrecovery-plans/shop", "/dr", "", "/"})
  void other_paths_are_not_found(String path) {
    assertThat(status(path)).isEqualTo(404);
  }

  @Test
  void an_address_can_be_followed() {
    RestResponse created =
        api.handle(request("POST", "/dr/recovery/recovery-plans", "{\"name\": \"Shop\"}"));

    assertThat(created.headers().find("Location"))
        .contains("/dr/recovery/recovery-plans/new%20plan%2F1");
  }

  @Test
  void the_description_tells_where_the_paths_are() {
    RestResponse description = api.handle(request("GET", "/dr/recovery/openapi.json"));

    assertThat(
            StrictJson.read(new String(description.body(), StandardCharsets.UTF_8))
                .at("/servers/0/url")
                .asText())
        .isEqualTo("/dr/recovery");
  }

  @ParameterizedTest
  @ValueSource(strings = {"recovery", "/", "/recovery/", "/a b", "//a"})
  void what_is_no_base_path_is_refused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RestSettings.DEFAULTS.withBasePath(path))
        .withMessageContaining("basePath");
  }

  private int status(String path) {
    return api.handle(request("GET", path)).status();
  }
}
