package io.github.drsorchestration.testkit.operation;

import io.github.drsorchestration.testkit.operation.contract.ThroughRest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which tests go through which endpoints: what they say of themselves, and are held to. */
final class EndpointTests {

  private static final Path SOURCES = Path.of("src/test/java");

  private final List<Method> tests = new ArrayList<>();

  EndpointTests() {
    String here = getClass().getPackageName().replace('.', '/');
    try (Stream<Path> sources = Files.walk(SOURCES.resolve(here))) {
      sources
          .map(source -> SOURCES.relativize(source).toString())
          .filter(source -> source.endsWith("Test.java"))
          .sorted()
          .map(source -> source.replace(".java", "").replace('/', '.'))
          .forEach(this::collect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void collect(String testClass) {
    try {
      Stream.of(Class.forName(testClass).getDeclaredMethods())
          .filter(method -> method.isAnnotationPresent(ThroughRest.class))
          .sorted(Comparator.comparing(Method::getName))
          .forEach(tests::add);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> endpoints(Method test) {
    return List.of(test.getAnnotation(ThroughRest.class).value());
  }

  /** Every endpoint that a test names. */
  List<String> endpoints() {
    return tests.stream().flatMap(test -> endpoints(test).stream()).distinct().toList();
  }

  /** The name of the test that is most about an endpoint: it names the fewest others. */
  Optional<String> of(String endpoint) {
    return tests.stream()
        .filter(test -> endpoints(test).contains(endpoint))
        .min(Comparator.comparingInt(test -> endpoints(test).size()))
        .map(test -> test.getDeclaringClass().getSimpleName() + "." + test.getName());
  }
}
