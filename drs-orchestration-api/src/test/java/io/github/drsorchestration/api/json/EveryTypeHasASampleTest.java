package io.github.drsorchestration.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.api.plan.WaveCondition;
import io.github.drsorchestration.api.sample.Sample;
import io.github.drsorchestration.api.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A type that somebody adds is under every test of this package from its first day. */
class EveryTypeHasASampleTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final List<String> WITHOUT_JSON =
      List.of("bounds", "port", "failure", "internal", "json");

  @Test
  void every_value_type_has_a_sample() throws IOException {
    List<String> sampled =
        Samples.all().stream().map(Sample::type).map(Class::getName).distinct().toList();

    assertThat(new TreeSet<>(valueTypes())).containsExactlyInAnyOrderElementsOf(sampled);
  }

  @Test
  void no_two_samples_share_a_name() {
    assertThat(Samples.all()).extracting(Sample::name).doesNotHaveDuplicates();
  }

  private static List<String> valueTypes() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !isIn(WITHOUT_JSON, file))
          .map(file -> SOURCES.relativize(file).toString())
          .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("-info"))
          .filter(name -> isValueType(load(name)))
          .toList();
    }
  }

  private static boolean isIn(List<String> packages, Path file) {
    return StreamSupport.stream(SOURCES.relativize(file.getParent()).spliterator(), false)
        .anyMatch(part -> packages.contains(part.toString()));
  }

  private static boolean isValueType(Class<?> type) {
    return type.isRecord() || type == WaveCondition.class || isImmutable(type);
  }

  /** The annotation is gone from the class file; what it generated is not. */
  private static boolean isImmutable(Class<?> type) {
    return Stream.of(type.getDeclaredClasses())
        .anyMatch(inner -> inner.getSimpleName().equals("Builder"));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
