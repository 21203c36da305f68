package io.github.drsorchestration.aws.moto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MotoSourceTest {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1:5000");

  private final Map<String, MotoSource> sources = new LinkedHashMap<>();

  @Test
  void the_first_source_that_starts_it_is_the_last_that_is_asked() {
    sources.put("Docker", () -> missing("no Docker engine answers"));
    sources.put("path", () -> ENDPOINT);
    sources.put("environment", () -> URI.create("http://127.0.0.1:1"));

    assertThat(MotoSource.startFirst(sources)).isEqualTo(ENDPOINT);
  }

  @Test
  void a_failure_tells_what_each_source_lacks_and_what_to_install() {
    sources.put("Docker", () -> missing("no Docker engine answers"));
    sources.put("path", () -> missing("there is no moto_server"));

    assertThatIllegalStateException()
        .isThrownBy(() -> MotoSource.startFirst(sources))
        .withMessageContaining("pip install -r requirements-test.txt")
        .withMessageContaining("-Dmoto.endpoint")
        .withMessageEndingWith("Docker: no Docker engine answers\npath: there is no moto_server");
  }

  @Test
  void a_container_is_tried_before_what_is_installed() {
    assertThat(Moto.sources().keySet()).containsExactly("a container", "the path", "target/python");
  }

  private static URI missing(String problem) throws IOException {
    throw new IOException(problem);
  }
}
