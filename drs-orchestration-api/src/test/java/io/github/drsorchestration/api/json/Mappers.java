package io.github.drsorchestration.api.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.drsorchestration.api.sample.Sample;
import io.github.drsorchestration.api.sample.Samples;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The mappers that the types must get along with, and every sample with each of them. */
final class Mappers {

  private Mappers() {}

  /** What a user has who never heard of {@link DomainJson}. */
  static ObjectMapper plain() {
    return new ObjectMapper().registerModules(new Jdk8Module(), new JavaTimeModule());
  }

  static Stream<Arguments> samplesAndMappers() {
    return Samples.all().stream()
        .flatMap(
            sample ->
                Stream.of(
                    Arguments.of(sample, "DomainJson", DomainJson.mapper()),
                    Arguments.of(sample, "a plain mapper", plain())));
  }

  static Stream<Arguments> objectsAndMappers() {
    return samplesAndMappers().filter(arguments -> ((Sample<?>) arguments.get()[0]).object());
  }
}
