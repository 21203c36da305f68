package io.github.drsorchestration.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.execution.request.StartRequest;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ActorTest {

  private static final Actor ANN = Actor.of("ann");
  private final ObjectMapper mapper = DomainJson.mapper();

  @Test
  void documents_that_name_an_actor_by_a_plain_text_stay_readable() throws IOException {
    assertThat(mapper.readValue("\"ann\"", Actor.class)).isEqualTo(ANN);
    assertThat(
            mapper.readValue(
                "{\"planId\":\"shop\",\"kind\":\"DRILL\",\"by\":\"ann\"}", StartRequest.class))
        .extracting(StartRequest::by)
        .isEqualTo(ANN);
  }

  @Test
  void the_id_alone_tells_actors_apart_and_its_case_does_not_matter() {
    Actor signedIn = new Actor("Ann", Optional.of("Ann Archer"), Optional.of("cognito"));

    assertThat(ANN.isSame(signedIn)).isTrue();
    assertThat(ANN.isSame(Actor.of("bob"))).isFalse();
    assertThat(signedIn.isCalled(" ANN ")).isTrue();
  }

  @Test
  void people_read_the_display_name_where_there_is_one() {
    Actor named = new Actor("a1", Optional.of("Ann Archer"), Optional.empty());

    assertThat(named.displayName()).isEqualTo("Ann Archer");
    assertThat(named).hasToString("Ann Archer (a1)");
    assertThat(ANN.displayName()).isEqualTo("ann");
    assertThat(ANN).hasToString("ann");
  }

  @Test
  void an_id_has_1_to_1024_characters() {
    assertThat(Actor.of("x".repeat(1_024)).id()).hasSize(1_024);
    assertThatThrownBy(() -> Actor.of(" "))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("id must not be blank");
    assertThatThrownBy(() -> Actor.of("x".repeat(1_025)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("id must have at most 1,024 characters");
  }
}
