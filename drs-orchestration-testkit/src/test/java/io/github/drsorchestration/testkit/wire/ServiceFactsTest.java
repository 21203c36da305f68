package io.github.drsorchestration.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DrsRequest;

/** The facts are those of the SDK that the adapters use. */
class ServiceFactsTest {

  @Test
  void the_operations_are_those_of_the_sdk() {
    TreeSet<String> ofTheSdk =
        Arrays.stream(DrsClient.class.getMethods())
            .filter(method -> !method.getName().endsWith("Paginator"))
            .filter(ServiceFactsTest::takesRequest)
            .map(Method::getName)
            .map(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(ServiceFacts.drs().operations()).hasSize(50).containsExactlyElementsOf(ofTheSdk);
  }

  private static boolean takesRequest(Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    return parameters.length == 1 && DrsRequest.class.isAssignableFrom(parameters[0]);
  }
}
